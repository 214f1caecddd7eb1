import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lock } from '../../../modules/build/lock.ts'

let folder = ''
let file = ''
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-tests-'))
  file = join(folder, '.data/build.lock')
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** Another process that takes the lock and keeps it. Resolves with what it says. */
function holder(command = 'nuxt build'): Promise<{ said: string, child: ChildProcess }> {
  const program = `import { lock } from ${JSON.stringify(resolve('modules/build/lock.ts'))}
    try { await lock(${JSON.stringify(file)}, ${JSON.stringify(command)}); console.log('mine') } catch (error) { console.log(error.message) }
    setTimeout(() => {}, 60_000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return new Promise(done => child.stdout.once('data', (said: Buffer) => done({ said: said.toString().trim(), child })))
}
const killed = (child: ChildProcess) => new Promise<void>((done) => {
  child.once('exit', () => done())
  child.kill('SIGKILL')
})

it('is one process\'s, which the other is told at once with its number and what it does', async () => {
  const { said, child } = await holder('nuxt dev')
  expect(said).toBe('mine')
  const asked = Date.now()
  await expect(lock(file, 'nuxt generate')).rejects.toThrow(`\`nuxt dev\` runs in this folder (process ${child.pid})`)
  expect(Date.now() - asked).toBeLessThan(1000)
  expect(readdirSync(join(folder, '.data'))).toEqual(['build.lock'])
})

it('is taken over from a process that was killed', async () => {
  const { child } = await holder()
  await killed(child)
  expect(existsSync(file)).toBe(true)
  const unlock = await lock(file, 'nuxt build')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
  unlock()
  expect(readdirSync(join(folder, '.data'))).toEqual([])
})

it('is taken over where a folder is in its place', async () => {
  mkdirSync(join(file, 'a'), { recursive: true })
  const unlock = await lock(file, 'nuxt build')
  unlock()
  expect(readdirSync(join(folder, '.data'))).toEqual([])
})

it('is taken over where the number of the process is another one\'s by now, or the file says nothing', async () => {
  (await lock(file, 'nuxt build'))()
  for (const text of [JSON.stringify({ pid: process.ppid, started: '1', command: 'nuxt build' }), '', '{"pid":', '[]', '{}', '{"pid":0}', '{"pid":-1}', '{"pid":1.5}', 'null', '\0\xff']) {
    writeFileSync(file, text)
    const unlock = await lock(file, 'nuxt build')
    unlock()
  }
})

it('is waited for, for as long as one has patience', async () => {
  const { child } = await holder()
  setTimeout(() => child.kill('SIGKILL'), 300)
  const unlock = await lock(file, 'nuxt dev', 20_000)
  unlock()
  await holder()
  await expect(lock(file, 'nuxt dev', 300)).rejects.toThrow('runs in this folder')
})

it('may be asked for again by the process that has it, and is not given back by another', async () => {
  const first = await lock(file, 'nuxt dev')
  await lock(file, 'nuxt dev')
  first()
  const { child } = await holder()
  first()
  await expect(lock(file, 'nuxt dev')).rejects.toThrow(`process ${child.pid}`)
})

it('is one process\'s of six that find a stale one at once', async () => {
  const { child } = await holder()
  await killed(child)
  const said = await Promise.all(Array.from({ length: 6 }, async () => (await holder()).said))
  expect(said.filter(text => text === 'mine')).toHaveLength(1)
  expect(said.filter(text => text.includes('runs in this folder'))).toHaveLength(5)
})
