import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CheckerError } from '#twoslash/findings.ts'
import { createPythonTwoslasher } from '#twoslash/twoslasher.ts'
import type { PythonTwoslasher, PythonTwoslasherOptions } from '#twoslash/twoslasher.ts'
import { fakeServer } from '../../support/twoslash.ts'

const scratch = mkdtempSync(join(tmpdir(), 'twoslash-tests-'))
const before = process.env.TMPDIR
const twoslashers: PythonTwoslasher[] = []
const run = promisify(execFile)

/** Temporary folders of checkers; a folder of this test alone holds them. */
const workspaces = () => readdirSync(scratch).filter(name => name.startsWith('twoslash-python-'))

/** Processes that run in a checker's temporary folder; where there is no /proc, none are found. */
function checkers(): string[] {
  if (!existsSync('/proc/self/cwd')) return []
  return readdirSync('/proc').filter(id => /^\d+$/.test(id) && workingDirectory(id).startsWith(scratch))
}

function workingDirectory(id: string): string {
  try {
    return readlinkSync(`/proc/${id}/cwd`)
  }
  catch {
    return ''
  }
}

function start(server: string, options: PythonTwoslasherOptions = {}): PythonTwoslasher {
  const twoslasher = createPythonTwoslasher({ server: fakeServer(server), timeout: 5000, ...options })
  twoslashers.push(twoslasher)
  return twoslasher
}

async function failed(twoslasher: PythonTwoslasher, code = 'name = 1'): Promise<string> {
  const error: unknown = await twoslasher.run(code).then(() => undefined, (error: unknown) => error)
  expect(error).toBeInstanceOf(CheckerError)
  return String(error)
}

beforeAll(() => {
  process.env.TMPDIR = scratch
})

afterEach(async () => {
  for (const twoslasher of twoslashers.splice(0)) await twoslasher.stop()
  expect(workspaces()).toEqual([])
  await expect.poll(checkers, { timeout: 3000 }).toEqual([])
})

afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  rmSync(scratch, { recursive: true })
})

describe('a type checker that fails is told, with its reason', () => {
  it('when it ends at once', async () => {
    expect(await failed(start('exits-at-start'))).toBe('CheckerError: basedpyright ended with exit status 7\n  a first line\n  no licence for Python found')
  })

  it('when it cannot be loaded', async () => {
    expect(await failed(start('throws'))).toContain('Cannot find module')
    expect(await failed(start('no-such-server'))).toContain('Cannot find module')
  })

  it('when it ends in the middle', async () => {
    expect(await failed(start('exits-at-hover'))).toMatch(/^CheckerError: basedpyright ended with exit status 3\n {2}out of memory$/)
    expect(await failed(start('killed'))).toBe('CheckerError: basedpyright was ended by SIGTERM')
  })

  it('when its last words are late', async () => {
    expect(await failed(start('last-words'))).toMatch(/exit status 4\n {2}out of memory$/)
  })

  it('when it hangs', async () => {
    const begin = Date.now()
    expect(await failed(start('hangs', { timeout: 300 }))).toBe('CheckerError: basedpyright did not answer textDocument/hover within 300 ms')
    expect(Date.now() - begin).toBeLessThan(3000)
  })

  it('when it does not even read', async () => {
    const code = `name = 1\n${'# a long line that fills the pipe\n'.repeat(20_000)}other = 2`
    expect(await failed(start('deaf', { timeout: 300 }), code)).toMatch(/^CheckerError: basedpyright did not answer textDocument\/\w+ within 300 ms\n {2}thinking hard$/)
  })

  it('when it has no diagnostics, which must not pass for no errors', async () => {
    expect(await failed(start('no-diagnostics'))).toBe('CheckerError: basedpyright gave no diagnostics for a sample, not even the one that is always there')
  })

  it('when it speaks something else', async () => {
    expect(await failed(start('garbage', { timeout: 300 }))).toContain('did not answer initialize within 300 ms\n')
  })

  it('when it refuses to answer', async () => {
    expect(await failed(start('refuses'))).toContain('basedpyright refused textDocument/hover: ')
    expect(await failed(start('refuses'))).toContain('no hovers on Sundays')
  })

  it('when there are no stubs', async () => {
    expect(await failed(start('words', { stubPath: join(scratch, 'none') }))).toContain(`There is no folder ${join(scratch, 'none')}: expected type stubs or modules there`)
  })
})

describe('a type checker that recovers', () => {
  it('is started again once, and nobody notices', async () => {
    process.env.TWOSLASH_TEST_BEEN_HERE = join(scratch, 'been')
    const { nodes } = await start('exits-once').run('name = 1')
    expect(nodes).toHaveLength(1)
    expect(existsSync(join(scratch, 'been'))).toBe(true)
  })

  it('may take its time with the diagnostics', async () => {
    expect((await start('late-diagnostics').run('name = 1')).nodes).toHaveLength(1)
  })

  it('is asked again after it was stopped', async () => {
    const twoslasher = start('words')
    await twoslasher.run('name = 1')
    await twoslasher.stop()
    expect((await twoslasher.run('name = 2')).nodes).toHaveLength(1)
  })
})

describe('after failures in a row', () => {
  it('the next samples fail at once', async () => {
    const twoslasher = start('hangs', { timeout: 200 })
    await failed(twoslasher, 'a = 1')
    await failed(twoslasher, 'b = 1')
    const begin = Date.now()
    expect(await failed(twoslasher, 'c = 1')).toBe('CheckerError: basedpyright failed for 2 samples in a row and is not asked again. The last time: basedpyright did not answer textDocument/hover within 200 ms')
    expect(Date.now() - begin).toBeLessThan(100)
  })

  it('it is asked again once it was stopped: what was wrong may have been mended', async () => {
    const stubPath = join(scratch, 'late')
    const twoslasher = start('words', { stubPath })
    for (const code of ['a = 1', 'b = 1', 'c = 1']) await failed(twoslasher, code)
    mkdirSync(stubPath)
    await twoslasher.stop()
    expect((await twoslasher.run('d = 1')).nodes).toHaveLength(1)
    rmSync(stubPath, { recursive: true })
  })

  it('samples that wait for it all fail', async () => {
    const twoslasher = start('exits-at-start')
    const errors = await Promise.all(['a = 1', 'b = 1', 'c = 1', 'd = 1'].map(code => failed(twoslasher, code)))
    expect(errors).toHaveLength(4)
  })
})

describe('a script that never stops its twoslasher', () => {
  const script = fakeServer('leaves')

  it.each([['a checker that answers', 'words'], ['one that would stay', 'stays'], ['the real one', '']])('ends by itself, and leaves nothing behind: %s', async (_, server) => {
    const { stdout } = await run(process.execPath, [script, server && fakeServer(server), 'name = 1'], { timeout: 10_000, killSignal: 'SIGKILL' })
    expect(stdout).toBe('1\n')
    expect(workspaces()).toEqual([])
    await expect.poll(checkers, { timeout: 3000 }).toEqual([])
  })
})
