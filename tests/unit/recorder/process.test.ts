import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runLine } from '../../../cli/recorder/process.ts'
import { folderOf } from './support/folder.ts'
import { plainPython } from './support/python.ts'

const name = plainPython ? 'commands' : 'skipped: there is no python3'

test.skipIf(!plainPython)(name, async () => {
  const cwd = await folderOf({})
  const type = (line: string, more: { time?: number, output?: number, signal?: AbortSignal } = {}) =>
    runLine(line, { python: plainPython?.path ?? '', cwd, env: process.env, limits: { time: more.time ?? 30_000, output: more.output ?? 10_000 }, signal: more.signal })
  const text = async (line: string) => (await type(line)).printed.map(({ text, stream }) => `${stream === 'stderr' ? '!' : ''}${text}`)

  // both streams, in the order in which they were written
  const order = Array.from({ length: 50 }, (_, index) => [`o${index}`, `!e${index}`]).flat()
  expect(await text('i=0; while [ $i -lt 50 ]; do echo o$i; echo e$i >&2; i=$((i+1)); done')).toEqual(order)
  // a line that the other stream breaks into stays one, in the place where it began
  expect(await text('printf "one "; echo two >&2; echo three')).toEqual(['one three', '!two'])
  expect(await text('printf "a\\r\\n\\nb\\rc\\n\\303\\251 without end"')).toEqual(['a', '', 'c', 'é without end'])

  expect(await type('exit 3')).toEqual({ exit: 3, printed: [] })
  expect(await type('kill -9 $$')).toMatchObject({ exit: 137 })
  expect(await type('sh -c "kill -9 \\$\\$"; exit $?')).toMatchObject({ exit: 137 })

  // too long, too much, interrupted: killed with everything that was started
  expect(await type(`(sleep 1.5; echo > survivor) & sleep 60`, { time: 500 })).toMatchObject({ stopped: 'it did not end within 0.5 s' })
  expect(await type('while :; do echo 123456789; done')).toMatchObject({ stopped: 'it printed more than 10,000 characters' })
  expect(await type('sleep 60', { signal: AbortSignal.timeout(200) })).toMatchObject({ stopped: 'it was interrupted' })
  expect(await type('sleep 60', { signal: AbortSignal.abort() })).toMatchObject({ stopped: 'it was interrupted' })
  // a correct program that fails because of the recorder: its limit is named
  expect(await type(`python3 -c "import os; os.write(1, b'x' * 300_000)"`)).toMatchObject({ exit: 1, stopped: expect.stringContaining('more than 200 kB in one piece') })
  expect(await type(`python3 -c "import os; [os.write(1, b'x' * 90_000) for _ in range(3)]"`, { output: 300_000 })).not.toHaveProperty('stopped')
  // what a command leaves running does not keep it open
  expect(await type('(sleep 1.5; echo > survivor) & echo done')).toMatchObject({ exit: 0, printed: [{ text: 'done' }] })
  await new Promise(resolve => setTimeout(resolve, 2000))
  expect(existsSync(join(cwd, 'survivor'))).toBe(false)
}, 30_000)
