import fc from 'fast-check'
import type { RecordedGraph, RecordedStep } from '#shared/recording/schema.ts'

type Steps = Record<string, Partial<RecordedStep> & { next: string[] }>

/** A graph from its steps; what is not said is plain. */
export function graphOf(steps: Steps, flow = 'ShapeFlow'): RecordedGraph {
  const names = Object.keys(steps)
  return {
    flow,
    start: names[0] ?? '',
    end: names.at(-1) ?? '',
    steps: Object.fromEntries(Object.entries(steps).map(([name, step], index) => [name, { type: 'linear', line: index + 1, ...step }]))
  }
}

const joined = (names: string[], join: string): Steps => Object.fromEntries(names.map(name => [name, { next: [join] }]))
const switched = (condition: string, cases: Record<string, string>) => ({ type: 'split-switch' as const, condition, cases, next: [...new Set(Object.values(cases))] })
const six = ['fit_a', 'fit_b', 'fit_c', 'fit_d', 'fit_e', 'fit_f']
const long = 'load_customer_transactions'

/** Graphs that are hard to draw, by what is hard about them. */
export const shapes: Record<string, RecordedGraph> = {
  'one step': graphOf({ only: { type: 'end', next: [] } }),
  'four in a row': graphOf({ start: { next: ['prepare'] }, prepare: { next: ['train'] }, train: { next: ['end'] }, end: { type: 'end', next: [] } }),
  'a split of six': graphOf({ start: { type: 'split-static', next: six, join: 'join' }, ...joined(six, 'join'), join: { type: 'join', next: ['end'] }, end: { type: 'end', next: [] } }),
  'nested splits': graphOf({
    start: { type: 'split-static', next: ['a', 'b'], join: 'join' },
    a: { next: ['join'] },
    b: { type: 'split-static', next: ['b1', 'b2'], join: 'inner' },
    ...joined(['b1', 'b2'], 'inner'),
    inner: { type: 'join', next: ['join'] },
    join: { type: 'join', next: ['end'] },
    end: { type: 'end', next: [] }
  }),
  'a foreach': graphOf({ start: { type: 'split-foreach', foreach: 'params', next: ['train'], join: 'join' }, train: { next: ['join'] }, join: { type: 'join', next: ['end'] }, end: { type: 'end', next: [] } }),
  'a foreach in a foreach': graphOf({
    start: { type: 'split-foreach', foreach: 'countries', next: ['country'], join: 'outer' },
    country: { type: 'split-foreach', foreach: 'cities', next: ['city'], join: 'inner' },
    city: { next: ['inner'] },
    inner: { type: 'join', next: ['outer'] },
    outer: { type: 'join', next: ['end'] },
    end: { type: 'end', next: [] }
  }),
  'a number of nodes': graphOf({ start: { type: 'split-parallel', next: ['train'], join: 'join' }, train: { next: ['join'] }, join: { type: 'join', next: ['end'] }, end: { type: 'end', next: [] } }),
  'a switch of three': graphOf({
    start: { next: ['check'] },
    check: switched('verdict', { good: 'deploy', bad: 'retrain', terrible: 'retrain_all_of_it' }),
    ...joined(['deploy', 'retrain', 'retrain_all_of_it'], 'end'),
    end: { type: 'end', next: [] }
  }),
  'two cases that lead to one step': graphOf({ start: switched('size', { small: 'fast', tiny: 'fast', big: 'slow' }), ...joined(['fast', 'slow'], 'end'), end: { type: 'end', next: [] } }),
  'a recursion': graphOf({ start: { next: ['refine'] }, refine: switched('more', { yes: 'refine', no: 'end' }), end: { type: 'end', next: [] } }),
  'a way back': graphOf({ start: { next: ['fetch'] }, fetch: { next: ['check'] }, check: switched('ok', { no: 'fetch', yes: 'store' }), store: { next: ['end'] }, end: { type: 'end', next: [] } }),
  'two ways back': graphOf({ start: { next: ['a'] }, a: switched('x', { again: 'a', on: 'b' }), b: switched('y', { again: 'b', back: 'a', on: 'end' }), end: { type: 'end', next: [] } }),
  'a way past others': graphOf({ start: { next: ['check'] }, check: switched('small', { True: 'end', False: 'a' }), a: { next: ['b'] }, b: { next: ['c'] }, c: { next: ['end'] }, end: { type: 'end', next: [] } }),
  'long names': graphOf({ start: { next: [long] }, [long]: { next: [`${long}_again`] }, [`${long}_again`]: { next: ['end'] }, end: { type: 'end', next: [] } })
}

export function shapeOf(name: string): RecordedGraph {
  const graph = shapes[name]
  if (!graph) throw new Error(`no shape "${name}"`)
  return graph
}

/** A part of a flow, as an author would think of it. */
type Block
  = | { kind: 'step', name: string }
    | { kind: 'split', name: string, branches: Block[][] }
    | { kind: 'foreach', name: string, body: Block[] }
    | { kind: 'switch', name: string, cases: Block[][], back: 'none' | 'itself' | 'before' }

const name = fc.stringMatching(/^[a-z][a-z_]{0,18}$/)
const { blocks } = fc.letrec<{ block: Block, blocks: Block[] }>(tie => ({
  block: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.record({ kind: fc.constant('step' as const), name }),
    fc.record({ kind: fc.constant('split' as const), name, branches: fc.array(tie('blocks'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('foreach' as const), name, body: tie('blocks') }),
    fc.record({ kind: fc.constant('switch' as const), name, cases: fc.array(fc.oneof(tie('blocks'), fc.constant<Block[]>([])), { minLength: 2, maxLength: 3 }), back: fc.constantFrom('none' as const, 'itself' as const, 'before' as const) })
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 2 })
}))

/** Any flow that Metaflow's own rules let through: every split is joined, and only a switch leads back. */
export const anyGraph: fc.Arbitrary<RecordedGraph> = blocks.map((blocks) => {
  const steps: Steps = {}
  let count = 0
  const named = (name: string) => `${name}${count++}`
  /** Adds a row of blocks that leads to `next`, and says where it begins. */
  const row = (blocks: Block[], next: string): string => blocks.reduceRight((next, block) => add(block, next), next)
  const add = (block: Block, next: string): string => {
    const own = named(block.name)
    if (block.kind === 'step') steps[own] = { next: [next] }
    if (block.kind === 'split') {
      const join = named('join')
      steps[join] = { type: 'join', next: [next] }
      steps[own] = { type: 'split-static', join, next: block.branches.map(branch => row(branch, join)) }
    }
    if (block.kind === 'foreach') {
      const join = named('join')
      steps[join] = { type: 'join', next: [next] }
      steps[own] = { type: 'split-foreach', foreach: 'items', join, next: [row(block.body, join)] }
    }
    if (block.kind !== 'switch') return own
    const before = named('before')
    const back = block.back === 'none' ? [] : [block.back === 'itself' ? own : before]
    steps[own] = switched('kind', Object.fromEntries([...block.cases.map(way => row(way, next)), ...back].map((to, index) => [`case${index}`, to])))
    steps[before] = { next: [own] }
    return before
  }
  steps.start = { next: [row(blocks, 'end')] }
  return { ...graphOf(steps), start: 'start', end: 'end', steps: graphOf({ ...steps, end: { type: 'end', next: [] } }).steps }
})
