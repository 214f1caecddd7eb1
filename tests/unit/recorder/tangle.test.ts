import { expect, test } from 'vitest'
import { untangle } from '../../../cli/recorder/tangle.ts'

const clone = (step: string, at: string) => `2026-11-21 06:13:25.${at} [20/${step}/1] Cloning previously run task 10/${step}/2`
const origins = new Map(['start', 'prepare', 'train', 'end'].map(step => [`20/${step}/1`, `10/${step}/2`]))

test('lines in order stay as they are', () => {
  const lines = ['Cloning Flow/10', clone('start', '493'), clone('prepare', '494'), 'Flow/10 cloned!', '2026-11-21 06:13:26.000 2026-11-21 06:13:27.000 said a task']
  expect(untangle(lines, origins)).toEqual(lines)
})

test('two times before the first task', () => {
  expect(untangle([
    '2026-11-21 06:13:25.493 2026-11-21 06:13:25.494 [20/start/1] Cloning previously run task 10/start/2',
    '[20/prepare/1] Cloning previously run task 10/prepare/2',
    'Flow/10 cloned!'
  ], origins)).toEqual([clone('start', '493'), clone('prepare', '494'), 'Flow/10 cloned!'])
})

test('a time between a task and its message', () => {
  expect(untangle([
    '2026-11-21 06:13:25.493 [20/end/1] 2026-11-21 06:13:25.494 Cloning previously run task 10/end/2',
    '[20/train/1] Cloning previously run task 10/train/2'
  ], origins)).toEqual([clone('end', '493'), clone('train', '494')])
})

test('two tasks before their messages', () => {
  expect(untangle([
    '2026-11-21 06:13:25.493 [20/end/1] 2026-11-21 06:13:25.494 [20/train/1] Cloning previously run task 10/train/2',
    'Cloning previously run task 10/end/2'
  ], origins)).toEqual([clone('train', '493'), clone('end', '494')])
})

test('siblings are told apart by their origins', () => {
  const sibling = (task: number, origin: number) => `2026-11-21 06:13:25.493 [20/fit/${task}] Cloning previously run task 10/fit/${origin}`
  expect(untangle([
    '2026-11-21 06:13:25.493 [20/fit/1] 2026-11-21 06:13:25.493 [20/fit/2] Cloning previously run task 10/fit/4',
    'Cloning previously run task 10/fit/3'
  ], new Map([['20/fit/1', '10/fit/3'], ['20/fit/2', '10/fit/4']]))).toEqual([sibling(2, 4), sibling(1, 3)])
})

test('a clone that failed', () => {
  const failed = 'Cloning Flow/10/prepare failed with error: Flow Flow has no attribute \'prepare\''
  expect(untangle([`2026-11-21 06:13:25.493 2026-11-21 06:13:25.494 ${failed}`, '[20/start/1] Cloning previously run task 10/start/2'], origins))
    .toEqual([`2026-11-21 06:13:25.493 ${failed}`, clone('start', '494')])
})

test('what cannot be told apart stays', () => {
  const lines = ['2026-11-21 06:13:25.493 2026-11-21 06:13:25.494 Cloning previously run task 10/end/2', '[20/train/1] Cloning previously run task 10/train/2']
  expect(untangle(lines, origins)).toEqual(lines)
})
