import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseFiles } from '../../../cli/choose-files.ts'
import { helpOf, readArguments } from '../../../cli/command.ts'

const root = mkdtempSync(join(tmpdir(), 'command-'))
beforeAll(() => {
  mkdirSync(join(root, 'docs/deep/empty'), { recursive: true })
  for (const file of ['docs/b.md', 'docs/a.md', 'docs/deep/c.md', 'docs/picture.png']) writeFileSync(join(root, file), '# Text\n')
  writeFileSync(join(root, 'a.txt'), 'text')
  writeFileSync(join(root, 'notebook.ipynb'), '{}')
  symlinkSync(join(root, 'nowhere.md'), join(root, 'dangling.md'))
})
afterAll(() => rmSync(root, { recursive: true }))

const brew = {
  name: 'npm run brew', takes: '[cups…]', about: 'Brews.', examples: ['npm run brew'], exits: { 0: 'brewed', 2: 'no water' },
  options: { strong: { type: 'boolean', about: 'more leaves' }, minutes: { type: 'string', about: 'how long', value: 'number' } }
} as const
const read = (...args: string[]) => () => readArguments(brew, args)

describe('what is typed', () => {
  it('is options and the rest, of which -- begins what is no option', () => {
    expect(readArguments(brew, ['one', '--strong', '--minutes', '3', '--', '--two'])).toMatchObject({ values: { strong: true, minutes: '3' }, positionals: ['one', '--two'] })
  })

  it.each([
    [['--stong'], 'npm run brew: there is no option --stong. Did you mean --strong? (npm run brew -- --help says how it is used)'],
    [['--sugar'], 'npm run brew: there is no option --sugar: expected --strong or --minutes or --help (npm run brew -- --help says how it is used)'],
    [['-x'], 'npm run brew: there is no option -x: expected --strong or --minutes or --help (npm run brew -- --help says how it is used)'],
    [['--strong=yes'], 'npm run brew: Option \'--strong\' does not take an argument (npm run brew -- --help says how it is used)'],
    [['--minutes'], 'npm run brew: Option \'--minutes <value>\' argument missing (npm run brew -- --help says how it is used)']
  ])('%j is one sentence', (args, message) => {
    expect(read(...args)).toThrow(new Error(message))
  })

  it('is refused where a command takes nothing', () => {
    expect(() => readArguments({ ...brew, takes: undefined }, ['tea.md'])).toThrow('npm run brew: takes no files and no names, and got tea.md')
  })

  it('is explained by the help', () => {
    expect(helpOf(brew)).toBe(`npm run brew -- [options] [cups…]

Brews.

  --strong            more leaves
  --minutes <number>  how long
  -h, --help          this text

For instance
  npm run brew

Exit status: 0 brewed, 2 no water.`)
  })
})

describe('files that are typed', () => {
  const markdown = { is: (name: string) => name.endsWith('.md'), expected: 'a Markdown file' }
  const choose = (...paths: string[]) => chooseFiles(paths.map(path => join(root, path)), markdown).map(file => file.slice(root.length + 1))

  it('may be a folder, which means what is below it', () => {
    expect(choose('docs')).toEqual(['docs/a.md', 'docs/b.md', 'docs/deep/c.md'])
    expect(choose('docs/b.md', 'docs/')).toEqual(['docs/b.md', 'docs/a.md', 'docs/deep/c.md'])
  })

  it.each([
    ['doc', `there is no ${root}/doc: expected a Markdown file`],
    ['dosc', `there is no ${root}/dosc: expected a Markdown file. Did you mean ${root}/docs?`],
    ['docs/picture.png', `${root}/docs/picture.png cannot be read: expected a Markdown file`],
    ['docs/deep/empty', `nothing in the folder ${root}/docs/deep/empty can be read: expected a Markdown file`],
    ['dangling.md', `there is no ${root}/dangling.md: expected a Markdown file`]
  ])('%s is refused', (path, message) => {
    expect(() => choose(path)).toThrow(message)
  })

  it('have a name', () => {
    expect(() => chooseFiles([''], markdown)).toThrow('an empty path names nothing: expected a Markdown file')
  })
})

/** Each starts a process; those that begin to work would need seconds. */
describe('every command', { timeout: 60_000 }, () => {
  const COMMANDS = ['cli/check.ts', 'cli/prose.ts', 'cli/truth.ts', 'cli/new.ts', 'cli/record.ts', 'cli/render.ts', 'cli/manim.ts', 'tests/support/serve.ts', 'packages/twoslash-python/bin/twoslash-python.mjs']
  const run = (script: string, args: readonly string[], env: Record<string, string> = {}) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { ...process.env, ...env } })
    return { stdout, stderr, status }
  }

  it.each(COMMANDS)('%s answers --help and -h, and a wrong option in a sentence', (script) => {
    const help = run(script, ['--help'])
    expect(help).toEqual({ stdout: expect.stringMatching(/--help[\s\S]*For instance\n {2}\S[\s\S]*Exit status: 0 /), stderr: '', status: 0 })
    expect(run(script, ['-h'])).toEqual(help)
    expect(run(script, ['--hlep'])).toEqual({ stdout: '', stderr: expect.stringMatching(/^[^\n]*there is no option --hlep\. Did you mean --help\?[^\n]*\n$/), status: 2 })
  })

  it.each([
    ['cli/check.ts', ['content/lern'], {}, 'there is no content/lern: expected a Markdown file of content, such as content/index.md, a folder with some, concepts.yml or statements.yml. Did you mean content/learn?'],
    ['cli/check.ts', ['package.json'], {}, 'package.json cannot be read: expected a Markdown file of content,'],
    ['cli/check.ts', ['README.md'], {}, 'README.md is not in content, the content that is checked: expected for instance content/index.md'],
    ['cli/check.ts', ['content/index.md'], { SITE_DIR: 'tests/fixtures/seeds' }, 'content/index.md is not in tests/fixtures/seeds/content, the content that is checked as SITE_DIR is tests/fixtures/seeds:'],
    ['cli/prose.ts', ['public'], {}, 'nothing in the folder public can be read: expected a Markdown file'],
    ['cli/prose.ts', [], { SITE_DIR: 'nowhere' }, 'there is no nowhere/content: expected a Markdown file'],
    ['cli/truth.ts', ['content/index.md'], {}, 'npm run truth: takes no files and no names, and got content/index.md'],
    ['cli/new.ts', ['guide', '../x', 'T'], {}, '".." in ../x becomes a part of an address'],
    ['cli/record.ts', ['liner'], {}, 'there is no flow "liner" with a scenario.yml in flows/. Did you mean linear?'],
    ['cli/render.ts', ['resum'], {}, 'there is no scene "resum". Did you mean resume?'],
    ['cli/manim.ts', ['artifact-lifecyle'], {}, 'there is no scene "artifact-lifecyle". Did you mean artifact-lifecycle?'],
    ['tests/support/serve.ts', ['nowhere'], {}, 'there is no folder nowhere to serve: npm run generate writes .output/public']
  ])('%s %j is an error that names what was typed', (script, args, env, message) => {
    expect(run(script, args, env)).toEqual({ stdout: '', stderr: expect.stringContaining(message), status: 2 })
  })

  it.each([
    ['a.txt', 'a.txt cannot be read: expected a Markdown or Python file'],
    ['notebook.ipynb', 'notebook.ipynb cannot be read: expected a Markdown or Python file'],
    ['docs', 'docs is a folder: expected a Markdown or Python file'],
    ['gone.md', 'gone.md: expected a Markdown or Python file']
  ])('twoslash-python verify %s is an error', (file, message) => {
    expect(run('packages/twoslash-python/bin/twoslash-python.mjs', ['verify', join(root, file)])).toEqual({ stdout: '', stderr: expect.stringContaining(message), status: 2 })
  })

  it('twoslash-python verify says where there was nothing to check', () => {
    expect(run('packages/twoslash-python/bin/twoslash-python.mjs', ['verify', join(root, 'docs/a.md')])).toMatchObject({ stdout: 'no ```python twoslash sample in these files: nothing was checked\n', status: 0 })
  })

  it('check takes a folder, and says what it found as JSON', () => {
    const { stdout, status } = run('cli/check.ts', ['--json', 'tests/fixtures/rules/base/content/learn/deep-dives'], { SITE_DIR: 'tests/fixtures/rules/base' })
    expect([JSON.parse(stdout), status]).toEqual([expect.objectContaining({ findings: [], pages: 4 }), 0])
  })
})
