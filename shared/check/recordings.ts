import { visit } from 'unist-util-visit'
import { filesNamed } from '#twoslash/include.ts'
import { didYouMean, someOf } from '#twoslash/nearest.ts'
import { chooseGraph } from '../graph/choose.ts'
import { requestTable } from '../datastore/requests.ts'
import { artifactTable } from '../datastore/table.ts'
import { flowOfFile } from '../includes.ts'
import { readLog } from '../recording/log.ts'
import { commandOf, commandWithRun, valueAt } from '../recording/path.ts'
import { recordingParts } from '../recording/place.ts'
import type { Recording } from '../recording/recording.ts'
import { ownEntry } from '../own.ts'
import { RECORDED_COMPONENTS } from '../recording/used.ts'
import type { Flows } from './flows.ts'
import { flowOfComponent } from './scenes.ts'
import { pathName } from './messages.ts'
import type { Component, Finding, Page, Remark } from './types.ts'

/** `recording`: a page names a flow, a command or a value that no recording has. */
export async function checkRecordings(page: Page, flows: Flows): Promise<Remark[]> {
  const remarks: Remark[] = []
  for (const component of page.components) {
    for (const question of questionsOf(component)) {
      const message = await answer(flows, question)
      if (message) remarks.push({ ...component.props.positionOf(question.path), rule: 'recording', message: `the prop ${pathName(question.path)} of \`${component.name}\`: ${message}` })
    }
  }
  return remarks
}

/** What is wrong in the folders of the flows that a page shows. */
export async function flowFindings(page: Page, flows: Flows): Promise<Finding[]> {
  const names = new Set(page.components.flatMap(component => [flowOfComponent(component) ?? [], ...questionsOf(component).map(({ flow }) => flow)].flat()))
  visit(page.markdown.tree, 'code', ({ meta }) => {
    for (const path of filesNamed(meta)) {
      const name = flowOfFile(path)
      if (name !== undefined) names.add(name)
    }
  })
  const listsAll = page.components.some(({ name }) => name === 'recording-list')
  const folders = await Promise.all((listsAll ? flows.names : [...names]).map(flows.folder))
  return folders.flatMap(folder => folder?.findings ?? [])
}

/** What a prop asks of a recording; `look` throws where it isn't there. */
interface Question { path: PropertyKey[], flow: string, look: (recording: Recording) => void }

/** What a component shows of a flow where it names no command. */
const WHOLE: Record<string, (recording: Recording) => void> = {
  'flow-graph': recording => chooseGraph(recording, {}),
  'artifact-table': recording => artifactTable(recording)
}

function questionsOf({ name, props: { values } }: Component): Question[] {
  const text = (prop: string) => typeof values[prop] === 'string' ? values[prop] : undefined
  if (name === 'how-we-know') return ['recording', 'tried'].flatMap(prop => questionsOfNote(prop, values[prop]))
  const flow = RECORDED_COMPONENTS.has(name) ? text('flow') : undefined
  if (flow === undefined) return []
  const [command, after, path, step, source] = ['command', 'after', 'path', 'step', 'source'].map(text)
  const lookUp = name === 'artifact-table' ? commandWithRun : commandOf
  const asks = (prop: string, value: string | undefined, look: (recording: Recording, value: string) => void): Question[] =>
    value === undefined ? [] : [{ path: [prop], flow, look: recording => look(recording, value) }]
  return [
    { path: ['flow'], flow, look: recording => values.command === undefined && source === undefined && ownEntry(WHOLE, name)?.(recording) },
    ...asks('command', command, name === 'request-table' ? (recording, command) => requestTable(recording, command) : name === 'flow-graph' && source === undefined ? (recording, command) => chooseGraph(recording, { command }) : lookUp),
    ...(Array.isArray(values.command) ? values.command : []).flatMap((command, index): Question[] => typeof command === 'string' ? [{ path: ['command', index], flow, look: recording => lookUp(recording, command) }] : []),
    ...asks('after', after, commandOf),
    ...asks('path', path, valueAt),
    ...asks('source', source, (recording, source) => chooseGraph(recording, { source, command: isRecorded(recording, command) ? command : undefined })),
    ...asks('step', step, (recording, step) => isRecorded(recording, command) && (name === 'request-table' ? requestTable(recording, command, step) : readLog(recording, commandOf(recording, command), step)))
  ]
}

function questionsOfNote(prop: string, value: unknown): Question[] {
  const isList = Array.isArray(value)
  return [value ?? []].flat().flatMap((entry, index): Question[] => {
    if (typeof entry !== 'string') return []
    const { flow, command } = recordingParts(entry)
    return [{ path: [prop, ...isList ? [index] : []], flow, look: recording => command !== undefined && commandOf(recording, command) }]
  })
}

/** A command that is not recorded is told by the prop that names it, and by no other. */
function isRecorded({ commands }: Recording, command: string | undefined): command is string {
  return command !== undefined && Object.hasOwn(commands, command)
}

/** A flow that isn't there is told once, by the prop that names it; of one without a recording, its folder tells. */
async function answer(flows: Flows, { path: [prop], flow, look }: Question): Promise<string | undefined> {
  const folder = await flows.folder(flow)
  if (!folder && prop !== 'flow' && prop !== 'recording' && prop !== 'tried') return
  if (!folder) return `there is no flow "${flow}"${didYouMean(flow, flows.names)} (flows/ has ${someOf(flow, flows.names)})`
  try {
    if (folder.recording) look(folder.recording)
  }
  catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
