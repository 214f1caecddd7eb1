import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findFences } from '#twoslash/fences.ts'
import { createPythonTwoslasher } from '#twoslash/index.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/**
 * `node tests/bench/samples.ts 100`: how long N distinct samples of fifty lines take, cold and from the cache. Run by hand, and
 * read as a ratio between two runs on one machine; docs/budgets.md has the figures.
 */
async function bench(count: number): Promise<void> {
  const flows = findFences(readFileSync(inProject('tests/fixtures/seeds/content/samples/typed.md'), 'utf8')).map(({ code }) => code)
  const samples = Array.from({ length: count }, (_, index) => `${flows[index % flows.length]}\nnumber_${index} = ${index}\n`)
  const cache = mkdtempSync(join(tmpdir(), 'bench-samples-'))
  const options = { stubPath: inProject('stubs'), cache }
  try {
    for (const state of ['cold', 'from the cache']) {
      const started = performance.now()
      const twoslasher = createPythonTwoslasher(options)
      let hovers = 0
      for (const sample of samples) hovers += (await twoslasher.run(sample)).nodes.filter(({ type }) => type === 'hover').length
      console.log(`${count} samples, ${hovers} hovers, ${state}: ${((performance.now() - started) / 1000).toFixed(2)} s`)
      await twoslasher.stop()
    }
  }
  finally {
    rmSync(cache, { recursive: true, force: true })
  }
}

await bench(Number(process.argv[2] ?? 100))
