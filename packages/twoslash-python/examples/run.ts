/* Builds each example with its real tool, in a temporary folder, and looks at what came out. It asks the package registry. */
import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPackage, run } from './pack.ts'

interface Example {
  name: string
  /** What the tool makes. */
  html: string
  /** Where a mistake is put in, to see that it stops the build. */
  source: string
}

const EXAMPLES: readonly Example[] = [
  { name: 'shiki', html: 'dist/index.html', source: 'samples/boil.py' },
  { name: 'astro', html: 'dist/index.html', source: 'src/pages/index.md' },
  { name: 'vitepress', html: '.vitepress/dist/index.html', source: 'index.md' }
]
const RIGHT = 'degrees=80'
const WRONG = 'degreees=80'
const ENVIRONMENT = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' }

const folder = mkdtempSync(join(tmpdir(), 'twoslash-python-examples-'))
try {
  const { tarball } = buildPackage(folder)
  for (const example of EXAMPLES) {
    const started = Date.now()
    tryExample(example, tarball)
    console.log(`${example.name}: built, and refused a broken sample, in ${Math.round((Date.now() - started) / 1000)} s`)
  }
}
finally {
  rmSync(folder, { recursive: true, force: true })
}

function tryExample({ name, html, source }: Example, tarball: string): void {
  const project = join(folder, name)
  cpSync(fileURLToPath(new URL(name, import.meta.url)), project, { recursive: true })
  const manifest = join(project, 'package.json')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"^0.1.0"', JSON.stringify(`file:${tarball}`)))
  run('npm', ['install', '--no-audit', '--no-fund'], project)

  const built = build(project)
  assert.equal(built.status, 0, `${name} does not build:\n${built.output}`)
  expectTypes(readFileSync(join(project, html), 'utf8'), name)

  const text = readFileSync(join(project, source), 'utf8')
  const line = text.slice(0, text.indexOf(RIGHT)).split('\n').length
  writeFileSync(join(project, source), text.replace(RIGHT, WRONG))
  const broken = build(project)
  assert.notEqual(broken.status, 0, `${name} builds with a broken sample`)
  assert.match(broken.output, new RegExp(`${source}:${line}:\\d+ .*No parameter named "degreees"`), `${name} says:\n${broken.output}`)
}

function build(project: string): { status: number | null, output: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { cwd: project, env: ENVIRONMENT, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

function expectTypes(html: string, name: string): void {
  const page = textOf(html)
  const expected: [what: string, found: boolean][] = [
    ['a signature on hover', textOf(from(html, 'twoslash-hover')).includes('(module) kettle') && page.includes('(method) def boil(degrees: int = 100) -> float')],
    ['its docstring', textOf(from(html, 'twoslash-popup-docs')).includes('A kettle and the water in it.')],
    ['the query', textOf(from(html, 'twoslash-query-line')).includes('(variable) minutes: float')],
    ['the declared error', textOf(from(html, 'twoslash-error-line')).includes('reportCallIssue No parameter named "celsius"')],
    ['the completion', textOf(from(html, 'twoslash-completion-line')).trim().startsWith('litres')],
    ['the tag', textOf(from(html, 'twoslash-tag-log-line')).includes('Green tea wants 80 degrees')],
    ['no notations', !/@include|@errors|@noErrors|---cut|\^\?|\^\|/.test(page)]
  ]
  for (const [what, found] of expected) assert.ok(found, `${name}: ${what}: not so in\n${html}`)
}

/** The page from the first element of a class on. */
function from(html: string, className: string): string {
  const at = html.search(new RegExp(`<[^>]*class="[^"]*\\b${className}\\b`))
  return at < 0 ? '' : html.slice(at)
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll(/&gt;|&#x3E;/g, '>')
    .replaceAll(/&lt;|&#x3C;/g, '<')
    .replaceAll('&amp;', '&')
}
