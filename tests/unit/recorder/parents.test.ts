import { expect, test } from 'vitest'
import { parentsOf } from '../../../cli/recorder/parents.ts'
import type { Placed } from '../../../cli/recorder/parents.ts'

const task = (name: string, next: string[], more: Partial<Placed> = {}): Placed => ({ name, step: name.split('/')[0] ?? '', stack: [], next, ...more })

test('a line, and a task that failed', () => {
  expect(parentsOf([task('start/1', ['train']), task('train/2', []), task('end/3', [])])).toEqual({ 'start/1': [], 'train/2': ['start/1'], 'end/3': [] })
})

test('branches and their join', () => {
  expect(parentsOf([task('start/1', ['left', 'right']), task('left/2', ['join']), task('right/3', ['join']), task('join/4', ['end'])])).toMatchObject({
    'left/2': ['start/1'], 'right/3': ['start/1'], 'join/4': ['left/2', 'right/3']
  })
})

test('a foreach in a foreach', () => {
  const outer = (index: number) => [`split:${index}`]
  const inner = (index: number) => [...outer(index), 'work:0']
  const indexes = [0, 1]
  expect(parentsOf([
    task('start/1', ['split']),
    ...indexes.map(index => task(`split/1${index}`, ['work'], { stack: outer(index) })),
    ...indexes.map(index => task(`work/2${index}`, ['gather'], { stack: inner(index) })),
    ...indexes.map(index => task(`gather/3${index}`, ['join'], { stack: outer(index) })),
    task('join/4', ['end'])
  ])).toEqual({
    'start/1': [], 'split/10': ['start/1'], 'split/11': ['start/1'], 'work/20': ['split/10'], 'work/21': ['split/11'],
    'gather/30': ['work/20'], 'gather/31': ['work/21'], 'join/4': ['gather/30', 'gather/31']
  })
})

test('a step that leads back to itself', () => {
  expect(parentsOf([
    task('start/1', ['train']), task('train/2', ['train'], { iteration: 0 }), task('train/3', ['train'], { iteration: 1 }),
    task('train/4', ['end'], { iteration: 2 }), task('end/5', [])
  ])).toEqual({ 'start/1': [], 'train/2': ['start/1'], 'train/3': ['train/2'], 'train/4': ['train/3'], 'end/5': ['train/4'] })
})
