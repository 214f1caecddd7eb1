import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listRuns, readRun, rootsOf } from '../../../cli/recorder/datastore.ts'
import { startS3 } from '../../../cli/recorder/s3.ts'
import type { Variables } from '../../../cli/recorder/sandbox.ts'
import { folderOf } from './support/folder.ts'

const meta = (field: string, value: unknown, at = 1) => [`sysmeta_${field}_${at}.json`, JSON.stringify({ field_name: field, value, ts_epoch: at })] as const
const map = JSON.stringify({ objects: { x: 'b'.repeat(40), a: 'a'.repeat(40) }, info: { x: { type: '<class \'int\'>', size: 5 }, a: { type: '<class \'collections.OrderedDict\'>', size: 9 } } })

async function datastore(files: Record<string, string>, ...metadata: (readonly [string, string])[]) {
  const root = await folderOf({
    '.metaflow/F/1/_parameters/0/_meta/_self.json': '{}',
    '.metaflow/F/1/_parameters/0/0.attempt.json': '{"time": 1.5}',
    '.metaflow/F/1/fit/2/_meta/_self.json': '{}',
    '.metaflow/F/1/_meta/_self.json': '{}',
    '.metaflow/F/data/aa/a': '',
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`.metaflow/F/1/fit/2/${name}`, text])),
    ...Object.fromEntries(metadata.map(([name, text]) => [`.metaflow/F/1/fit/2/_meta/${name}`, text]))
  })
  return { data: join(root, '.metaflow'), metadata: join(root, '.metaflow') }
}

test('attempts, their times and their maps', async () => {
  const roots = await datastore(
    { '0.attempt.json': '{"time": 2}', '0.data.json': map, '1.attempt.json': '{"time": 3.0004}', '0.DONE.lock': '' },
    meta('attempt-done', '0', 2500), meta('script-name', 'flow.py'), meta('origin-run-id', 'None'), meta('foreach-stack', ['n=1'])
  )
  expect(await listRuns(roots)).toEqual(['F/1'])
  const { flow, id, tasks } = await readRun('F/1', roots)
  expect({ flow, id, steps: tasks.map(({ step }) => step) }).toEqual({ flow: 'F', id: '1', steps: ['_parameters', 'fit'] })
  expect(tasks[1]).toMatchObject({
    id: '2', script: 'flow.py', originRun: undefined,
    attempts: [
      { started: 2000, ended: 2500, artifacts: { a: { key: 'a'.repeat(40), type: 'OrderedDict', size: 9 }, x: { key: 'b'.repeat(40), type: 'int', size: 5 } } },
      // killed: no end and no map
      { started: 3000 }
    ]
  })
})

test('a clone names its origin', async () => {
  const { tasks } = await readRun('F/1', await datastore({ '0.attempt.json': '{"time": 2}' }, meta('origin-run-id', '0815'), meta('origin-task-id', '7')))
  expect(tasks[1]).toMatchObject({ originRun: '0815', originTask: '7' })
})

test('a task that wrote nothing, and a datastore that is not there', async () => {
  const roots = await datastore({})
  expect((await readRun('F/1', { ...roots, data: join(roots.data, 'nowhere') })).tasks.map(({ attempts }) => attempts)).toEqual([[], []])
  expect(await listRuns({ data: '/nowhere', metadata: '/nowhere' })).toEqual([])
})

test('artifacts are read where the command kept them, metadata from the disk', async () => {
  const store = await startS3(await folderOf({}))
  onTestFinished(() => store.close())
  const roots = (env: Variables) => rootsOf('/work', store.root, { ...store.env, ...env })
  const local = { metadata: '/work/.metaflow', data: '/work/.metaflow' }
  expect(roots({})).toEqual({ metadata: '/work/.metaflow', data: store.root })
  // the objects of such a flow are in the store, its artifacts are not
  expect(roots({ METAFLOW_DEFAULT_DATASTORE: 'local' })).toEqual(local)
  expect(roots({ METAFLOW_DEFAULT_DATASTORE: null })).toEqual(local)
  expect(rootsOf('/work', undefined, {})).toEqual(local)
})
