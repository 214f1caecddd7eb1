import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Articles in a folder: a sidebar lists its neighbours. */
const SECTION = 25
const ARTICLE = `${root}/content/learn/deep-dives/persistence/datastore-internals.md`

/**
 * `npx node tests/bench/articles.ts 100`: how long a cold build of the site takes with N more copies of the deep dive. Run by
 * hand, and read as a ratio between two runs on one machine; docs/budgets.md has the figures.
 */
function bench(count: number): void {
  const siteDir = `${root}/.sites/bench`
  rmSync(siteDir, { recursive: true, force: true })
  cpSync(`${root}/content`, `${siteDir}/content`, { recursive: true })
  cpSync(`${root}/public`, `${siteDir}/public`, { recursive: true })
  const source = readFileSync(ARTICLE, 'utf8')
  for (let index = 0; index < count; index++) {
    const section = `${siteDir}/content/learn/deep-dives/bench-${Math.floor(index / SECTION)}`
    if (index % SECTION === 0) {
      mkdirSync(section)
      writeFileSync(`${section}/index.md`, `---\ntitle: Bench ${index / SECTION}\ndescription: Copies of one article, to measure a build.\n---\n\nCopies.\n`)
    }
    writeFileSync(`${section}/article-${index}.md`, source.replace(/^title: .*$/m, `title: Article ${index}`))
  }
  for (const folder of ['.nuxt', '.output', 'node_modules/.cache']) rmSync(`${root}/${folder}`, { recursive: true, force: true })
  const started = performance.now()
  execFileSync('npx', ['--no-install', 'nuxt', 'generate', '--logLevel', 'silent'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, SITE_DIR: siteDir, NUXT_TELEMETRY_DISABLED: '1' } })
  console.log(`${count} articles: ${((performance.now() - started) / 1000).toFixed(1)} s, cold`)
}

bench(Number(process.argv[2] ?? 100))
