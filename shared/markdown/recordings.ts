import type { BlockContent, PhrasingContent } from 'mdast'
import { readLog, terminalLine, terminalText, typedLine } from '../recording/log.ts'
import { commandOf, valueAt } from '../recording/path.ts'
import { recordingAddress, storeName } from '../recording/place.ts'
import { shownValue } from '../recording/shown.ts'
import type { Command, Recording } from '../recording/recording.ts'
import { contentOf, propsOf } from './component.ts'
import { bullets, code, heading, item, link, paragraph, text } from './nodes.ts'
import type { WriteContext, Writer } from './writers.ts'

/** A terminal whole, and below it what became of the tasks, which on the page is a mark beside each line. */
const runLog: Writer = (node, { flow }) => {
  const props = propsOf(node)
  const { recording } = flow(props.text('flow') ?? '')
  const { typed, parts, tasks, exit } = readLog(recording, commandOf(recording, props.text('command') ?? ''), props.text('step'))
  const lines = parts.flatMap(part => part.lines).map(terminalLine)
  const facts = [
    ...[...tasks].map(([state, own]) => `${state}: ${own.map(({ name }) => name).join(', ')}`),
    ...exit ? [`exit status: ${exit}`] : []
  ].join('; ')
  return [
    { type: 'code', lang: 'text', value: [`$ ${typed}`, ...lines].join('\n') },
    ...facts ? [paragraph(text(`${facts.charAt(0).toUpperCase()}${facts.slice(1)}.`))] : [],
    ...contentOf(node)
  ]
}

const recorded: Writer = (node, { flow }) => {
  const props = propsOf(node)
  const value = valueAt(flow(props.text('flow') ?? '').recording, props.text('path') ?? '')
  const { text: shown, rest, isCode } = shownValue(value)
  return [isCode ? code(shown + rest) : text(shown)]
}

const recordingList: Writer = (_node, { flows }) => flows.flatMap(({ recording }) => [
  heading(3, text(recording.name)),
  paragraph(text(recording.about)),
  bullets(Object.values(recording.commands).map(command => item(paragraph(...commandFacts(command)), ...printedBy(recording, command)))),
  paragraph(text(`Metaflow ${recording.metaflow}, Python ${recording.python}, ${storeName(recording)}, ${recording.recorded}`))
])

function commandFacts(command: Command): PhrasingContent[] {
  const edits = Object.entries(command.edits).flatMap(([file, source]) => [text(', with '), code(file), text(' as in '), code(source)])
  return [text(`${command.name}: `), code(typedLine(command)), ...edits, ...command.exit ? [text(`, exit status ${command.exit}`)] : []]
}

/** All that a command printed; nothing where it printed nothing. */
function printedBy(recording: Recording, command: Command): BlockContent[] {
  const value = terminalText(recording, command)
  return value ? [{ type: 'code', lang: 'text', value }] : []
}

/** Links to what was run, for a note that rests on it. */
export const recordingLinks = (names: readonly string[], { absolute }: WriteContext): PhrasingContent[][] =>
  names.map(name => [link(absolute(recordingAddress(name)), code(name))])

export const recordingWriters: Record<string, Writer> = { 'run-log': runLog, 'recorded': recorded, 'recording-list': recordingList }
