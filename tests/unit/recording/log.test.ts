import { describe, expect, it } from 'vitest'
import { failureLines } from '#shared/recording/failures.ts'
import { flowNames, loadFlow } from '#shared/recording/flows.ts'
import { cutText, readLog, terminalLine, typedLine } from '#shared/recording/log.ts'
import type { Log } from '#shared/recording/log.ts'
import { commandOf } from '#shared/recording/path.ts'
import { expand } from '#shared/recording/recording.ts'
import type { Recording } from '#shared/recording/recording.ts'
import type { RecordedLine, RecordingFile } from '#shared/recording/schema.ts'

type Attempt = RecordingFile['commands'][string]['runs'][number]['tasks'][string][number]['attempts'][number]
const attempt = (ok: boolean): Attempt => ({ started: 1000, ended: 1500, ok, artifacts: {} })
const task = (id: string, attempts: Attempt[], origin?: { run: string, task: string }) => ({ id, attempts, parents: [], ...origin && { origin } })

/** A recording of one command, `run`, with a task in each state. */
function recordingWith(lines: RecordedLine[], { exit = 0, env }: { exit?: number, env?: Record<string, string> } = {}): Recording {
  return expand('demo', {
    schema: 1, about: 'A', metaflow: '2.19.38', python: '3.11', recorded: '2026-11-21', datastore: 'local', sources: {}, graphs: {}, blobs: [],
    commands: {
      run: {
        typed: 'python flow.py run', env, exit, lines, files: { new: [] },
        runs: [
          { flow: 'F', id: '1795', tasks: { _parameters: [task('0', [attempt(true)])], start: [task('1', [attempt(true)], { run: '12', task: '4' })], load: [task('2', [attempt(true)])], train: [task('3', [attempt(false), attempt(true)])] } },
          { flow: 'F', id: '1796', tasks: { start: [task('1', [attempt(false)])] } }
        ]
      }
    }
  })
}
const say = (text: string, more: Partial<RecordedLine> = {}): RecordedLine => ({ text, ...more })
const log = (lines: RecordedLine[], options = {}, step?: string): Log => {
  const recording = recordingWith(lines, options)
  return readLog(recording, commandOf(recording, 'run'), step)
}
const linesOf = ({ parts }: Log) => parts.flatMap(({ lines }) => lines)

describe('readLog', () => {
  it('marks each line with what became of its task', () => {
    const lines = [say('a', { task: 'start/1' }), say('b', { task: 'load/2' }), say('c', { task: 'train/3' }), say('d', { task: 'start/1', run: '1796' }), say('e'), say('f', { task: 'other/9' })]
    expect(linesOf(log(lines)).map(({ state }) => state)).toEqual(['cloned', 'executed', 'retried', 'failed', undefined, undefined])
  })

  it('counts tasks by what became of them, in a fixed order', () => {
    expect([...log([]).tasks].map(([state, tasks]) => [state, tasks.map(({ name }) => name)])).toEqual([['cloned', ['start/1']], ['executed', ['load/2']], ['retried', ['train/3']], ['failed', ['start/1']]])
  })

  it('shows the lines of one step, and how many there were', () => {
    const { parts, tasks, of } = log([say('a', { task: 'start/1' }), say('b', { task: 'load/2' }), say('c')], {}, 'load')
    expect({ texts: parts.map(({ lines }) => lines.map(({ text }) => text)), states: [...tasks.keys()], of }).toEqual({ texts: [['b']], states: ['executed'], of: 3 })
  })

  it('says which steps printed something where the one asked for did not', () => {
    expect(() => log([say('a', { task: 'start/1' })], {}, 'laod')).toThrow('no task of the step "laod" printed a line in run (there are lines of start)')
    expect(() => log([], {}, 'load')).toThrow('(there are lines of no task)')
  })

  it('writes the environment before what was typed', () => {
    expect(typedLine({ typed: 'python flow.py run', env: { PYTHONHASHSEED: '0', A: 'it\'s b' } })).toBe('PYTHONHASHSEED=0 A=\'it\'\\\'\'s b\' python flow.py run')
  })
})

describe('terminalLine', () => {
  it.each([
    [say('Done!', { at: '05:00:00.123' }), '2026-11-21 05:00:00.123 Done!'],
    [say('x', { at: '05:00:00.123', task: 'start/1', pid: 7 }), '2026-11-21 05:00:00.123 [1795/start/1 (pid 7)] x'],
    [say('x', { at: '05:00:00.123', task: 'start/1', run: '1796' }), '2026-11-21 05:00:00.123 [1796/start/1] x'],
    [say('', { at: '05:00:00.123', task: 'start/1' }), '2026-11-21 05:00:00.123 [1795/start/1]'],
    [say('    no time', { stream: 'stderr' }), '    no time'],
    [say('', { task: 'start/1', cut: 31 }), '… 31 lines of stack frames inside Metaflow or Python\'s library']
  ])('is what a terminal shows: %j', (line, shown) => {
    expect(linesOf(log([line])).map(terminalLine)).toEqual([shown])
  })

  it('counts one line as one', () => {
    expect(cutText(1)).toMatch(/^… 1 line of /)
  })
})

describe('the fold of a log', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => say(`line ${index}`))
  const shape = ({ parts }: Log) => parts.map(({ folded, lines }) => `${folded ? 'folded' : 'open'} ${lines.length}`)

  it('is none where a log is short', () => {
    expect(shape(log(many(40)))).toEqual(['open 40'])
    expect(shape(log([]))).toEqual(['open 0'])
  })

  it('hides the middle of a long one', () => {
    expect(shape(log(many(100)))).toEqual(['open 14', 'folded 78', 'open 8'])
  })

  it('never hides a failure', () => {
    const lines = many(100)
    lines[40] = say('<flow F step train> failed:', { task: 'train/3' })
    lines[41] = say('no such file', { task: 'train/3' })
    lines[50] = say('Task failed.', { task: 'train/3' })
    expect(shape(log(lines))).toEqual(['open 14', 'folded 26', 'open 2', 'folded 8', 'open 1', 'folded 41', 'open 8'])
  })

  it('does not hide a few lines', () => {
    const lines = many(41)
    lines[18] = say('Workflow failed.')
    expect(shape(log(lines))).toEqual(['open 19', 'folded 14', 'open 8'])
  })

  it.each(flowNames())('loses no line of %s, and hides none of its failures', async (name) => {
    const { recording } = await loadFlow(name)
    for (const command of Object.values(recording.commands)) {
      const { parts } = readLog(recording, command)
      expect(parts.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual(command.lines.map(({ text }) => text))
      expect(parts.filter(({ folded, lines }) => folded && lines.some(({ failure }) => failure))).toEqual([])
      expect(parts.every(({ folded }, index) => folded !== parts[index + 1]?.folded)).toBe(true)
      const failures = failureLines(command)
      for (const [index, { text }] of command.lines.entries()) if (text === 'Task failed.') expect(failures).toContain(index)
    }
  })
})

describe('failureLines', () => {
  const found = (lines: RecordedLine[], exit = 1) => [...failureLines({ lines, exit })].sort((a, b) => a - b).map(index => lines[index]?.text)
  const of = (texts: string[], more: Partial<RecordedLine> = { task: 'train/3' }) => texts.map(text => say(text, more))

  it('are what a failed task says, without the frames of its traceback', () => {
    const before = of(['Task is starting.', '<flow F step train> failed:', 'Internal error', 'Traceback (most recent call last):'])
    const after = of(['File "/home/reader/f/flow.py", line 3, in train', 'raise ValueError("a")', '^^^^', 'ValueError: a', 'and more', '', 'Task failed.'])
    expect(found([...before, say('', { task: 'train/3', cut: 31 }), ...after, say('Workflow failed.')])).toEqual(['<flow F step train> failed:', 'ValueError: a', 'and more', 'Task failed.', 'Workflow failed.'])
  })

  it('are not what a later attempt says before it is killed', () => {
    const attempts = of(['<flow F step train> failed:', 'why', 'Task failed.', 'Task is starting.', 'fine', 'Task failed.'])
    expect(found(attempts, 0)).toEqual(['<flow F step train> failed:', 'why', 'Task failed.', 'Task failed.'])
  })

  it('are an explanation that has no traceback, whole', () => {
    expect(found(of(['<flow F step join> failed:', 'Unhandled artifacts in merge:', 'Step join cannot merge.', '', 'Task failed.']))).toEqual(['<flow F step join> failed:', 'Unhandled artifacts in merge:', 'Step join cannot merge.', 'Task failed.'])
  })

  it('are those of the task that failed, where tasks run side by side', () => {
    expect(found([...of(['<flow F step train> failed:']), ...of(['fine'], { task: 'load/2' }), ...of(['why', 'Task failed.'])])).not.toContain('fine')
  })

  it('are the last words of a command on stderr, behind its greeting and how it is used', () => {
    const greeting = of(['Metaflow 2.19.38 executing F for user:reader', 'Validating your flow...', '    The graph looks good!'], { stream: 'stderr' })
    expect(found([...greeting, say('out'), ...of(['    Step failure:', '    Step train (task-id 3) failed.'], { stream: 'stderr' })])).toEqual(['    Step failure:', '    Step train (task-id 3) failed.'])
    expect(found([...greeting, ...of(['Usage: flow.py', '', 'Error: no such option: --alpha'], { stream: 'stderr' })])).toEqual(['Error: no such option: --alpha'])
    expect(found([...greeting, ...of(['a warning'], { stream: 'stderr' })], 0)).toEqual([])
  })
})
