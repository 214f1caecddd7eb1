import { describe, expect, it } from 'vitest'
import { isInternal } from '../../../shared/datastore/internal.ts'
import { artifactTable } from '../../../shared/datastore/table.ts'
import type { TableRun } from '../../../shared/datastore/table.ts'
import { blob, command, keyOf, made, task } from '../../support/made-recording.ts'

const ROOT = '.metaflow/MadeFlow/'
const run = (id: string, tasks: Record<string, ReturnType<typeof task>[]>, more: { origin?: string, flow?: string } = {}) => ({ flow: 'MadeFlow', id, tasks, ...more })
const parameters = [task('0', { limit: 0, name: 1, _success: 3 })]
const first = command({
  runs: [run('1', { _parameters: parameters, start: [task('1', { limit: 0, x: 0, name: 1, _success: 3, _task_ok: 3 })], end: [task('2', { limit: 0, x: 0, rows: 2, name: 1, _success: 3 })] })],
  files: { new: ['a', 'b', 'c', 'd'].flatMap(letter => blob(ROOT, letter)) }
})
const resume = command({
  typed: 'python flow.py resume',
  runs: [run('2', { start: [task('3', { x: 0 }, { origin: { run: '1', task: '1' } })] }, { origin: '1' })]
})
const other = command({ typed: 'python other.py run', runs: [run('3', { start: [task('1', { y: 0 })] }, { flow: 'OtherFlow' })], files: { new: blob('.metaflow/OtherFlow/', 'a') } })
const recording = made({ first, client: command(), resume, other })

const rows = ({ tasks }: TableRun) => tasks.map(({ label, note, names }) => `${label} (${note}): ${names.map(({ name, mark, first }) => `${name} ${mark ?? '-'}${first ? '!' : ''}`).join(', ')}`)

describe('artifactTable', () => {
  it('has the runs of all commands, their tasks in order, and in each the names that the code made', () => {
    const { runs } = artifactTable(recording)
    expect(runs.map(({ typed, flow, id, origin }) => [typed, flow, id, origin])).toEqual([
      ['python flow.py run', 'MadeFlow', '1', undefined],
      ['python flow.py resume', 'MadeFlow', '2', 'run 1'],
      ['python other.py run', 'OtherFlow', '3', undefined]
    ])
    expect(runs.map(rows)).toEqual([
      ['_parameters/0 (Parameters and constants): limit A!', 'start/1 (executed): limit A, x A', 'end/2 (executed): limit A, x A, rows -!'],
      ['start/3 (clone of start/1): x A'],
      ['start/1 (executed): y A!']
    ])
  })

  it('has the runs of some commands, in the order in which they were run', () => {
    expect(artifactTable(recording, ['other', 'first']).runs.map(({ id }) => id)).toEqual(['1', '3'])
    expect(artifactTable(recording, ['resume']).runs.map(({ origin }) => origin)).toEqual(['1'])
    expect(() => artifactTable(recording, ['third'])).toThrow('has no command "third"')
  })

  it('says of a key with several names who has it and where its blob lies', () => {
    const { shared } = artifactTable(recording)
    expect(shared[0]).toMatchObject({
      mark: 'A', artifact: { key: keyOf('a') }, times: 7, internal: false, folders: [ROOT, '.metaflow/OtherFlow/'],
      where: [{ run: 1, names: 'limit of _parameters/0 and every task; x of every task' }, { run: 2, names: 'x of start/3' }, { run: 3, names: 'y of start/1' }]
    })
    expect(shared.slice(1).map(({ mark, times, internal, where }) => [mark, times, internal, where])).toEqual([
      ['B', 3, true, [{ names: 'name' }]],
      ['C', 4, true, [{ names: '_success and _task_ok' }]]
    ])
  })

  it('has Metaflow’s own artifacts of a run once for each key', () => {
    expect(artifactTable(recording).runs[0]?.internal.map(({ name, tasks, mark }) => `${name} ${mark} ${tasks}`)).toEqual([
      '_success C _parameters/0 and every task', '_task_ok C start/1', 'name B _parameters/0 and every task'
    ])
  })

  it('counts names, and blobs of each flow', () => {
    const { own, all } = artifactTable(recording)
    expect(own).toEqual({ names: 8, blobs: 3 })
    expect(all).toEqual({ names: 15, blobs: 5 })
  })

  it('shows every attempt of a retried task', () => {
    const tried = made({ run: command({ runs: [run('1', { start: [task('1', {}, { attempts: [{ ok: false, artifacts: { x: 0 } }, { ok: true, artifacts: { x: 0, rows: 2 } }] })] })] }) })
    expect(artifactTable(tried).runs.map(rows)).toEqual([['start/1, attempt 0 (failed): x A!', 'start/1, attempt 1 (retried): x A, rows -!']])
  })

  it('opens the first run, and others as long as they are short', () => {
    const long = (id: string) => command({ runs: [run(id, { start: Array.from({ length: 20 }, (_, at) => task(String(at), { x: 0 })) })] })
    expect(artifactTable(made({ first: long('1'), second: long('2') })).runs.map(({ open }) => open)).toEqual([true, false])
    const longer = command({ runs: [run('1', { start: Array.from({ length: 40 }, (_, at) => task(String(at), { x: 0 })) })] })
    expect(artifactTable(made({ longer })).runs.map(({ open }) => open)).toEqual([true])
    expect(artifactTable(recording).runs.map(({ open }) => open)).toEqual([true, true, true])
  })

  it('is refused where no command made a run, and of a command that made none', () => {
    expect(() => artifactTable(made({ client: command() }))).toThrow('no command of flows/made made a run, so there are no artifacts')
    expect(() => artifactTable(made({ run: command({ runs: [run('1', { start: [task('1', { x: 0 })] })] }), client: command() }), ['run', 'client'])).toThrow('the command "client" of flows/made made no run (those that made one: run)')
  })
})

describe('isInternal', () => {
  const artifact = (value: string) => ({ key: '', type: 'str', size: 1, stored: 1, value })

  it.each([['_task_ok', 'True', true], ['_order', '\'desc\'', false], ['_ScanFlow__seed', '7', false], ['name', '\'MadeFlow\'', true], ['name', '\'my model\'', false]])('%s = %s: %s', (name, value, internal) => {
    expect(isInternal('MadeFlow', name, artifact(value))).toBe(internal)
  })
})
