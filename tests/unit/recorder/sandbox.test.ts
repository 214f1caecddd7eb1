import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isRunning } from '#shared/running.ts'
import { Sandbox } from '../../../cli/recorder/sandbox.ts'
import { plainPython } from './support/python.ts'

const FOLDERS = { metaflow: '/m/metaflow', library: '/l', packages: '/p' }
const PYTHON = { path: '/usr/bin/python3', version: '3.11.2', metaflow: '2.19.38', folders: FOLDERS }

const folders: string[] = []

/** A folder for sandboxes. */
async function temporary(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sandboxes-')))
  folders.push(folder)
  vi.stubEnv('TMPDIR', folder)
  return folder
}

afterEach(async () => {
  vi.unstubAllEnvs()
  await Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true })))
})

/** Another process that has a sandbox with a daemon in it. */
async function recorder() {
  const program = `import { spawn } from 'node:child_process'
    import { Sandbox } from ${JSON.stringify(resolve('cli/recorder/sandbox.ts'))}
    const sandbox = await Sandbox.create('killed', ${JSON.stringify(PYTHON)})
    const { pid } = spawn('sleep', ['60'], { detached: true, env: sandbox.environment({}), stdio: 'ignore' })
    console.log(JSON.stringify({ home: sandbox.home, pid }))
    setTimeout(() => {}, 60_000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const { home, pid } = await new Promise<{ home: string, pid: number }>(told => child.stdout.once('data', (text: Buffer) => told(JSON.parse(text.toString()))))
  const kill = () => new Promise<void>((gone) => {
    child.once('exit', () => gone())
    child.kill('SIGKILL')
  })
  return { home, pid, kill }
}

describe('Sandbox.create', () => {
  it('removes what a recorder that was killed has left, with the process in it, and nothing of one that runs', async () => {
    const parent = await temporary()
    await writeFile(join(parent, 'record-notes.txt'), 'not a sandbox')
    const { home, pid, kill } = await recorder()
    const mine = await Sandbox.create('linear', PYTHON)
    expect([home, `${home}.own`].map(folder => existsSync(folder))).toEqual([true, true])
    await kill()
    expect(isRunning({ pid })).toBe(true)
    const next = await Sandbox.create('linear', PYTHON)
    expect([home, `${home}.own`].map(folder => existsSync(folder))).toEqual([false, false])
    expect([mine.home, next.home, join(parent, 'record-notes.txt')].map(file => existsSync(file))).toEqual([true, true, true])
    // nobody asks for the status of an orphan in some containers, so it may stay as a number
    await expect.poll(() => existsSync(`/proc/${pid}/exe`) && isRunning({ pid })).toBe(false)
  })

  it('refuses to run flows below a folder with a datastore, which Metaflow would use as theirs', async () => {
    const above = await realpath(await mkdtemp(join(tmpdir(), 'above-')))
    await mkdir(join(above, 'temporary'))
    vi.stubEnv('TMPDIR', join(above, 'temporary'))
    const { home, own } = await Sandbox.create('linear', PYTHON)
    expect(home.startsWith(join(above, 'temporary/record-'))).toBe(true)
    await mkdir(join(above, '.metaflow'))
    await expect(Sandbox.create('linear', PYTHON)).rejects.toThrow(`Metaflow would take ${above}/.metaflow for their datastore: remove that`)
    await Promise.all([above, own].map(folder => rm(folder, { recursive: true })))
  })
})

describe('Sandbox.type', () => {
  it.skipIf(!plainPython)(`ends what a command leaves running, also in a session of its own${plainPython ? '' : ' (skipped: there is no python3)'}`, async () => {
    await temporary()
    const sandbox = await Sandbox.create('linear', { ...PYTHON, path: plainPython?.path ?? '' })
    const { exit } = await sandbox.type('setsid sh -c "sleep 1.5; echo > survivor" > /dev/null 2>&1 & echo done', {})
    expect(exit).toBe(0)
    await new Promise(resolve => setTimeout(resolve, 2000))
    expect(existsSync(join(sandbox.work, 'survivor'))).toBe(false)
  })
})
