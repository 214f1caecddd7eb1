import { expect, test } from 'vitest'
import { readTerminal, tidyText } from '../../../cli/recorder/terminal.ts'
import type { Printed, Tidy } from '../../../cli/recorder/terminal.ts'

const tidy: Tidy = {
  replace: [['/scratch/record-abc/linear', '/home/reader/linear'], ['/scratch/record-abc', '/home/reader'], ['/opt/metaflow', '…/metaflow'], ['/usr/lib/python3.11', '…/python3']],
  libraries: ['…/metaflow', '…/python3', '<frozen']
}
const out = (...lines: string[]): Printed[] => lines.map(text => ({ text, stream: 'stdout' }))
const run = { flow: 'F', id: '1795', tasks: {} }
const stamp = (task: string, text: string) => `2026-11-21 05:36:38.121 [1795/${task} (pid 12)] ${text}`

test('what Metaflow prints before a line is taken apart', () => {
  expect(readTerminal([
    { stream: 'stderr', text: '\u001B[35mMetaflow 2.19.38\u001B[0m executing' },
    ...out(
      '2026-11-21 05:36:38.100 Workflow starting (run-id 1795):',
      stamp('start/1', 'Task is starting.'),
      '2026-11-21 05:36:38.121 [my-resume/train/2] Cloning previously run task 1795/train/3',
      '2026-11-21 05:36:38.121 [1795/start/1 (pid 12)]',
      'no stamp', '', ''
    )
  ], tidy, [run])).toEqual([
    { stream: 'stderr', text: 'Metaflow 2.19.38 executing' },
    { at: '05:36:38.100', text: 'Workflow starting (run-id 1795):' },
    { at: '05:36:38.121', task: 'start/1', pid: 12, text: 'Task is starting.' },
    { at: '05:36:38.121', task: 'train/2', run: 'my-resume', text: 'Cloning previously run task 1795/train/3' },
    { at: '05:36:38.121', task: 'start/1', pid: 12, text: '' },
    { text: 'no stamp' }
  ])
})

test('paths of the machine, and what pylint says, are not there', () => {
  expect(tidyText('/scratch/record-abc/linear/flow.py /scratch/record-abc/x /opt/metaflow/task.py', tidy)).toBe('/home/reader/linear/flow.py /home/reader/x …/metaflow/task.py')
  expect(readTerminal(out('The graph looks good!', 'Running pylint...', '    Pylint not found, so extra checks are disabled.', 'on'), tidy, []).map(({ text }) => text)).toEqual(['The graph looks good!', 'on'])
})

test('frames inside libraries are counted, also where two tasks print their stacks at once', () => {
  const lines = readTerminal(out(
    stamp('fit/1', 'Traceback (most recent call last):'),
    stamp('fit/2', 'Traceback (most recent call last):'),
    stamp('fit/1', '  File "/opt/metaflow/cli.py", line 5, in main'),
    stamp('fit/2', '  File "/opt/metaflow/cli.py", line 5, in main'),
    stamp('fit/1', '    start(auto_envvar_prefix="METAFLOW")'),
    stamp('fit/2', '    start(auto_envvar_prefix="METAFLOW")'),
    stamp('fit/2', '    ^^^^^^^^'),
    stamp('fit/1', '  File "/usr/lib/python3.11/runpy.py", line 5, in run'),
    stamp('fit/1', '    code()'),
    stamp('fit/1', '  File "/scratch/record-abc/linear/flow.py", line 9, in fit'),
    stamp('fit/1', '    raise ValueError'),
    stamp('fit/2', 'ValueError')
  ), tidy, [run])
  expect(lines.map(({ task, text, cut }) => [task, cut ?? text.trim()])).toEqual([
    ['fit/1', 'Traceback (most recent call last):'],
    ['fit/2', 'Traceback (most recent call last):'],
    ['fit/1', 4],
    ['fit/2', 3],
    ['fit/1', 'File "/home/reader/linear/flow.py", line 9, in fit'],
    ['fit/1', 'raise ValueError'],
    ['fit/2', 'ValueError']
  ])
})

test('a frame of compiled code has no line of code below it, so what comes next is the exception', () => {
  const lines = readTerminal(out(
    'Traceback (most recent call last):',
    '  File "/usr/lib/python3.11/base.py", line 3802, in get_loc',
    '    return self._engine.get_loc(casted_key)',
    '  File "pandas/_libs/index.pyx", line 138, in get_loc',
    '  File "pandas/_libs/table.pxi", line 2273, in get_item',
    'KeyError: 1',
    '  File "pandas/_libs/index.pyx", line 138, in get_loc',
    'KeyError: 2'
  ), { ...tidy, libraries: [...tidy.libraries, 'pandas/'] }, [])
  expect(lines.map(({ text, cut }) => cut ?? text)).toEqual(['Traceback (most recent call last):', 4, 'KeyError: 1', 1, 'KeyError: 2'])
})
