// Run before the tools that read what Nuxt generates of its configuration: each of them says only which of its files it misses.
import { existsSync } from 'node:fs'
import './node-24.mjs'

if (!existsSync('.nuxt/tsconfig.app.json')) {
  console.error('There is no .nuxt/tsconfig.app.json here: `npm ci` makes it, unless it was run with --ignore-scripts. Run `npx nuxt prepare`.')
  process.exit(1)
}
