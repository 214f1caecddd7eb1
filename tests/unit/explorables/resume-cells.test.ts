import { describe, expect, it } from 'vitest'
import { failingSteps, FIRST, NOWHERE, solve } from '#shared/explorables/resume-explorer.ts'
import type { Result, Setting } from '#shared/explorables/resume-explorer.ts'
import { FLOW_NAMES, flowCode, graphEdits, graphOf, VALUE_EDITS } from '#shared/explorables/resume-flows.ts'
import type { FlowName, GraphEdit, ValueEdit } from '#shared/explorables/resume-flows.ts'
import { loadFlow } from '#shared/recording/flows.ts'

const { recording } = await loadFlow('resume-explorer')
const linesOf = (command: string) => (recording.commands[command]?.lines ?? []).map(({ text }) => text)

/** `!1` and what Metaflow said. */
const messagesOf = (lines: readonly string[]) => new Map(lines.flatMap((line) => {
  const [, key, message] = /^(!\d+) (.*)$/.exec(line) ?? []
  return key && message ? [[key, message] as const] : []
}))

/** What cells.py prints of a run: its tasks, then its values or the message. */
function printed({ steps, outcome, values }: Result, flow: FlowName): string {
  const letters = steps.map(({ made }) => {
    const each = made.map(({ state }) => state === 'cloned' ? 'c' : 'x').join('')
    return made.length > 1 ? `(${each})` : each || '-'
  }).join('')
  if (outcome.refusal) return `${letters} ${outcome.refusal.message}`
  const after = (name: string) => values.filter(row => row.name === name && row.about !== 'as a step reads it').flatMap(row => row.after ?? [])
  const own = flow === 'foreach' ? [...after('items'), `[${after('seen').join(',')}]`] : [...after('x'), ...after('y'), ...after('seen')]
  return [letters, ...own.map(value => value.replaceAll(' ', '')), ...after('LIMIT')].join(' ')
}

/** Both sides of every `resume x: …` of a line. */
function compare(head: Pick<Setting, 'flow' | 'failed' | 'graph' | 'edits'>, cells: readonly string[], messages: ReadonlyMap<string, string>) {
  const recorded = cells.map(cell => cell.replace(/!\d+$/, key => messages.get(key) ?? key))
  const modelled = cells.map((cell) => {
    const [typed = ''] = cell.split(': ')
    const [, command, step = '', alpha] = /^(resume|run)(?: (\w+))?( --alpha 5)?$/.exec(typed) ?? []
    const setting: Setting = { ...head, command: command === 'run' ? 'run' : 'resume', step, alpha: alpha !== undefined }
    return `${typed}: ${printed(solve(setting), head.flow)}`
  })
  expect(modelled).toEqual(recorded)
  return cells.length
}

const cellsOf = (line: string) => line.split('; ').slice(1)

describe('flows/resume-explorer', () => {
  it.each(FLOW_NAMES)('%s: the model’s graph is the recorded one', (flow) => {
    const recorded = recording.graphs[`${flow}.py`]
    const { start, steps } = graphOf(flowCode(flow, 'same', []))
    expect(recorded?.start).toBe(start)
    const shape = Object.fromEntries(Object.entries(recorded?.steps ?? {}).map(([name, { type, next, join }]) => [name, { type, next, join }]))
    expect(steps).toEqual(shape)
  })

  it.each(FLOW_NAMES)('%s: every way of resuming it, whatever step failed', (flow) => {
    const lines = linesOf(flow)
    const messages = messagesOf(lines)
    const rows = lines.filter(line => /^\w+, same; /.test(line))
    expect(rows.map(line => line.split(', ')[0])).toEqual([...failingSteps(flow), NOWHERE])
    for (const line of rows) {
      const cells = compare({ flow, failed: line.split(', ')[0] ?? '', graph: 'same', edits: VALUE_EDITS }, cellsOf(line), messages)
      expect(cells).toBe(failingSteps(flow).length + 1)
    }
    const fresh = printed(solve({ ...FIRST, flow, edits: VALUE_EDITS, command: 'run' }), flow)
    expect(lines).toContain(`same: ${fresh}`)
  })

  it.each(FLOW_NAMES)('%s: every edit of its graph', (flow) => {
    const lines = linesOf(`${flow}-graph`)
    const messages = messagesOf(lines)
    for (const [graph] of graphEdits(flow).filter(([edit]) => edit !== 'same')) {
      const { steps } = graphOf(flowCode(flow, graph, []))
      const head = lines.find(line => line.startsWith(`${graph}: `)) ?? ''
      const [edges = '', fresh = ''] = head.slice(graph.length + 2).split('; ')
      expect(new Set(edges.split(' '))).toEqual(new Set(Object.entries(steps).map(([step, { next }]) => `${step}>${next.join('+')}`)))
      expect(fresh).toBe(printed(solve({ ...FIRST, flow, graph, edits: VALUE_EDITS, command: 'run' }), flow))
      const rows = lines.filter(line => line.split('; ')[0]?.endsWith(`, ${graph}`))
      expect(rows.map(line => line.split(', ')[0])).toEqual([...failingSteps(flow), NOWHERE])
      for (const line of rows) compare({ flow, failed: line.split(', ')[0] ?? '', graph, edits: VALUE_EDITS }, cellsOf(line), messages)
    }
  })

  it.each(FLOW_NAMES)('%s: each edit of a value alone, and a Parameter on the command line', (flow) => {
    const lines = linesOf(`${flow}-values`)
    const messages = messagesOf(lines)
    const rows = lines.filter(line => line.startsWith('train, '))
    expect(rows.map(line => line.split('; ')[0]?.slice('train, '.length))).toEqual(VALUE_EDITS)
    for (const line of rows) {
      const edit = VALUE_EDITS.find(edit => line.startsWith(`train, ${edit};`))
      compare({ flow, failed: 'train', graph: 'same' satisfies GraphEdit, edits: edit ? [edit] satisfies ValueEdit[] : [] }, cellsOf(line), messages)
    }
  })
})
