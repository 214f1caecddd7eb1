import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { defineNuxtModule } from '@nuxt/kit'

/** Nuxt Content 3.16's database of parsed pages in dev. */
const FILE = '.data/content/contents.sqlite'

/**
 * In dev Nuxt Content writes an edit in one process and pages are read in another. By SQLite's default a write fails while
 * anyone reads ("database is locked"), and the edit was lost until the next one; with a write-ahead log neither waits for the other.
 * The mode stays with the file.
 */
export default defineNuxtModule({
  meta: { name: 'content-database' },
  setup(_options, nuxt) {
    const file = join(nuxt.options.rootDir, FILE)
    if (!nuxt.options.dev || !existsSync(file)) return
    const database = new DatabaseSync(file)
    try {
      database.exec('PRAGMA journal_mode = WAL')
    }
    finally {
      database.close()
    }
  }
})
