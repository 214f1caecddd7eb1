import { describe, expect, it } from 'vitest'
import { requestFacts, requestTable, rowLabel } from '../../../shared/datastore/requests.ts'
import { command, keyOf, made, task } from '../../support/made-recording.ts'

type Requests = NonNullable<Parameters<typeof command>[0]>['requests']
const ROOT = 's3://bucket/metaflow/MadeFlow'
const blobAt = (letter: string) => `${ROOT}/data/${letter}${letter}/${keyOf(letter)}`
const tasks = { start: [task('1', { x: 0, y: 0, _task_ok: 3 })], end: [task('2', { x: 0, z: 2, _task_ok: 3 })] }
const run = command({
  runs: [{ flow: 'MadeFlow', id: '1', tasks }],
  requests: [
    ['PUT', `${ROOT}/1/start/1/0.attempt.json`, 200, 28],
    ['HEAD', blobAt('a'), 404, 0],
    ['PUT', blobAt('a'), 200, 30],
    ['HEAD', blobAt('d'), 200, 24],
    ['PUT', `${ROOT}/1/start/1/0.runtime_stdout.log`, 200, 7],
    ['PUT', `${ROOT}/1/end/2/0.attempt.json`, 200, 28],
    ['HEAD', `${ROOT}/1/start/1/0.DONE.lock`, 200, 2],
    ['GET', `${ROOT}/1/start/1/0.data.json`, 200, 1000],
    ['GET', blobAt('d'), 200, 24],
    ['PUT', 's3://bucket/metaflow/data/MadeFlow/1/report.txt', 200, 12],
    ['LIST', 's3://bucket/metaflow/data/MadeFlow/1/', 200, 0],
    ['HEAD', blobAt('c'), 404, 0],
    ['PUT', blobAt('c'), 200, 1877]
  ]
})
const recording = made({ run }, 's3')
const lines = (step?: string) => requestTable(recording, 'run', step).rows.map(row => `${rowLabel(row)}: ${row.asked} ${row.read} ${row.written} ${row.bytes}`)

describe('requestTable', () => {
  it('has a row for each key of the flow’s own artifacts, also where nothing was asked, and sums the rest', () => {
    expect(lines('end')).toEqual([
      'x: 0 0 0 0',
      'z: 1 0 1 1877',
      'Metaflow’s own artifacts: 0 1 0 24',
      'artifact maps: 0 1 0 1000',
      'signs that an attempt began or is done: 1 0 1 28',
      'objects of metaflow.S3: 1 0 1 12'
    ])
  })

  it('begins a part with the first file of the task and ends it with that of the next', () => {
    expect(lines('start')).toEqual(['x and y: 1 0 1 30', 'Metaflow’s own artifacts: 1 0 0 0', 'signs that an attempt began or is done: 0 0 1 28', 'logs and small notes of a task: 0 0 1 7'])
  })

  it('has everything without a step', () => {
    const table = requestTable(recording, 'run')
    expect(table.total).toEqual({ asked: 5, read: 2, written: 6, bytes: 3006 })
    expect(requestFacts(table)).toBe('13 requests: 5 ask whether something is there, 2 read, 6 write')
    expect(table.rows.map(rowLabel).slice(0, 2)).toEqual(['x and y', 'z'])
  })

  it('says what cannot be shown', () => {
    const of = (requests: Requests, steps: typeof tasks = tasks) => made({ run: command({ ...run, requests, runs: [{ flow: 'MadeFlow', id: '1', tasks: steps }] }) }, 's3')
    expect(() => requestTable(made({ run: command() }), 'run')).toThrow('the command "run" of flows/made made no requests to an object store: only flows with "datastore: s3"')
    expect(() => requestTable(recording, 'run', 'strat')).toThrow('the command "run" of flows/made has no step "strat" (it has start, end)')
    expect(() => requestTable(of(run.requests, { ...tasks, end: [task('2', {}), task('3', {})] }), 'run', 'end')).toThrow('the step "end" of flows/made has 2 tasks, whose requests cannot be told apart: leave the step out')
    const late: Requests = [...run.requests ?? [], ['PUT', `${ROOT}/1/start/1/0.DONE.lock`, 200, 2]]
    expect(() => requestTable(of(late), 'run', 'start')).toThrow('cannot be told from those of tasks beside it')
    expect(() => requestTable(of(late), 'run', 'end')).toThrow('cannot be told from those of tasks beside it')
  })
})
