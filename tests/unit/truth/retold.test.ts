import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { retoldByModel, retoldOnPages } from '../../../cli/truth/retold.ts'
import { loadSite, siteFolders } from '#shared/check/index.ts'
import { inWords } from '#shared/statements/in-words.ts'
import { readStatements } from '#shared/statements/schema.ts'
import { tells } from '#shared/statements/tells.ts'

const FILE = 'killed:\n  says: "A killed attempt stores no artifact."\n  home: /learn/home#what-is-left\n  tells:\n  - [kill*, SIGKILL]\n  - [artifact*, stores]\n'
const { statements: [killed] } = readStatements(FILE)
if (!killed) throw new Error('the statement cannot be read')

let root: string | undefined
afterEach(async () => {
  if (root !== undefined) await rm(root, { recursive: true })
  root = undefined
})

/** What is found on a page with this text, as `line:column` and the beginning of the sentence. */
async function found(text: string, path = 'learn/page.md'): Promise<string[]> {
  const folder = root = await mkdtemp(join(tmpdir(), 'retold-'))
  for (const [file, content] of Object.entries({ 'statements.yml': FILE, 'learn/home.md': '---\ntitle: H\ndescription: H\n---\n\n## What is left\n\n:statement{of="killed"}\n', [path]: text })) {
    await mkdir(dirname(join(folder, 'content', file)), { recursive: true })
    await writeFile(join(folder, 'content', file), content)
  }
  return (await retoldOnPages(await loadSite(siteFolders(folder)))).map(({ line, column, message }) => `${line}:${column} ${message}`)
}

describe('a page that tells a fact', () => {
  it('is named with its sentence, the home of the fact, and both ways out', async () => {
    expect(await found('## A\n\nA task goes on. One that is killed stores everything.\n')).toEqual([
      '3:17 "One that is killed stores everything." tells what /learn/home#what-is-left explains (statement killed): link to that in this section, or show it with :statement{of="killed"}'
    ])
  })

  it.each([
    ['links to the home', '## A\n\nOne that is killed [stores](/learn/home#what-is-left) no artifact.\n'],
    ['links to it elsewhere in the section', '## A\n\nOne that is killed stores nothing.\n\nSee [what is left](/learn/home#what-is-left).\n'],
    ['shows the statement', '## A\n\nOne that is killed stores nothing. :statement{of="killed"}\n'],
    ['speaks of one part of it', '## A\n\nOne that is killed has a log. A task stores its artifacts.\n'],
    ['asks', '## A\n\nWhat does a killed attempt store, which artifacts?\n'],
    ['has it as a wrong answer', '::checkpoint{question="What?"}\n- [ ] a killed attempt stores all\n- [x] another\n\nBecause.\n::\n'],
    ['has it in a note of evidence', '::how-we-know\nA killed attempt stores nothing, as recorded.\n::\n'],
    ['has it in its description', '---\ntitle: T\ndescription: What a killed attempt stores.\n---\n\nText.\n']
  ])('is left alone where it %s', async (_what, text) => {
    expect(await found(text)).toEqual([])
  })

  it('is not excused by a link in another section, nor by one to another page', async () => {
    expect(await found('## A\n\nOne that is killed stores all.\n\n## B\n\n[There](/learn/home#what-is-left).\n')).toHaveLength(1)
    expect(await found('## A\n\nOne that is killed [stores](/learn/home) all.\n')).toHaveLength(1)
  })

  it('is not the page that explains it, nor one for authors', async () => {
    expect(await found('## A\n\nOne that is killed stores all.\n', 'projects/page.md')).toEqual([])
    expect(await found('---\ntitle: H\ndescription: H\n---\n\n## What is left\n\n:statement{of="killed"} One that is killed stores none.\n', 'learn/home.md')).toEqual([])
  })

  it('is found with its code', async () => {
    expect(await found('After `SIGKILL` it stores all.\n')).toEqual([expect.stringContaining('1:1 "After SIGKILL it stores all." tells')])
  })
})

describe('a model that tells a fact', () => {
  const model = (rules: Parameters<typeof inWords>[0]) => ({ name: 'words.ts', text: 'const RULES = [\n  \'It is killed and stores all.\',\n  { statement: \'kiled\' }\n]', rules })

  it('says it in the words of the statement, or is named with its place', () => {
    expect(retoldByModel(model(['It is killed and stores all.']), [killed])).toEqual([
      { file: 'words.ts', line: 2, column: 4, rule: 'statement', message: '"It is killed and stores all." tells what /learn/home#what-is-left explains (statement killed): make { statement: \'killed\' } one of the model\'s rules' }
    ])
    expect(retoldByModel(model(['It is killed and stores all.', { statement: 'killed' }]), [killed])).toEqual([])
    expect(retoldByModel(model([{ statement: 'kiled' }]), [killed])).toMatchObject([{ line: 3, message: 'there is no statement "kiled" in content/statements.yml. Did you mean killed?' }])
  })

  it('has the words of its statements', () => {
    expect(inWords(['One.', { statement: 'killed' }, { statement: 'nowhere' }], [killed])).toEqual(['One.', 'A killed attempt stores no artifact.'])
  })
})

it('a word of a statement is whole, or a beginning with a star', () => {
  expect(tells(killed, 'Killing it stores an artifact')).toBe(true)
  expect(tells(killed, 'It was skilled and stores an artifact')).toBe(false)
  expect(tells(killed, 'It was killed before it stored')).toBe(false)
})
