import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { compareRecordings, formatDifference } from '../../../cli/recorder/compare.ts'
import { readScenario, varyingOf } from '../../../cli/recorder/scenario.ts'
import type { Varying } from '../../../cli/recorder/shape.ts'
import { flowNames } from '#shared/recording/flows.ts'
import { parseRecording } from '#shared/recording/parse.ts'
import type { RecordingFile } from '#shared/recording/schema.ts'

const read = (name: string) => readFile(`flows/${name}/recording.json`, 'utf8')

/** The same recording as if it had been made at another time. */
function again(json: string): string {
  return json
    .replaceAll(/(?<![0-9a-f.])\d{16}(?![0-9a-f])/g, id => String(BigInt(id) + 123_456_789n))
    .replaceAll(/(?<![0-9a-f.])\d{13}(?![0-9a-f])/g, time => String(Number(time) + 123_456))
    .replaceAll(/"pid":\d+/g, '"pid":4711')
    .replaceAll(/\b\d\d:\d\d:\d\d\.\d{3}/g, '23:59:59.999')
    .replaceAll(/"recorded": "[^"]*"/g, '"recorded": "2030-01-01"')
}

test.each(flowNames())('%s: made at another time it is the same', async (name) => {
  const json = await read(name)
  const varying = varyingOf(await readScenario(`flows/${name}`))
  const later = again(json)
  expect(later).not.toBe(json)
  expect(compareRecordings(parseRecording(name, json), parseRecording(name, later), varying)).toEqual([])
})

const nothing: Varying = { artifacts: [], commands: [] }
const json = await read('resume')
const recorded = parseRecording('resume', json)

/** Of two recordings that differ in what `change` does. */
function found(change: (recording: RecordingFile) => void, varying: Partial<Varying> = {}): string[] {
  const changed = parseRecording('resume', again(json))
  change(changed)
  return compareRecordings(recorded, changed, { ...nothing, ...varying }).map(formatDifference)
}

function commandOf({ commands }: RecordingFile, name: string) {
  const command = commands[name]
  const [run] = command?.runs ?? []
  if (!command || !run) throw new Error(`flows/resume has no command ${name} with a run: the test needs another one`)
  return { ...command, command, run }
}

function taskOf(recording: RecordingFile, name: string, step: string) {
  const task = commandOf(recording, name).run.tasks[step]?.[0]
  const attempt = task?.attempts[0]
  if (!task || !attempt) throw new Error(`flows/resume has no ${step}`)
  return { task, attempt }
}

test('an exit status, the end of a task, a line', () => {
  expect(found(recording => commandOf(recording, 'first-run').command.exit = 2)).toEqual(['  first-run: exit status\n    recorded:\n      1\n    now:\n      2'])
  expect(found(recording => taskOf(recording, 'first-run', 'train').attempt.ok = true)).toEqual(['  first-run: <run 1>/train: end\n    recorded:\n      not ok\n    now:\n      ok'])
  const [difference = '', ...more] = found(recording => commandOf(recording, 'resume').lines.pop())
  expect([difference, more]).toEqual([expect.stringMatching(/^ {2}resume: line on std(out|err)\n {4}recorded:\n {6}.+\n {4}now: nothing$/), []])
})

test('a value and a key are told once, with every task that has them', () => {
  const index = (recording: RecordingFile) => taskOf(recording, 'first-run', 'prepare').attempt.artifacts.y ?? -1
  const blob = (recording: RecordingFile) => recording.blobs[index(recording)] ?? ['', '', 0, 0, null]
  const value = found(recording => blob(recording)[4] = '4711')
  expect(value.every(text => text.includes('now:\n      4711 (int'))).toBe(true)
  expect(value[0]).toContain('<run 1>/prepare')
  expect(found(recording => blob(recording)[0] = 'f'.repeat(40)).join('\n')).toContain('f'.repeat(40))
})

test('an artifact more, a parent less, another origin, another file', () => {
  expect(found((recording) => {
    const { artifacts } = taskOf(recording, 'first-run', 'start').attempt
    artifacts.extra = artifacts.x ?? 0
  })).toEqual([expect.stringContaining('first-run: <run 1>/start: artifact extra\n    recorded: nothing')])
  expect(found(recording => taskOf(recording, 'first-run', 'prepare').task.parents.pop())).toEqual([expect.stringContaining('<run 1>/prepare: parent')])
  expect(found(recording => delete taskOf(recording, 'resume', 'start').task.origin)).toEqual([expect.stringContaining('<run 2>/start: cloned from')])
  expect(found(recording => commandOf(recording, 'first-run').files.new.pop())).toEqual([expect.stringContaining('first-run: new file')])
})

test('what is no difference: ids of tasks side by side, the order of lines, sizes of files that hold ids', () => {
  expect(found(recording => commandOf(recording, 'first-run').lines.reverse())).toEqual([])
  expect(found((recording) => {
    for (const file of commandOf(recording, 'first-run').files.new) if (!file[0].includes('/data/')) file[1] += 7
  })).toEqual([])
})

test('what varies is known by who shares it', () => {
  const other = (recording: RecordingFile) => {
    const { artifacts } = taskOf(recording, 'first-run', 'start').attempt
    const blob = recording.blobs[artifacts.x ?? -1]
    if (!blob) throw new Error('flows/resume has no x')
    const [key] = blob
    blob[0] = 'e'.repeat(40)
    for (const { files } of Object.values(recording.commands)) {
      for (const file of files.new) file[0] = file[0].replace(`data/${key.slice(0, 2)}/${key}`, `data/ee/${blob[0]}`)
    }
  }
  expect(found(other)).not.toEqual([])
  const artifacts = [...new Set(Object.values(recorded.commands).flatMap(({ runs }) => runs.flatMap(({ tasks }) => Object.values(tasks).flat().flatMap(({ attempts }) => attempts.flatMap(({ artifacts }) => {
    const { x } = taskOf(recorded, 'first-run', 'start').attempt.artifacts
    return Object.entries(artifacts).filter(([, index]) => index === x).map(([name]) => name)
  })))))]
  expect(found(other, { artifacts })).toEqual([])
  // … and that it is another blob in one task is told
  expect(found((recording) => {
    const { artifacts } = taskOf(recording, 'first-run', 'prepare').attempt
    artifacts.x = artifacts.y ?? 0
  }, { artifacts })).toContainEqual(expect.stringContaining('<run 1>/prepare: artifact x'))
})

/** Other texts and values in a command of flows/resume, and other blobs. */
function byChance(name: string) {
  return (recording: RecordingFile) => {
    const { command, run: { tasks } } = commandOf(recording, name)
    command.lines.reverse()
    for (const line of command.lines) line.text = `${line.text.length} characters`
    const key = 'e'.repeat(40)
    const place = recording.blobs.push([key, 'int', 5, 20, '4711']) - 1
    for (const { attempts } of Object.values(tasks).flat()) {
      for (const { artifacts, exception } of attempts) {
        if (exception) exception.message = 'another'
        for (const [artifact, index] of Object.entries(artifacts)) if (recording.blobs[index]?.[1] === 'int') artifacts[artifact] = place
      }
    }
    command.files.new.push([`.metaflow/ResumeFlow/data/ee/${key}`, 20], [`.metaflow/ResumeFlow/data/ee/${key}_meta`, 33])
  }
}

test('of a command that varies only the shape is compared', () => {
  const shape = (change: (recording: RecordingFile) => void) => found(change, { commands: ['first-run'] })
  expect(found(byChance('first-run')).length).toBeGreaterThan(5)
  expect(shape(byChance('first-run'))).toEqual([])
  expect(shape(recording => commandOf(recording, 'first-run').command.exit = 2)).toEqual([expect.stringContaining('first-run: exit status')])
  expect(shape(recording => commandOf(recording, 'first-run').command.lines.pop())).toEqual([expect.stringMatching(/^ {2}first-run: line on std(out|err)\n {4}recorded:\n {6}\(differs each time\)\n {4}now: nothing$/)])
  expect(shape(recording => taskOf(recording, 'first-run', 'train').attempt.ok = true)).toEqual([expect.stringContaining('first-run: <run 1>/train: end')])
  expect(shape(recording => commandOf(recording, 'first-run').run.tasks.train?.pop())).not.toEqual([])
  expect(shape((recording) => {
    const { exception } = taskOf(recording, 'first-run', 'train').attempt
    if (!exception) throw new Error('train of flows/resume does not fail: the test needs another one')
    exception.type = 'KeyError'
  })).toEqual([expect.stringContaining('first-run: <run 1>/train: exception')])
  expect(shape((recording) => {
    const { artifacts } = taskOf(recording, 'first-run', 'start').attempt
    artifacts.x = artifacts._foreach_stack ?? -1
  })).toEqual(['  first-run: <run 1>/start: artifact x\n    recorded:\n      a value (int)\n    now:\n      a value (list)'])
  expect(shape(recording => taskOf(recording, 'first-run', 'train').attempt.artifacts.extra = 0)).toEqual([expect.stringContaining('first-run: <run 1>/train: artifact extra')])
  expect(shape(recording => commandOf(recording, 'first-run').command.files.new.push(['.metaflow/other', 3]))).toEqual([expect.stringContaining('first-run: new file')])
})

test('after a command that varies the others are compared whole, but which blobs they add is chance', () => {
  const blob = (name: string) => (recording: RecordingFile) => commandOf(recording, name).command.files.new.push([`.metaflow/ResumeFlow/data/ee/${'e'.repeat(40)}`, 20])
  expect(found(byChance('resume'), { commands: ['first-run'] }).length).toBeGreaterThan(5)
  expect(found(blob('resume'), { commands: ['first-run'] })).toEqual([])
  expect(found(blob('first-run'), { commands: ['resume'] })).toEqual([expect.stringContaining('first-run: new file')])
})

test('the item of a foreach task is part of what varies, its place is not', async () => {
  const foreach = await read('foreach')
  const changed = (frame: { index?: number, value?: string }) => {
    const recording = parseRecording('foreach', again(foreach))
    Object.assign(recording.commands['first-run']?.runs[0]?.tasks.measure?.[2]?.foreach?.[0] ?? {}, frame)
    return compareRecordings(parseRecording('foreach', foreach), recording, { artifacts: [], commands: ['first-run'] })
  }
  expect(changed({ value: 'Cairo' })).toEqual([])
  expect(changed({ index: 7 })).not.toEqual([])
})

test('the versions of packages', () => {
  const withPandas = (version: string) => ({ ...recorded, packages: { pandas: version } })
  expect(compareRecordings(withPandas('1.5.3'), withPandas('2.2.3'), nothing).map(formatDifference)).toEqual(['  pandas\n    recorded:\n      1.5.3\n    now:\n      2.2.3'])
})

test('what a run resumed, and which of several tasks of a step it is about', () => {
  expect(found(recording => delete commandOf(recording, 'resume').run.origin)).toEqual([expect.stringMatching(/^ {2}resume: <run 2>: run\n {4}recorded:\n {6}of ResumeFlow, .*, resumed <run 1>\n {4}now:\n {6}of ResumeFlow, source flow_v2\.py$/)])
  const twice = (recording: RecordingFile, ok: boolean) => {
    const { run: { tasks } } = commandOf(recording, 'first-run')
    const { task, attempt } = taskOf(recording, 'first-run', 'start')
    tasks.start = [task, { ...task, id: '99', attempts: [{ ...attempt, ok }] }]
    return recording
  }
  const [before, after] = [true, false].map(ok => twice(parseRecording('resume', json), ok))
  expect(before && after && compareRecordings(before, after, nothing).map(({ where }) => where)).toEqual([['first-run: <run 1>/start#2']])
})

test('the size of the graph is none, as it has the path of a temporary folder in it; that of another artifact is', () => {
  const dumped = (name: string, size: number) => {
    const recording = parseRecording('resume', json)
    commandOf(recording, 'first-run').command.lines.push({ text: `${name} [size: ${size} type: <class 'dict'>] = < artifact too large >` })
    return recording
  }
  expect(compareRecordings(dumped('_graph_info', 465), dumped('_graph_info', 470), nothing)).toEqual([])
  expect(compareRecordings(dumped('rows', 465), dumped('rows', 470), nothing)).toHaveLength(1)
})
