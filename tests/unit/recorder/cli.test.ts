import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { folderOf } from './support/folder.ts'
import { plainPython, pretendMetaflow } from './support/python.ts'

const PROGRAM = resolve('cli/record.ts')

/** Starts the command line in a folder, with a temporary folder of its own. */
async function start(folder: string, args: readonly string[], python: string) {
  const temporary = join(folder, 'tmp')
  await mkdir(temporary, { recursive: true })
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, env: { ...process.env, METAFLOW_PYTHON: python, TMPDIR: temporary }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  const all = Promise.all([text(child.stdout), text(child.stderr), ended])
  return { child, temporary, result: all.then(([out, err, exit]) => ({ out, err, exit })) }
}

test('a flow that is not there, an option that is not there, no Metaflow', async () => {
  const folder = await folderOf({ 'flows/linear/scenario.yml': 'about: A test.\ncommands:\n  first-run:\n    run: echo\n' })
  expect(await (await start(folder, ['liner'], 'python3')).result).toEqual({ exit: 2, out: '', err: 'there is no flow "liner" with a scenario.yml in flows/. Did you mean linear?\nflows/ has linear\n' })
  expect(await (await start(folder, ['--chekc'], 'python3')).result).toMatchObject({ exit: 2, err: expect.stringContaining('there is no option --chekc. Did you mean --check?') })
  expect(await (await start(folder, [], '/nowhere/python')).result).toEqual({ exit: 2, out: '', err: expect.stringMatching(/^\/nowhere\/python cannot import metaflow .*pip install metaflow==\d.*METAFLOW_PYTHON\n$/) })
})

test.skipIf(!plainPython)(plainPython ? 'it records, checks, and is interrupted' : 'skipped: there is no python3', async () => {
  if (!plainPython) return
  const folder = await folderOf({
    'flows/good/scenario.yml': 'about: A test.\ncommands:\n  first-run:\n    run: echo hello\n',
    'flows/slow/scenario.yml': 'about: A test.\ncommands:\n  first-run:\n    run: echo begun; sleep 60\n',
    'flows/slow/recording.json': 'precious'
  })
  const python = await pretendMetaflow(folder, plainPython)
  const done = await (await start(folder, ['good'], python)).result
  expect(done).toEqual({ exit: 0, err: '', out: expect.stringMatching(/^recording 1 flow with Metaflow 2\.19\.38 on Python 3\.11\.2\ngood: first-run \(1 of 1\)\ngood: recorded 1 command in .*\n1 flow recorded\n$/) })
  expect(await (await start(folder, ['--check', 'good'], python)).result).toMatchObject({ exit: 0, err: '' })

  const { child, temporary, result } = await start(folder, ['slow'], python)
  child.stdout.on('data', (chunk: Buffer) => {
    if (String(chunk).includes('first-run')) setTimeout(() => child.kill('SIGINT'), 300)
  })
  expect(await result).toMatchObject({ exit: 1, err: 'interrupted: 0 flows recorded, the recordings of slow are as they were\n' })
  expect([await readFile(join(folder, 'flows/slow/recording.json'), 'utf8'), await readdir(temporary)]).toEqual(['precious', []])
}, 30_000)
