import { expect, test } from 'vitest'
import { difference, listDatastores } from '../../../cli/recorder/files.ts'
import type { Listing } from '../../../cli/recorder/files.ts'
import { folderOf } from './support/folder.ts'

const listing = (files: Record<string, [size: number, changed: number]>): Listing => new Map(Object.entries(files).map(([path, [size, changed]]) => [path, { size, changed }]))

const before = listing({ '.metaflow/F/latest_run': [2, 1], '.metaflow/F/data/aa/a': [5, 1], '.metaflow/F/old': [1, 1], '.metaflow/F/same': [1, 1] })
const after = listing({
  '.metaflow/F/latest_run': [2, 9], '.metaflow/F/data/aa/a': [6, 1], '.metaflow/F/same': [1, 1],
  '.metaflow/F/2/start/1/_meta/b.json': [10, 9], '.metaflow/F/2/start/1/_meta/a.json': [20, 9], '.metaflow/F/2/_meta/_self.json': [3, 9], '.metaflow/F/2/start/1/0.data.json': [4, 9]
})

test('what is new, changed and gone, with the metadata summed up by folder', () => {
  expect(difference(before, after, 'summed')).toEqual({
    new: [['.metaflow/F/2/_meta/', 3, 1], ['.metaflow/F/2/start/1/0.data.json', 4], ['.metaflow/F/2/start/1/_meta/', 30, 2]],
    changed: [['.metaflow/F/data/aa/a', 6], ['.metaflow/F/latest_run', 2]],
    gone: ['.metaflow/F/old']
  })
})

test('… or in full', () => {
  expect(difference(before, after, 'full').new).toEqual([
    ['.metaflow/F/2/_meta/_self.json', 3], ['.metaflow/F/2/start/1/0.data.json', 4], ['.metaflow/F/2/start/1/_meta/a.json', 20], ['.metaflow/F/2/start/1/_meta/b.json', 10]
  ])
  expect(difference(before, before, 'full')).toEqual({ new: [] })
})

test('only datastores are listed: local ones, that of spin, and buckets', async () => {
  const folder = await folderOf({ 'work/flow.py': '', 'work/.metaflow/F/x': '12', 'work/.metaflow_spin/F/y': '1', 'work/.metaflowish/z': '', 'work/moved/.metaflow/F/x': '', 's3/bucket/metaflow/F/data/k': '123' })
  const files = await listDatastores(`${folder}/work`, `${folder}/s3`)
  expect([...files].map(([path, { size }]) => [path, size]).sort()).toEqual([
    ['.metaflow/F/x', 2], ['.metaflow_spin/F/y', 1], ['moved/.metaflow/F/x', 0], ['s3://bucket/metaflow/F/data/k', 3]
  ])
})
