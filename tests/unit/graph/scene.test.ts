import { describe, expect, it } from 'vitest'
import { chooseGraph, sourceOf } from '#shared/graph/choose.ts'
import { dagOf } from '#shared/graph/dag.ts'
import { describe as inWords } from '#shared/graph/describe.ts'
import { reasonsFor, sceneOf } from '#shared/graph/scene.ts'
import type { Scene } from '#shared/graph/scene.ts'
import { multiplicityOf, stepFacts } from '#shared/graph/states.ts'
import { loadFlow } from '#shared/recording/flows.ts'
import type { Task } from '#shared/recording/recording.ts'
import type { RecordedForeach } from '#shared/recording/schema.ts'
import { stateOf } from '#shared/recording/states.ts'
import { graphOf, shapeOf } from './shapes.ts'

const attempt = (ok: boolean) => ({ ok, artifacts: {} })
function task({ ok = true, attempts = 1, origin, foreach = [], caught = false }: { ok?: boolean, attempts?: number, origin?: string, foreach?: RecordedForeach[], caught?: boolean } = {}): Task {
  const all = Array.from({ length: attempts }, (_, index) => attempt(ok && index === attempts - 1))
  return { ok, state: stateOf({ ok, origin, attempts: all }, caught), artifacts: {}, attempts: all, step: 'train', id: '1', name: 'train/1', pathspec: 'F/1/train/1', parents: [], foreach, origin }
}
const sentences = (scene: Scene) => inWords(scene).map(pieces => pieces.map(({ text }) => text).join(''))
const frame = (step: string, index: number, of?: number): RecordedForeach => ({ step, index, of })

describe('dagOf', () => {
  it('sorts steps as they lead on, and keeps a branch together', () => {
    const { steps } = dagOf(shapeOf('nested splits'))
    expect(steps.map(({ step }) => step)).toEqual(['start', 'a', 'b', 'b1', 'b2', 'inner', 'join', 'end'])
  })

  it('tells ways back from ways on', () => {
    const { edges } = dagOf(shapeOf('two ways back'))
    expect(edges.filter(({ back }) => back).map(({ from, to }) => `${from} ${to}`)).toEqual(['a a', 'b b', 'b a'])
  })

  it('counts the foreach steps round each step', () => {
    const { steps } = dagOf(shapeOf('a foreach in a foreach'))
    expect(steps.map(({ step, depth }) => `${step} ${depth}`)).toEqual(['start 0', 'country 1', 'city 2', 'inner 1', 'outer 0', 'end 0'])
  })

  it('joins the cases that lead to one step', () => {
    const { edges } = dagOf(shapeOf('two cases that lead to one step'))
    expect(edges.filter(({ kind }) => kind === 'case').map(({ to, values }) => [to, ...values])).toEqual([['fast', 'small', 'tiny'], ['slow', 'big']])
  })

  it('says beside a step why it runs, and which way leads back to it', () => {
    const scene = sceneOf(shapeOf('two ways back'))
    expect(scene.steps.map(step => [step.step, ...reasonsFor(scene, step)])).toEqual([
      ['start'], ['a', 'again if x = again', 'again if y = back'], ['b', 'if x = on', 'again if y = again'], ['end', 'if y = on']
    ])
  })

  it('leaves out what leads to no step, as in a flow that Metaflow refuses', () => {
    expect(dagOf(graphOf({ start: { next: ['missing', 'end'] }, end: { type: 'end', next: [] } })).edges.map(({ to }) => to)).toEqual(['end'])
  })
})

describe('what became of a step', () => {
  it.each([
    ['not-run: not run', []],
    ['executed: executed', [task()]],
    ['cloned: cloned', [task({ origin: 'F/1/train/1' })]],
    ['failed: failed', [task({ ok: false })]],
    ['failed: failed 3 times', [task({ ok: false, attempts: 3 })]],
    ['retried: attempt 2 executed', [task({ attempts: 2 })]],
    ['caught: error caught', [task({ attempts: 2, caught: true })]],
    ['executed: 2 executed', [task(), task()]],
    ['failed: 2 executed, 1 failed', [task(), task({ ok: false }), task()]],
    ['mixed: 1 cloned, 2 executed', [task(), task({ origin: 'F/1/train/1' }), task()]],
    ['caught: 1 executed, 1 retried, 1 caught', [task(), task({ attempts: 2 }), task({ attempts: 2, caught: true })]]
  ])('%s', (expected, tasks) => {
    const { state, words } = stepFacts(tasks)
    expect(`${state}: ${words}`).toBe(expected)
  })

  it('tells how many tasks a foreach started', () => {
    const inner = (outer: number, index: number, of?: number) => task({ foreach: [frame('city', outer, 2), frame('day', index, of)] })
    expect(multiplicityOf('day', [inner(0, 0, 3), inner(0, 1, 3), inner(1, 0, 3)])).toBe('3')
    expect(multiplicityOf('day', [inner(0, 0, 2), inner(1, 0, 3)])).toBe('2–3')
    expect(multiplicityOf('day', [inner(0, 0), inner(0, 1)])).toBe('2')
    expect(multiplicityOf('day', [task()])).toBeUndefined()
  })
})

describe('a scene in words', () => {
  it.each([
    ['one step', ['only is the only step.']],
    ['four in a row', ['start leads to prepare.', 'prepare leads to train.', 'train leads to end.', 'end is the last step.']],
    ['nested splits', ['start splits into a and b.', 'a leads to join.', 'b splits into b1 and b2.', 'b1 leads to inner.', 'b2 leads to inner.', 'inner joins b1 and b2, then leads to join.', 'join joins a and inner, then leads to end.', 'end is the last step.']],
    ['a foreach', ['start runs train once for each item of params.', 'train leads to join.', 'join joins the tasks of train, then leads to end.', 'end is the last step.']],
    ['a number of nodes', ['start runs train in parallel.', 'train leads to join.', 'join joins the tasks of train, then leads to end.', 'end is the last step.']],
    ['two cases that lead to one step', ['start leads to fast if size is small or tiny and to slow if size is big.', 'fast leads to end.', 'slow leads to end.', 'end is the last step.']],
    ['a recursion', ['start leads to refine.', 'refine leads back to itself if more is yes and to end if more is no.', 'end is the last step.']]
  ])('%s', (name, expected) => expect(sentences(sceneOf(shapeOf(name)))).toEqual(expected))

  it('says what a run did', async () => {
    const { recording } = await loadFlow('foreach-resume')
    const { graph, run } = chooseGraph(recording, { command: 'resume' })
    expect(sentences(sceneOf(graph, run))).toContainEqual(expect.stringMatching(/^start \(cloned\) runs divide once for each item of \w+, in 4 tasks\.$/))
    expect(sentences(sceneOf(graph, run))).toContainEqual(expect.stringMatching(/^divide \(3 cloned, 1 executed\) leads to collect\.$/))
  })
})

describe('chooseGraph', () => {
  it('takes the first graph, that of a source, or that of the command\'s run', async () => {
    const { recording } = await loadFlow('resume')
    expect(chooseGraph(recording, {}).source).toBe('flow.py')
    expect(chooseGraph(recording, {}).run).toBeUndefined()
    expect(chooseGraph(recording, { source: 'flow_v2.py' })).toMatchObject({ source: 'flow_v2.py' })
    expect(chooseGraph(recording, { command: 'resume' })).toMatchObject({ source: 'flow_v2.py', typed: 'python flow.py resume' })
  })

  it('takes the graph of a run without a source only where no other flow has that name', async () => {
    const { recording } = await loadFlow('resume')
    const [run] = recording.commands['first-run']?.runs ?? []
    if (!run) throw new Error('flows/resume has a first run')
    const { source: _, ...unknown } = run
    const [one = ''] = Object.keys(recording.graphs)
    const graph = recording.graphs[one]
    expect(sourceOf({ ...recording, graphs: graph ? { [one]: graph } : {} }, unknown)).toBe(one)
    expect(sourceOf(recording, unknown)).toBeUndefined()
  })

  it('says what there is where it finds none', async () => {
    const { recording } = await loadFlow('resume')
    expect(() => chooseGraph(recording, { source: 'flow_v3.py' })).toThrow('flows/resume has no graph of "flow_v3.py". Did you mean flow_v2.py? (it has those of flow.py, flow_v2.py)')
    expect(() => chooseGraph(recording, { command: 'resum' })).toThrow(/no command "resum".*resume/)
    expect(() => chooseGraph(recording, { command: 'first-run', source: 'flow_v2.py' })).toThrow('the command "first-run" of flows/resume ran flow.py, not flow_v2.py')
    expect(() => chooseGraph(recording, { command: 'client' })).toThrow('the command "client" of flows/resume made no run (those that made one: first-run, resume')
    expect(() => chooseGraph({ ...recording, graphs: {} }, {})).toThrow('flows/resume has no graph')
  })
})
