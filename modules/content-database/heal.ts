import { existsSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** SQLite's numbers for tables that are not as Content makes them, for a damaged file, and for one that is not a database. */
const DAMAGED = new Set([1, 11, 26])
/** What SQLite has beside a database. */
const BESIDE = ['-journal', '-shm', '-wal']
/** The columns of the table in which Nuxt Content keeps what it has parsed. */
const COLUMNS = ['checksum', 'id', 'value']
const VERSION_ROW = '__DATABASE_VERSION__'

/**
 * Makes sure that Nuxt Content can use its database, which holds nothing that could not be made again: a damaged one is deleted, with
 * SQLite's files beside it. Content would fail at each start, also in dev, until somebody did that.
 *
 * @returns a sentence that says so, or nothing where all is well
 * @throws what SQLite says of a file that cannot be read for another reason, such as one that another program has locked, with its name
 */
export function healDatabase(filename: string): string | undefined {
  if (!existsSync(filename)) {
    // a log that was left behind would be played into the new file
    remove(filename)
    return undefined
  }
  const damage = damageOf(filename)
  if (damage === undefined) return undefined
  remove(filename)
  return `${filename} was damaged (${damage}): it is deleted, and every page is parsed again.`
}

function damageOf(filename: string): string | undefined {
  const folder = ['', ...BESIDE].find(suffix => statSync(filename + suffix, { throwIfNoEntry: false })?.isDirectory())
  if (folder !== undefined) return `${folder || 'the file'} is a folder`
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(filename)
    const [first] = database.prepare('PRAGMA integrity_check').all()
    const found = String(first?.integrity_check)
    if (found !== 'ok') return found.replace(/^\*\*\*.*\n/, '').replace(/\n.*/s, '')
    const columns = database.prepare('SELECT name FROM pragma_table_info(\'_development_cache\')').all().map(({ name }) => String(name))
    // of an older version Content makes it anew
    if (columns.length && columns.sort().join() !== COLUMNS.join()) return `_development_cache has the columns ${columns.join(', ')}`
    if (columns.length) forgetBroken(database)
    return undefined
  }
  catch (error) {
    if (error instanceof Error && 'errcode' in error && DAMAGED.has(Number(error.errcode) & 0xff)) return error.message
    throw new Error(`${filename}, where parsed pages are kept, cannot be used: ${error instanceof Error ? error.message : String(error)}. Stop the program that has it open, or delete the file.`, { cause: error })
  }
  finally {
    database?.close()
  }
}

/** A page that was stored in part would be dropped at each build, with a warning and no more. */
function forgetBroken(database: DatabaseSync): void {
  database.prepare(`DELETE FROM _development_cache WHERE id != ? AND (NOT json_valid(value) OR json_extract(value, '$.id') IS NOT id)`).run(VERSION_ROW)
}

function remove(filename: string): void {
  for (const suffix of ['', ...BESIDE]) rmSync(filename + suffix, { recursive: true, force: true })
}
