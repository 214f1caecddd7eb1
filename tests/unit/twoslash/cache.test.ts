import { execFile } from 'node:child_process'
import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, sampleKey, VerdictCache } from '#twoslash/cache.ts'
import { createPythonTwoslasher } from '#twoslash/twoslasher.ts'
import type { PythonTwoslasher } from '#twoslash/twoslasher.ts'
import { fakeServer, isHover } from '../../support/twoslash.ts'

const run = promisify(execFile)
let scratch = ''
let cache = ''

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'twoslash-tests-'))
  cache = join(scratch, 'cache', 'deep')
})

afterEach(() => rmSync(scratch, { recursive: true }))

const server = join(tmpdir(), 'twoslash-tests-server.mjs')

/** Checks a sample with a checker at a fixed path, of which `as` is the script. */
async function check(code: string, as: string): Promise<unknown> {
  writeFileSync(server, `import ${JSON.stringify(pathToFileURL(fakeServer(as)).href)}\n`)
  const twoslasher = createPythonTwoslasher({ server, cache, timeout: 5000 })
  try {
    return await twoslasher.run(code)
  }
  finally {
    await twoslasher.stop()
    rmSync(server)
  }
}

const entries = () => readdirSync(cache)
const theEntry = () => {
  const [entry, ...others] = entries()
  expect(others).toEqual([])
  return join(cache, entry ?? '')
}

describe('a result', () => {
  it('is kept, and then no checker is started', async () => {
    const first = await check('name = 1', 'words')
    expect(await check('name = 1', 'exits-at-start')).toEqual(first)
    expect(await check('name = 1\r\n\r\n', 'exits-at-start')).toEqual(first)
    await expect(check('name = 2', 'exits-at-start')).rejects.toThrow('exit status 7')
    expect(entries()).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.json$/)])
  })

  it('is its reader\'s own', async () => {
    const twoslasher = createPythonTwoslasher({ server: fakeServer('words') })
    const [first, second] = await Promise.all([twoslasher.run('name = 1'), twoslasher.run('name = 1')])
    first.nodes.pop()
    expect(second.nodes).toHaveLength(1)
    await twoslasher.stop()
  })

  it('is not kept without a folder', async () => {
    const twoslasher = createPythonTwoslasher({ server: fakeServer('words') })
    await twoslasher.run('name = 1')
    await twoslasher.stop()
    expect(existsSync(cache)).toBe(false)
  })
})

describe('what is wrong', () => {
  it('is kept as well', async () => {
    await expect(check('x = wrong', 'words')).rejects.toThrow('reportWrong')
    await expect(check('x = wrong', 'exits-at-start')).rejects.toThrow('line 1, column 5: is wrong. If the sample shows this on purpose')
  })

  it('is not kept when it is the checker', async () => {
    await expect(check('name = 1', 'exits-at-hover')).rejects.toThrow('exit status 3')
    expect(existsSync(cache)).toBe(false)
    expect(await check('name = 1', 'words')).toMatchObject({ code: 'name = 1' })
  })
})

describe('an entry that is no verdict', () => {
  const broken = [
    '', '{', 'null', '[]', '1', '"x"', '{}', '{"result":null}', '{"result":{"code":"x"}}', '{"result":{"code":1,"nodes":[]}}', '{"result":{"code":"x","nodes":[null]}}',
    '{"result":{"code":"x","nodes":[{"type":"hover"}]}}', '{"findings":[]}', '{"findings":[1]}', '{"findings":{}}', '{"findings":[{"message":"x"}]}', '\u0000\u0001',
    '{"digest":""}', '{"digest":"","verdict":{}}', '{"digest":1,"verdict":null}'
  ]

  it.each(broken.map(content => [content]))('is made again: %j', async (content) => {
    const first = await check('name = 1', 'words')
    const file = theEntry()
    const good = readFileSync(file, 'utf8')
    writeFileSync(file, content)
    expect(await check('name = 1', 'words')).toEqual(first)
    expect(readFileSync(file, 'utf8')).toBe(good)
  })

  it.each([
    ['without its hovers', (text: string) => text.replace(/"nodes":\[.*\]/, '"nodes":[]')],
    ['with other words', (text: string) => text.replace(/"text":"/, '$&not ')],
    ['with findings in its place', (text: string) => text.replace(/"verdict":.*/, '"verdict":{"findings":[]}}')]
  ])('is made again: %s', async (_how, change) => {
    const first = await check('name = 1', 'words')
    expect(first).toMatchObject({ nodes: [{ type: 'hover' }] })
    const good = readFileSync(theEntry(), 'utf8')
    expect(change(good)).not.toBe(good)
    writeFileSync(theEntry(), change(good))
    expect(await check('name = 1', 'words')).toEqual(first)
    expect(readFileSync(theEntry(), 'utf8')).toBe(good)
  })

  it('is made again where it is the verdict of another sample', async () => {
    const first = await check('name = 1', 'words')
    const file = theEntry()
    await check('other = 1', 'words')
    const other = entries().map(entry => join(cache, entry)).find(entry => entry !== file)
    cpSync(other ?? '', file)
    expect(await check('name = 1', 'words')).toEqual(first)
  })

  it('is made again wherever it was cut off', async () => {
    const key = '0'.repeat(32)
    const verdicts = new VerdictCache(cache)
    verdicts.write(key, { result: { code: 'x', nodes: [] } })
    const good = readFileSync(theEntry(), 'utf8')
    for (let length = 0; length < good.length; length++) {
      writeFileSync(theEntry(), good.slice(0, length))
      expect(verdicts.read(key)).toBeUndefined()
    }
  })
})

describe('a reader', () => {
  it('never sees an entry change', () => {
    const verdicts = new VerdictCache(cache)
    verdicts.write('key', { result: { code: 'old', nodes: [] } })
    const reader = openSync(theEntry(), 'r')
    verdicts.write('key', { result: { code: 'new', nodes: [] } })
    expect(readFileSync(reader, 'utf8')).toContain('old')
    expect(verdicts.read('key')).toEqual({ result: { code: 'new', nodes: [] } })
    closeSync(reader)
  })
})

describe('a folder that cannot be written', () => {
  it('is as good as none', async () => {
    writeFileSync(join(scratch, 'cache'), 'a file where a folder should be')
    expect(await check('name = 1', 'words')).toMatchObject({ code: 'name = 1' })
  })

  it('keeps no drafts when an entry cannot be replaced', () => {
    const verdicts = new VerdictCache(cache)
    mkdirSync(join(cache, 'key.json', 'in-the-way'), { recursive: true })
    verdicts.write('key', { result: { code: 'x', nodes: [] } })
    expect(entries()).toEqual(['key.json'])
  })
})

describe('several processes over one folder', () => {
  it('all succeed, and leave whole entries only', async () => {
    const args = [fakeServer('shares'), fakeServer('words'), cache]
    await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, args, { timeout: 12_000, killSignal: 'SIGKILL' })))
    expect(entries()).toHaveLength(20)
    for (const entry of entries()) {
      expect(entry).toMatch(/^[0-9a-f]{32}\.json$/)
      expect(JSON.parse(readFileSync(join(cache, entry), 'utf8'))).toHaveProperty('verdict.result')
    }
  }, 15_000)
})

describe('the fingerprint', () => {
  const stubs = () => {
    const folder = join(scratch, 'stubs')
    mkdirSync(join(folder, 'pkg'), { recursive: true })
    writeFileSync(join(folder, 'pkg', '__init__.pyi'), 'x: int\n')
    return folder
  }

  it('is the same for the same', () => {
    const stubPath = stubs()
    expect(fingerprint({ stubPath })).toBe(fingerprint({ stubPath, timeout: 5 }))
    const elsewhere = join(scratch, 'elsewhere')
    cpSync(stubPath, elsewhere, { recursive: true })
    expect(fingerprint({ stubPath: elsewhere })).toBe(fingerprint({ stubPath }))
    writeFileSync(join(stubPath, 'README.md'), 'not read by the checker')
    expect(fingerprint({ stubPath })).toBe(fingerprint({ stubPath: elsewhere }))
  })

  it('changes with every option that may change a verdict', () => {
    const stubPath = stubs()
    const all = [{}, { stubPath }, { extraPaths: [stubPath] }, { stubPath, pythonVersion: '3.9' }, { stubPath, rules: { reportMissingImports: 'none' as const } }, { stubPath, server: 'x' }]
    expect(new Set(all.map(fingerprint)).size).toBe(all.length)
  })

  it('changes with what is in the stubs and other folders', () => {
    const stubPath = stubs()
    const module = join(stubPath, 'pkg', '__init__.pyi')
    const seen = new Set<string>()
    const changes = [
      () => {},
      () => writeFileSync(module, 'x: str\n'),
      () => writeFileSync(join(stubPath, 'pkg', 'more.pyi'), ''),
      () => writeFileSync(join(stubPath, 'pkg', 'py.typed'), ''),
      () => writeFileSync(join(stubPath, 'module.py'), 'x = 1'),
      () => rmSync(module)
    ]
    for (const change of changes) {
      change()
      seen.add(fingerprint({ stubPath }))
      seen.add(fingerprint({ extraPaths: [stubPath] }))
    }
    expect(seen.size).toBe(2 * changes.length)
  })

  it('stands a link that leads nowhere, and a folder that is not there', () => {
    const stubPath = stubs()
    const without = fingerprint({ stubPath })
    symlinkSync(join(scratch, 'nowhere'), join(stubPath, 'gone.pyi'))
    expect(fingerprint({ stubPath })).toBe(without)
    expect(fingerprint({ stubPath: join(scratch, 'none') })).toMatch(/^[0-9a-f]{16}$/)
  })

  it('changes with the sources of this package', async () => {
    const packages = join(scratch, 'packages')
    cpSync('packages/twoslash-python/src', join(packages, 'src'), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules'), join(scratch, 'node_modules'))
    writeFileSync(join(scratch, 'package.json'), '{"type":"module"}')
    const print = async () => (await run(process.execPath, ['-e', `import(${JSON.stringify(pathToFileURL(join(packages, 'src', 'cache.ts')).href)}).then(m => console.log(m.fingerprint({})))`])).stdout
    const before = await print()
    expect(await print()).toBe(before)
    writeFileSync(join(packages, 'src', 'checker', 'settings.ts'), `${readFileSync(join(packages, 'src', 'checker', 'settings.ts'), 'utf8')}\n// changed\n`)
    expect(await print()).not.toBe(before)
  })

  it('is read anew with each call, and then counts for the samples', async () => {
    const stubPath = stubs()
    const twoslasher = createPythonTwoslasher({ server: fakeServer('process'), stubPath, cache })
    const first = await twoslasher.run('name = 1')
    const before = twoslasher.fingerprint()
    writeFileSync(join(stubPath, 'pkg', '__init__.pyi'), 'x: bytes\n')
    expect(twoslasher.fingerprint()).not.toBe(before)
    // of another process: a checker keeps what it has read
    expect(await twoslasher.run('name = 1')).not.toEqual(first)
    expect(entries()).toHaveLength(2)
    await twoslasher.stop()
  })
})

describe('stubs that are edited while it runs', () => {
  it('count for the next samples, and never for what is kept under the earlier ones', async () => {
    const stubPath = join(scratch, 'live')
    mkdirSync(stubPath)
    const stub = join(stubPath, 'kettle.pyi')
    writeFileSync(stub, 'litres: int\n')
    const typeOf = async (twoslasher: PythonTwoslasher) => (await twoslasher.run('from kettle import litres')).nodes.filter(isHover).at(-1)?.text
    const running = createPythonTwoslasher({ stubPath, cache })
    running.fingerprint()
    writeFileSync(stub, 'litres: str\n')
    expect(await typeOf(running)).toBe('(variable) litres: str')
    await expect.poll(() => typeOf(running)).toBe('(variable) litres: str')
    writeFileSync(stub, 'litres: bytes\n')
    await expect.poll(() => typeOf(running), { timeout: 5000 }).toBe('(variable) litres: bytes')
    writeFileSync(stub, 'litres: int\n')
    const later = createPythonTwoslasher({ stubPath, cache })
    expect(await typeOf(later)).toBe('(variable) litres: int')
    for (const twoslasher of [running, later]) await twoslasher.stop()
  }, 20_000)
})

describe('the key of a sample', () => {
  it('tells fingerprints and samples apart', () => {
    expect(new Set([sampleKey('a', 'b'), sampleKey('a', 'c'), sampleKey('ab', ''), sampleKey('', 'ab'), sampleKey('a', 'b\n')]).size).toBe(5)
  })
})
