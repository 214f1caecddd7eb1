import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addressOf, explain, FIRST, linesOf, persist, shelvesOf, summary, tasksOf } from '#shared/explorables/content-addressing.ts'
import type { Named, RunChoice, TaskNames } from '#shared/explorables/content-addressing.ts'
import { choicesOf, ownOf } from '#shared/explorables/content-addressing-facts.ts'
import { parseBlobPath } from '#shared/recording/blob-path.ts'
import { loadFlow } from '#shared/recording/flows.ts'
import { commandOf } from '#shared/recording/path.ts'
import type { Command, Recording, Task } from '#shared/recording/recording.ts'

const { recording } = await loadFlow('values')
const choices = choicesOf(recording)
const own = ownOf(recording, choices)
const ofOwn = new Set(Object.keys(own))

/** The keys of the blobs that a command's files say are new, by flow. */
const newBlobs = ({ files }: Command) => files.flatMap(({ path, state }) => {
  const blob = parseBlobPath(path)
  return blob && !blob.isSideCar && state === 'new' ? [`${blob.folder.replace('.metaflow/', '')}${blob.key}`] : []
}).sort()

/** All that the tasks of all commands stored, Metaflow's own artifacts included. What a parent has too counts as passed on. */
function recordedTasks(recording: Recording) {
  return Object.values(recording.commands).flatMap(({ name, runs }) => runs.flatMap((run) => {
    const tasks = [...run.parameters ? [run.parameters] : [], ...Object.values(run.tasks).flat()]
    const named = ({ artifacts }: Task): Named[] => Object.entries(artifacts).map(([name, { key }]) => ({ name, key }))
    return tasks.map((task) => {
      const before = tasks.filter(({ name }) => task.parents.includes(name)).flatMap(named)
      const isPassed = ({ name, key }: Named) => before.some(parent => parent.name === name && parent.key === key)
      return { command: name, flow: run.flow, run: 0, step: task.step, pickled: named(task).filter(artifact => !isPassed(artifact)), passed: named(task).filter(isPassed) }
    })
  }))
}

describe('the rule of the store', () => {
  it.each(['values', 'content-addressing', 'memoize', 'linear', 'read-repickle', 'lifecycle', 'resume'])('writes the blobs that Metaflow wrote in flows/%s, command by command', async (name) => {
    const { recording } = await loadFlow(name)
    const tasks: (TaskNames<Named> & { command: string })[] = recordedTasks(recording)
    let before = 0
    for (const command of Object.values(recording.commands)) {
      const until = tasks.filter(task => Object.keys(recording.commands).indexOf(task.command) <= Object.keys(recording.commands).indexOf(command.name))
      const written = persist(until).filter(({ fate }) => fate === 'written').map(({ flow, artifact }) => `${flow}/${artifact.key}`)
      // a task that could not store its map has written blobs that no name leads to
      const reachable = newBlobs(command).filter(blob => tasks.some(({ flow, pickled }) => pickled.some(({ key }) => blob === `${flow}/${key}`)))
      expect(written.slice(before).sort(), command.name).toEqual(reachable)
      before = written.length
    }
  })

  it('pickles backwards through the alphabet, so the last of two equal names is written', () => {
    const twice: TaskNames<Named> = { flow: 'F', run: 0, step: 'start', pickled: [{ name: 'a', key: 'k' }, { name: 'b', key: 'k' }], passed: [] }
    expect(persist([twice]).map(({ artifact, fate, by }) => [artifact.name, fate, by])).toEqual([['b', 'written', 0], ['a', 'there', 0]])
  })

  it('keeps flows apart', () => {
    const one = (flow: string): TaskNames<Named> => ({ flow, run: 0, step: 'start', pickled: [{ name: 'a', key: 'k' }], passed: [] })
    expect(persist([one('F'), one('G'), one('F')]).map(({ fate }) => fate)).toEqual(['written', 'written', 'there'])
  })
})

describe('the values on offer', () => {
  const source = readFileSync(join(import.meta.dirname, '../../../flows/values/values.py'), 'utf8').replace(/"".join\(\["a", "b"\]\)/, 'text').replaceAll('[text, text]', '["ab", "ab"]')

  it.each(choices.map(({ id, python, key, pickle, size }) => ({ id, python, key, pickle, size })))('$python has the key of its pickle', ({ id, python, key, pickle, size }) => {
    expect(source).toContain(`"${id.replace('_other', '')}": ${python.replace(/ \((one|two|a|b) \w+\)$/, '')},`)
    if (pickle.endsWith('…')) return
    expect(createHash('sha1').update(Buffer.from(pickle, 'hex')).digest('hex')).toBe(key)
    expect(pickle.length).toBe(2 * size)
  })

  it('were all found by their key again in the store', () => {
    const checks = ['pickles', 'other-pickle'].flatMap(name => commandOf(recording, name).lines).filter(({ text }) => text.includes('is the key'))
    expect(checks.map(({ text }) => text.trim())).toEqual(choices.map(() => 'sha1 of the pickle is the key: True'))
  })

  it('has two of Metaflow’s own among them', () => {
    expect(own).toEqual({ [choices.find(({ id }) => id === 'true')?.key ?? '']: '_task_ok', [choices.find(({ id }) => id === 'none')?.key ?? '']: '_transition' })
  })
})

/** The commands of flows/values that set up runs as the reader does. */
const SET_UP = ['first-run', 'second-run', 'other-flow', 'equal-numbers', 'equal-lists', 'nan-twice', 'zeros-run']
const idsOf = (env: string | undefined): Record<string, string> => Object.fromEntries((env ?? '').split(' ').filter(Boolean).map(pair => pair.split('=')))
const runs = SET_UP.map((name): RunChoice => {
  const { env, runs: [run] } = commandOf(recording, name)
  return { flow: run?.flow ?? '', start: idsOf(env.START), end: idsOf(env.END) }
})

describe('runs that the reader sets up', () => {
  it('begin with the first two that were recorded', () => {
    expect(FIRST.map(({ flow, start, end }) => ({ flow, start, end: Object.fromEntries(Object.entries(end).filter(([, id]) => id)) }))).toEqual(runs.slice(0, 2))
  })

  it('end up with the recorded keys under the recorded names, and write what was written', () => {
    const writes = persist(tasksOf(runs, choices), ofOwn)
    SET_UP.forEach((name, index) => {
      const command = commandOf(recording, name)
      const mine = writes.filter(({ run }) => run === index)
      for (const step of ['start', 'end']) {
        const artifacts = command.tasks[step]?.[0]?.artifacts ?? {}
        const map = Object.fromEntries(['a', 'b'].map(name => [name, artifacts[name]?.key]))
        expect(Object.fromEntries(mine.filter(write => write.step === step).map(({ artifact }) => [artifact.name, artifact.key])), name).toEqual(map)
      }
      const keys = new Set(choices.map(({ key }) => key))
      const recorded = newBlobs(command).filter(blob => keys.has(blob.split('/')[1] ?? '') && !ofOwn.has(blob.split('/')[1] ?? ''))
      expect(mine.filter(({ fate }) => fate === 'written').map(({ flow, artifact }) => `${flow}/${artifact.key}`).sort(), name).toEqual(recorded)
    })
  })

  it('says sizes and addresses as they were recorded', () => {
    const writes = persist(tasksOf(runs, choices), ofOwn)
    for (const { flow, artifact: { key, choice } } of writes) {
      const file = Object.values(recording.commands).flatMap(({ files }) => files).find(({ path }) => path === addressOf(flow, key))
      expect(file?.size).toBe(choice.stored)
    }
  })
})

describe('what the reader is told', () => {
  const writes = persist(tasksOf(FIRST, choices), ofOwn)

  it('is a sum', () => {
    expect(summary(writes)).toBe('8 names lead to 4 blobs: 4 blobs were written (156\u00A0B on disk), for 2 pickles the blob was there already and 2 names were passed on without a pickle.')
    expect(shelvesOf(writes).map(({ flow, blobs }) => [flow, blobs.map(({ choice, names }) => [choice.id, names.length])])).toEqual([['ValuesFlow', [['list', 5], ['tuple', 1], ['dict_ab', 1], ['dict_ba', 1]]]])
  })

  it('is a picture with a line for each name', () => {
    const lines = linesOf([{ flow: 'F', blobs: [{ choice: choices[0]!, names: [0, 2] }] }, { flow: 'G', blobs: [{ choice: choices[0]!, names: [1] }] }])
    expect(lines.map(({ from, to }) => [from, to])).toEqual([[0, 1], [1, 3], [2, 1]])
    expect(lines[1]?.path).toBe('M0 1.5C.5 1.5 .5 3.5 1 3.5')
  })

  it('is what became of each name', () => {
    expect(explain(writes, 0, own)).toMatch(/^There is no such file in the store of ValuesFlow.*35\u00A0B/)
    expect(explain(writes, 1, own)).toMatch(/^The file is there already, since run 1, start, self\.b\./)
    expect(explain(writes, 3, own)).toMatch(/The blob is that of run 1, start, self\.b\.$/)
    expect(explain(writes, 99, own)).toBe('')
  })

  it('names Metaflow’s own artifact where that was first', () => {
    const [write] = persist(tasksOf([{ flow: 'OtherFlow', start: { b: 'true' }, end: {} }], choices), ofOwn)
    expect(write?.fate).toBe('there')
    expect(explain(write ? [write] : [], 0, own)).toMatch(/since Metaflow’s own artifact `_task_ok`\./)
  })
})
