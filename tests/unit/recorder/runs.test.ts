import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { StoredAttempt, StoredRun, StoredTask } from '../../../cli/recorder/datastore.ts'
import type { Answer } from '../../../cli/recorder/python.ts'
import { Blobs, byBegin, toRun } from '../../../cli/recorder/runs.ts'
import { folderOf } from './support/folder.ts'

const keyOf = (letter: string) => letter.repeat(40)
const stored = (names: Record<string, string>): StoredAttempt => ({ started: 1, artifacts: Object.fromEntries(Object.entries(names).map(([name, letter]) => [name, { key: keyOf(letter), type: 'str', size: 9 }])) })
const train = (id: string, more: Partial<StoredTask>): StoredTask => ({ step: 'train', id, attempts: [{ started: 1 }], ...more })
const nothing: Answer = { values: {}, exceptions: {}, foreach: {}, graphs: {}, transitions: {}, iterations: {} }

async function recorded(tasks: StoredTask[], answer: Partial<Answer>) {
  const root = await folderOf(Object.fromEntries(['a', 'b', 'c'].map(letter => [`F/data/${letter}${letter}/${keyOf(letter)}`, 'four'])))
  const blobs = new Blobs()
  const tidy = { replace: [['/scratch/record-abc', '/home/reader']] as const, libraries: [] }
  const run = await toRun({ flow: 'F', id: '1', tasks }, { ...nothing, ...answer }, { blobs, roots: { data: root, metadata: join(root, 'none') }, tidy, order: ['start', 'train'] })
  return { run, blobs: blobs.list }
}

test('a killed task of a foreach has the place that the metadata know, and stands in the order of items', async () => {
  const foreach = { [keyOf('a')]: [{ step: 'train', index: 2, of: 3, value: '60' }] }
  const { run } = await recorded([
    train('2', { attempts: [stored({ _foreach_stack: 'a' })], stack: 'train:2' }),
    train('3', { stack: 'train:1' }),
    train('4', { stack: 'train:0' }),
    { step: 'start', id: '1', attempts: [] }
  ], { foreach })
  expect(Object.keys(run.tasks)).toEqual(['start', 'train'])
  expect(run.tasks.train?.map(({ id, foreach }) => [id, foreach])).toEqual([
    ['4', [{ step: 'train', index: 0 }]], ['3', [{ step: 'train', index: 1 }]], ['2', [{ step: 'train', index: 2, of: 3, value: '60' }]]
  ])
  expect(run.tasks.start?.[0]).not.toHaveProperty('foreach')
})

test('a killed task of nested foreach steps has every one of its places', async () => {
  const { run } = await recorded([train('2', { stack: 'city:1,train:0' })], {})
  expect(run.tasks.train?.[0]?.foreach).toEqual([{ step: 'city', index: 1 }, { step: 'train', index: 0 }])
})

test('rounds of a step that leads back to itself stand in their order, as clones of them get ids in any order', async () => {
  const iterations = { [keyOf('a')]: [0], [keyOf('b')]: [1] }
  const { run } = await recorded([
    train('1', { attempts: [stored({ _iteration_stack: 'b' })] }),
    train('2', {}),
    train('3', { attempts: [stored({ _iteration_stack: 'a' })] })
  ], { iterations })
  expect(run.tasks.train?.map(({ id }) => id)).toEqual(['3', '1', '2'])
})

test('values have no paths of the machine, and one that could not be read is none', async () => {
  const { run, blobs } = await recorded([train('2', { attempts: [stored({ path: 'a', same: 'a', lock: 'b', _task_ok: 'c' })] })], { values: { [keyOf('a')]: '\'/scratch/record-abc/x\'', [keyOf('c')]: 'True' } })
  expect(blobs).toEqual([[keyOf('a'), 'str', 9, 4, '\'/home/reader/x\''], [keyOf('b'), 'str', 9, 4, null], [keyOf('c'), 'str', 9, 4, 'True']])
  expect(run.tasks.train?.[0]?.attempts[0]).toMatchObject({ ok: true, artifacts: { path: 0, same: 0, lock: 1, _task_ok: 2 } })
})

test('runs stand in the order in which they began, whatever their flows and ids', () => {
  const run = (flow: string, id: string, started: number): StoredRun => ({ flow, id, tasks: [{ step: 'start', id: '1', attempts: [{ started: 0 }] }, { step: '_parameters', id: '0', attempts: [{ started }] }] })
  expect([run('A', 'my-run', 3), run('A', '9', 2), run('B', '1', 1)].sort(byBegin).map(({ flow, id }) => `${flow}/${id}`)).toEqual(['B/1', 'A/9', 'A/my-run'])
})
