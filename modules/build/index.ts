import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineNuxtModule } from '@nuxt/kit'
import { fullDisk } from './disk.ts'
import { lock } from './lock.ts'

/** `nuxt dev` starts itself anew when its configuration changes, and the old process may need a moment to end. */
const DEV_PATIENCE_MS = 5000

/**
 * What has to hold of the folder before anything is written to it: no other process builds in it, and its disk has room. A build that
 * fails leaves nothing in `.output` that could be published, neither of its own nor of an earlier one.
 */
export default defineNuxtModule({
  meta: { name: 'build' },
  async setup(_options, nuxt) {
    const { dev, rootDir, buildDir, _prepare } = nuxt.options
    if (_prepare) return
    const output = resolve(rootDir, '.output')
    const folders = [output, buildDir, resolve(rootDir, process.env.SITE_DIR ?? '.', '.data')]
    const full = fullDisk(folders)
    if (full) throw new Error(full)

    const unlock = process.env.NUXT_IGNORE_LOCK ? () => {} : await lock(resolve(rootDir, '.data/build.lock'), dev ? 'nuxt dev' : nuxt.options.nitro.static ? 'nuxt generate' : 'nuxt build', dev ? DEV_PATIENCE_MS : 0)
    const remove = () => rmSync(output, { recursive: true, force: true })
    if (!dev) remove()
    nuxt.hook('close', unlock)
    process.once('exit', (code) => {
      unlock()
      if (dev || !code) return
      const full = fullDisk(folders)
      if (full) console.error(full)
      remove()
    })
  }
})
