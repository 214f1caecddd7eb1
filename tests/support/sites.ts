import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The generated sites that the end-to-end tests read: as it is, under a base path, and over the fixtures. */
const SITES: Record<string, Record<string, string>> = {
  base: { NUXT_APP_BASE_URL: '/docs/' },
  seeds: { SITE_DIR: 'tests/fixtures/seeds' },
  plain: {}
}

/** Generates the sites one after the other (a build takes both cores) into `.sites/<name>`. */
export function generateSites(names: string[]): void {
  mkdirSync(`${root}/.sites`, { recursive: true })
  for (const name of names) {
    const started = Date.now()
    console.log(`Generating ${name} …`)
    execFileSync('npx', ['--no-install', 'nuxt', 'generate', '--logLevel', 'silent'], {
      cwd: root,
      env: { ...process.env, ...SITES[name], NUXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 5 * 60_000
    })
    rmSync(`${root}/.sites/${name}`, { recursive: true, force: true })
    cpSync(`${root}/.output/public`, `${root}/.sites/${name}`, { recursive: true })
    console.log(`Generated ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  }
}

if (import.meta.main) generateSites(process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SITES))
