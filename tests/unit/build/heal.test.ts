import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { healDatabase } from '../../../modules/content-database/heal.ts'

let folder = ''
let file = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heal-tests-'))
  file = join(folder, 'contents.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

const row = (id: string, value: unknown) => ({ id, value: typeof value === 'string' ? value : JSON.stringify(value), checksum: 'c' })
const WELL = row('pages/a.md', { id: 'pages/a.md', body: { value: ['x'.repeat(20_000)] } })

/** As Nuxt Content makes it. */
function database(rows: { id: string, value: string, checksum: string }[], columns = '"id" VARCHAR, "value" VARCHAR, "checksum" VARCHAR', mode = 'DELETE'): void {
  const made = new DatabaseSync(file)
  made.exec(`PRAGMA journal_mode = ${mode}; CREATE TABLE IF NOT EXISTS _development_cache (${columns})`)
  const names = columns.match(/\w+(?=" )/g) ?? []
  const insert = made.prepare(`INSERT INTO _development_cache (${names.join()}) VALUES (${names.map(() => '?').join()})`)
  for (const { id, value, checksum } of [{ id: '__DATABASE_VERSION__', value: 'v3.5.0', checksum: 'v3.5.0' }, ...rows]) insert.run(...[id, value, checksum].slice(0, names.length))
  made.close()
}

function ids(): unknown[] {
  const opened = new DatabaseSync(file)
  const found = opened.prepare('SELECT id FROM _development_cache ORDER BY id').all().map(({ id }) => id)
  opened.close()
  return found
}

describe('a database of pages', () => {
  it('stays as it is when it is well, empty or not there', () => {
    expect(healDatabase(file)).toBeUndefined()
    expect(existsSync(file)).toBe(false)
    database([WELL])
    const before = readFileSync(file)
    expect(healDatabase(file)).toBeUndefined()
    expect(readFileSync(file).equals(before)).toBe(true)
    writeFileSync(file, '')
    expect(healDatabase(file)).toBeUndefined()
  })

  const damage: Record<string, () => void> = {
    'has a view where the table should be': () => {
      rmSync(file)
      const made = new DatabaseSync(file)
      made.exec('CREATE VIEW _development_cache AS SELECT 1 AS id, 2 AS value, 3 AS checksum')
      made.close()
    },
    'is random': () => writeFileSync(file, randomBytes(50_000)),
    'is text': () => writeFileSync(file, 'not a database, but longer than a header is, which SQLite reads first: 100 bytes of it'.repeat(2)),
    'is cut in half': () => truncateSync(file, statSync(file).size / 2),
    'is cut to its first bytes': () => truncateSync(file, 60),
    'has a page of something else': () => writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 8192), randomBytes(statSync(file).size - 8192)])),
    'has a header of something else': () => writeFileSync(file, Buffer.concat([randomBytes(100), readFileSync(file).subarray(100)])),
    'has other columns': () => {
      rmSync(file)
      database([], '"id" VARCHAR, "parsed" VARCHAR')
    }
  }
  it.each(Object.keys(damage))('is deleted when it %s, and that is said in a sentence', (how) => {
    database([WELL, row('pages/b.md', { id: 'pages/b.md', body: {} })])
    damage[how]?.()
    for (const suffix of ['-wal', '-shm', '-journal']) writeFileSync(file + suffix, 'left over')
    expect(healDatabase(file)).toMatch(new RegExp(`^${file} was damaged \\(.+\\): it is deleted, and every page is parsed again\\.$`))
    expect(['', '-wal', '-shm', '-journal'].filter(suffix => existsSync(file + suffix))).toEqual([])
    database([WELL])
    expect(ids()).toHaveLength(2)
  })

  it('takes in what a dev server that was killed has left in its log', () => {
    database([WELL], undefined, 'WAL')
    expect(healDatabase(file)).toBeUndefined()
    appendFileSync(`${file}-wal`, randomBytes(5000))
    appendFileSync(`${file}-shm`, randomBytes(5000))
    expect(healDatabase(file)).toBeUndefined()
    expect(ids()).toEqual(['__DATABASE_VERSION__', 'pages/a.md'])
  })

  it('does not take in the log of one that is gone', () => {
    for (const suffix of ['-wal', '-shm']) writeFileSync(file + suffix, randomBytes(5000))
    expect(healDatabase(file)).toBeUndefined()
    expect(['-wal', '-shm'].filter(suffix => existsSync(file + suffix))).toEqual([])
  })

  it('forgets pages that were not stored whole, or are others', () => {
    database([WELL, row('pages/b.md', '{"id":"pages/b.m'), row('pages/c.md', ''), row('pages/d.md', 'null'), row('pages/e.md', { id: 'pages/a.md' })])
    expect(healDatabase(file)).toBeUndefined()
    expect(ids()).toEqual(['__DATABASE_VERSION__', 'pages/a.md'])
  })

  it.each(['', '-wal', '-journal'])('is made again where a folder is in the place of contents.sqlite%s', (suffix) => {
    mkdirSync(join(file + suffix, 'a'), { recursive: true })
    if (suffix) writeFileSync(file, '')
    expect(healDatabase(file)).toBe(`${file} was damaged (${suffix || 'the file'} is a folder): it is deleted, and every page is parsed again.`)
    database([WELL])
    expect(ids()).toHaveLength(2)
  })

  it('is not deleted where another program has it, which is said with its name', () => {
    database([WELL])
    const other = new DatabaseSync(file)
    other.exec('BEGIN EXCLUSIVE')
    expect(() => healDatabase(file)).toThrow(`${file}, where parsed pages are kept, cannot be used: database is locked. Stop the program that has it open, or delete the file.`)
    other.close()
    expect(ids()).toHaveLength(2)
  })
})
