import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createPythonTwoslasher, PageSamples, SampleError, transformerPythonTwoslash } from '@metaflow-learn/twoslash-python'
import { codeToHtml } from 'shiki'

const twoslasher = createPythonTwoslasher({ stubPath: 'stubs' })
const transformers = [transformerPythonTwoslash({ results: twoslasher.results })]
const themes = { light: 'github-light', dark: 'github-dark' }
const page = new PageSamples()
const blocks = []

for (const name of ['setup', 'boil', 'mistake', 'complete']) {
  const file = `samples/${name}.py`
  let sample
  try {
    sample = page.add(readFileSync(file, 'utf8'), `twoslash include ${name}`, 1)
    const result = await twoslasher.run(sample.code)
    // what is shown goes to Shiki as code, and the way to the rest of it as meta
    const meta = { __raw: twoslasher.results.keep(result, 'twoslash') }
    blocks.push(await codeToHtml(result.code, { lang: 'python', themes, defaultColor: 'light-dark()', meta, transformers }))
  }
  catch (error) {
    if (!(error instanceof SampleError)) throw error
    for (const finding of error.findings) {
      const { line, column, message } = sample?.locate(finding) ?? finding
      console.error(`${file}:${line}:${column} ${message}`)
    }
    process.exitCode = 1
  }
}
await twoslasher.stop()

mkdirSync('dist', { recursive: true })
copyFileSync(fileURLToPath(import.meta.resolve('@metaflow-learn/twoslash-python/style.css')), 'dist/style.css')
writeFileSync('dist/index.html', `<!doctype html>
<meta charset="utf-8">
<title>Tea</title>
<link rel="stylesheet" href="style.css">
<style>
  :root { color-scheme: light dark }
  body { max-width: 44rem; margin: 2rem auto; font-family: sans-serif }
  .shiki { padding: 1rem }
</style>
${blocks.join('\n')}
`)
