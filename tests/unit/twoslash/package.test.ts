import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatFinding } from '#twoslash/findings.ts'
import { createPythonTwoslasher } from '#twoslash/twoslasher.ts'
import { verify } from '#twoslash/verify.ts'
import { buildPackage, run } from '../../../packages/twoslash-python/examples/pack.ts'
import type { Build } from '../../../packages/twoslash-python/examples/pack.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PACKAGE = join(ROOT, 'packages/twoslash-python')
const SOURCES = join(PACKAGE, 'src')
const MINUTE = 60_000

let folder: string
let consumer: string
let build: Build

/** A project that has the package as npm would install it. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'twoslash-package-'))
  build = buildPackage(folder)
  consumer = join(folder, 'consumer')
  const scope = join(consumer, 'node_modules/@metaflow-learn')
  mkdirSync(scope, { recursive: true })
  run('tar', ['-xzf', build.tarball, '-C', scope], consumer)
  run('mv', ['package', 'twoslash-python'], scope)
  for (const name of ['shiki', '@types/node', 'typescript']) {
    mkdirSync(dirname(join(consumer, 'node_modules', name)), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), join(consumer, 'node_modules', name))
  }
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }')
}, MINUTE)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what npm packs', () => {
  it('is the built sources with their types, the command, the style sheet and what a reader needs', () => {
    const modules = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts')).map(file => file.replace(/\.ts$/, ''))
    expect(build.files.toSorted()).toEqual([
      'LICENSE', 'README.md', 'bin/twoslash-python.mjs', 'package.json', 'style.css',
      ...modules.flatMap(module => [`dist/${module}.js`, `dist/${module}.d.ts`])
    ].toSorted())
  })

  it('names nothing that is not in it', () => {
    const { bin, exports } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { bin: Record<string, string>, exports: Record<string, string | Record<string, string>> }
    const named = [...Object.values(bin), ...Object.values(exports).flatMap(target => typeof target === 'string' ? [target] : Object.values(target))]
    expect(named.map(file => file.replace(/^\.\//, '')).filter(file => !build.files.includes(file))).toEqual([])
  })

  it('has every package that it imports among its dependencies', () => {
    const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
    const declared = new Set(Object.keys({ ...dependencies, ...peerDependencies }))
    const imported = build.files.filter(file => /\.(?:d\.ts|js)$/.test(file)).flatMap((file) => {
      const text = readFileSync(join(build.folder, file), 'utf8')
      return [...text.matchAll(/from '((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[^']*)?'/g)].map(([, name = '']) => name)
    })
    const has = (name: string) => declared.has(name) || declared.has(`@types/${name}`)
    expect([...new Set(imported)].filter(name => !has(name))).toEqual([])
  })

  it('points at no source map that is not in it', () => {
    const scripts = build.files.filter(file => file.startsWith('dist/'))
    expect(scripts.filter(file => readFileSync(join(build.folder, file), 'utf8').includes('sourceMappingURL'))).toEqual([])
  })
})

describe('the built package', () => {
  it('checks a sample in the Node of the machine, without Node\'s own TypeScript', () => {
    writeFileSync(join(consumer, 'run.js'), `
      import { createPythonTwoslasher, createSyncPythonTwoslasher, SampleError } from '@metaflow-learn/twoslash-python'
      const twoslasher = createPythonTwoslasher()
      const { nodes } = await twoslasher.run('total = 1.5\\nprint(total)\\n#      ^?')
      const broken = await twoslasher.run('print(totl)').catch(error => error)
      await twoslasher.stop()
      const sync = createSyncPythonTwoslasher()
      const { code } = sync.runSync('import math\\n# ---cut---\\nprint(math.pi)')
      sync.stop()
      console.log(JSON.stringify({ query: nodes.find(node => node.type === 'query').text, broken: broken instanceof SampleError && broken.findings[0].rule, code, node: process.versions.node }))
    `)
    const answer: unknown = JSON.parse(run(systemNode(), ['run.js'], consumer))
    expect(answer).toMatchObject({ query: '(variable) total: float', broken: 'reportUndefinedVariable', code: 'print(math.pi)', node: expect.stringMatching(/^(?:2\d|[3-9]\d)\./) })
  }, MINUTE)

  it('brings its command', () => {
    writeFileSync(join(consumer, 'tea.md'), '# Tea\n\n```python twoslash\nprint(tea)\n```\n')
    const command = join(consumer, 'node_modules/@metaflow-learn/twoslash-python/bin/twoslash-python.mjs')
    const { status, stdout } = spawnSync(systemNode(), [command, 'verify', 'tea.md'], { cwd: consumer, encoding: 'utf8' })
    expect(stdout).toContain('tea.md:4:7 reportUndefinedVariable')
    expect(status).toBe(1)
  }, MINUTE)

  it.each([['nodenext', 'nodenext'], ['esnext', 'bundler']])('has types for module %s, resolution %s', (module, moduleResolution) => {
    writeFileSync(join(consumer, 'types.ts'), `
      import { createPythonTwoslasher, createSyncPythonTwoslasher, markdownItPythonTwoslash, remarkPythonTwoslash, transformerPythonTwoslash } from '@metaflow-learn/twoslash-python'
      import type { PythonTwoslashResult } from '@metaflow-learn/twoslash-python'
      import type { ShikiTransformer } from 'shiki'
      const twoslasher = createPythonTwoslasher({ stubPath: 'stubs', cache: '.cache' })
      export const result: PythonTwoslashResult = await twoslasher.run('')
      export const start: number | undefined = result.nodes[0]?.start
      export const transformer: ShikiTransformer = transformerPythonTwoslash({ results: twoslasher.results })
      export const plugins = [remarkPythonTwoslash({ twoslasher }), markdownItPythonTwoslash, createSyncPythonTwoslasher()]
      // @ts-expect-error a folder is a string
      createPythonTwoslasher({ stubPath: 3 })
      // @ts-expect-error not any
      export const no: number = transformerPythonTwoslash({ results: twoslasher.results })
    `)
    const compiler = join(consumer, 'node_modules/typescript/bin/tsc')
    const flags = ['--noEmit', '--strict', '--target', 'esnext', '--types', 'node', '--module', module, '--moduleResolution', moduleResolution]
    const { stdout } = spawnSync(process.execPath, [compiler, ...flags, 'types.ts'], { cwd: consumer, encoding: 'utf8' })
    expect(stdout).toBe('')
  }, MINUTE)
})

describe('its README', () => {
  const readme = readFileSync(join(PACKAGE, 'README.md'), 'utf8')

  it('has samples that pass, and shows the mistake that there is', async () => {
    const twoslasher = createPythonTwoslasher({ stubPath: join(PACKAGE, 'examples/shiki/stubs') })
    const verified = await verify('README.md', readme, twoslasher)
    const broken = /```python\n([^`]*boyl[^`]*)```/.exec(readme)?.[1]
    const { findings } = await verify('docs/tea.md', `# Tea\n\n\`\`\`python twoslash\n${broken}\`\`\`\n`, twoslasher)
    await twoslasher.stop()
    expect(verified.findings).toEqual([])
    expect(verified.samples).toBeGreaterThan(9)
    expect(readme).toContain(`\`\`\`text\n${findings.map(formatFinding).join('\n')}\n\`\`\``)
  }, MINUTE)

  it('leads to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, file = '']) => file)
    expect(links.filter(file => !existsSync(join(PACKAGE, file)))).toEqual([])
  })
})

/** Not the Node that the repository installs for itself, which runs TypeScript: the one that the machine came with. */
function systemNode(): string {
  const found = (process.env.PATH ?? '').split(':').filter(entry => !entry.includes('node_modules')).map(entry => join(entry, 'node')).find(existsSync)
  if (!found) throw new Error(`There is no node outside node_modules in PATH (${process.env.PATH}): install Node 20.19 or newer`)
  return found
}
