import { describe, expect, it } from 'vitest'
import { countsOf, secondsOf } from '#shared/recording/facts.ts'
import { flowNames, loadFlow } from '#shared/recording/flows.ts'
import { valueAt } from '#shared/recording/path.ts'
import { recordingAddress, recordingAnchor, recordingParts } from '#shared/recording/place.ts'
import { shownValue } from '#shared/recording/shown.ts'
import { stateOf } from '#shared/recording/states.ts'
import { flowsOf } from '#shared/recording/used.ts'

const { recording } = await loadFlow('resume')

describe('stateOf', () => {
  const attempt = (ok: boolean) => ({ ok, artifacts: {} })
  it.each([
    ['cloned', { ok: true, attempts: [attempt(true)], origin: 'F/1/start/1' }],
    ['executed', { ok: true, attempts: [attempt(true)] }],
    ['retried', { ok: true, attempts: [attempt(false), attempt(true)] }],
    ['failed', { ok: false, attempts: [attempt(false), attempt(false)] }]
  ])('is %s', (state, task) => {
    expect(stateOf(task, false)).toBe(state)
  })

  it('is caught where @catch ended the task, at whichever attempt, and only there', async () => {
    const statesOf = async (flow: string, command: string) => {
      const { recording: { commands } } = await loadFlow(flow)
      return Object.values(commands[command]?.tasks ?? {}).flat().map(({ step, state }) => `${step} ${state}`)
    }
    expect(await statesOf('catch', 'first-run')).toEqual(['start executed', 'divide executed', 'divide caught', 'divide executed', 'collect executed', 'end executed'])
    // the exception is passed on to the last step, and kept in clones
    expect(await statesOf('timeout', 'first-run')).toEqual(['start executed', 'fetch retried', 'search caught', 'end executed'])
    expect(await statesOf('catch-resume', 'resume')).toEqual(['start cloned', 'end executed'])
  })
})

describe('secondsOf', () => {
  it('goes from the first attempt to the last', () => {
    expect(secondsOf([{ started: 1000, ended: 1200, ok: false, artifacts: {} }, { started: 1300, ended: 2234, ok: true, artifacts: {} }])).toBe(1.234)
  })

  it('is not known of a task that was killed', () => {
    expect(secondsOf([{ started: 1000, ok: false, artifacts: {} }])).toBeUndefined()
    expect(secondsOf([])).toBeUndefined()
  })
})

describe('countsOf', () => {
  it('counts new blobs, without their side-cars', () => {
    const data = '.metaflow/F/data/0b/0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33'
    const file = (path: string, state: 'new' | 'changed' = 'new') => ({ path, size: 1, count: 1, state })
    expect(countsOf({ runs: [], requests: [], files: [file(data), file(`${data}_meta`), file(data.replace('.metaflow/', 's3://bucket/metaflow/')), file(data, 'changed'), file('.metaflow/F/1/start/1/0.data.json')] }).blobs).toBe(2)
  })

  it('counts requests', () => {
    expect(countsOf({ runs: [], files: [], requests: [['GET', 's3://bucket/a', 200, 1], ['HEAD', 's3://bucket/b', 404, 0]] }).requests).toBe(2)
  })

  it.each(flowNames())('has every task of %s in one state', async (name) => {
    for (const { counts } of Object.values((await loadFlow(name)).recording.commands)) {
      expect(counts.cloned + counts.executed + counts.retried + counts.caught + counts.failed).toBe(counts.tasks)
    }
  })
})

describe('valueAt', () => {
  it('follows names to one value', () => {
    expect(valueAt(recording, 'first-run.exit')).toBe(1)
    expect(valueAt(recording, 'resume.tasks.train.0.artifacts.score.value')).toBe('11')
    expect(valueAt(recording, 'resume.tasks.start.0.state')).toBe('cloned')
    expect(valueAt(recording, 'resume.counts.requests')).toBe(0)
  })

  it.each([
    ['resum.exit', 'flows/resume has no command "resum". Did you mean resume?'],
    ['resume.tasks.trian.0.id', 'flows/resume has no "resume.tasks.trian.0.id": resume.tasks has start, prepare, train, end. Did you mean train?'],
    ['constructor.name', 'flows/resume has no command "constructor"'],
    ['resume.exit.more', 'flows/resume has no "resume.exit.more": resume.exit leads no further'],
    ['resume.tasks.train', '"resume.tasks.train" of flows/resume is not one value: go on with .0'],
    ['resume', 'is not one value: go on with .name, .typed'],
    ['resume.lines.0.text', 'flows/resume has no "resume.lines.0.text": resume has name, typed, env, edits, exit, runs, run, tasks, counts'],
    ['resume.env', 'is not one value: go on with nothing, as it is empty']
  ])('says how far %s leads', (path, message) => {
    expect(() => valueAt(recording, path)).toThrow(message)
  })
})

describe('shownValue', () => {
  it.each([
    [1234567, { text: '1,234,567', rest: '', isCode: false }],
    [0.25, { text: '0.25', rest: '', isCode: false }],
    ['cloned', { text: 'cloned', rest: '', isCode: false }],
    [true, { text: 'true', rest: '', isCode: true }],
    ['[1, 2]', { text: '[1, 2]', rest: '', isCode: true }],
    ['0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33', { text: '0beec7b5', rest: 'ea3f0fdbc95d0dd47f3c5bc275da8a33', isCode: true }]
  ])('of %s', (value, shown) => {
    expect(shownValue(value)).toEqual(shown)
  })

  it.each(flowNames())('tells the keys of %s apart', async (name) => {
    const { recording } = await loadFlow(name)
    const keys = new Set(Object.values(recording.commands).flatMap(({ runs }) => runs.flatMap(run => Object.values(run.tasks).flat().flatMap(({ artifacts }) => Object.values(artifacts).map(({ key }) => key)))))
    expect(new Set([...keys].map(key => shownValue(key).text)).size).toBe(keys.size)
  })
})

describe('the place of a recording', () => {
  it('is an anchor on one page', () => {
    expect(recordingAnchor('resume', 'first-run')).toBe('resume/first-run')
    expect(recordingAddress('resume')).toBe('/learn/recordings#resume')
    expect(recordingParts('resume/first-run')).toEqual({ flow: 'resume', command: 'first-run' })
    expect(recordingParts('resume')).toEqual({ flow: 'resume', command: undefined })
  })
})

describe('flowsOf', () => {
  it('finds components and fences wherever they stand, each flow once', () => {
    expect(flowsOf([
      'text',
      ['p', {}, 'is ', ['recorded', { flow: 'cas', path: 'a.b' }]],
      ['note', {}, ['run-log', { flow: 'resume', command: 'run' }], ['pre', { flow: 'linear', file: 'flow.py' }]],
      ['flow-graph', { flow: 'resume' }],
      ['pre', { code: 'x' }],
      ['how-we-know', { recording: 'other' }],
      ['flow-scene', { from: 'retry/first-run' }],
      ['flow-scene', { ':from': '["catch/first-run","catch/resume"]' }],
      ['flow-scene', { 'flow': 'branch', ':beats': '[]' }]
    ])).toEqual(['cas', 'resume', 'linear', 'retry', 'catch', 'branch'])
  })
})
