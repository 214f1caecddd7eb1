import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { defineNuxtModule, useLogger } from '@nuxt/kit'
// for the type of its options
import type {} from '@nuxt/content'
import { healDatabase } from './heal.ts'

/**
 * Where Nuxt Content keeps parsed pages, and how: in the folder of the site, so that a site over another folder (`SITE_DIR`) takes
 * neither pages nor locks from this one, and in dev with a write-ahead log.
 *
 * In dev Nuxt Content writes an edit in one process and pages are read in another. By SQLite's default a write fails while
 * anyone reads ("database is locked"), and the edit was lost until the next one; with a write-ahead log neither waits for the other.
 * The mode stays with the file, and Content drops tables but never the file: so it is made here, before Content opens it.
 */
export default defineNuxtModule({
  meta: { name: 'content-database' },
  setup(_options, nuxt) {
    const filename = resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.', '.data/content/contents.sqlite')
    if (nuxt.options.content) nuxt.options.content._localDatabase = { type: 'sqlite', filename }
    if (nuxt.options._prepare) return
    const healed = healDatabase(filename)
    if (healed) useLogger('content').warn(healed)
    if (!nuxt.options.dev) return
    mkdirSync(dirname(filename), { recursive: true })
    const database = new DatabaseSync(filename)
    try {
      database.exec('PRAGMA journal_mode = WAL')
    }
    finally {
      database.close()
    }
  }
})
