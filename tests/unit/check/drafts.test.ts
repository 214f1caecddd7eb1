import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatFinding, inspectSite, siteFolders } from '#shared/check/index.ts'
import { todosIn } from '#shared/check/todos.ts'
import { draftsIn } from '#shared/drafts.ts'
import { parseMarkdown } from '#shared/markdown/parse.ts'

const base = fileURLToPath(new URL('../../fixtures/rules/base', import.meta.url))
let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'drafts-'))
  await cp(base, root, { recursive: true })
})
afterEach(() => rm(root, { recursive: true }))

const page = (fields: string, text = 'Text.') => `---\ntitle: A page\ndescription: What it is.\n${fields}\n---\n\n${text}\n`
async function put(files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, 'content', file)), { recursive: true })
    await writeFile(join(root, 'content', file), text)
  }
}
const inspect = () => inspectSite({ ...siteFolders(root), flowsDir: join(root, 'flows') })
const found = async () => (await inspect()).findings.map(formatFinding)

const DOUGH = 'learn/deep-dives/baking/dough.md'
const draftOfDough = page('order: 2\nstatus: draft\nintroduces: [dough]\nassumes: [flour]', ':term[Dough] is made of :term[flour].\n\n## How it is made\n\nText.')

describe('a draft', () => {
  it('is checked as every page is, but for what is left to be written, which is counted', async () => {
    await put({ 'learn/draft.md': page('status: draft', 'TODO: Begin.\n\n[there](/learn/nowhere)\n\nTODO: End.') })
    const { findings, unwritten, pages, drafts } = await inspect()
    expect(findings.map(formatFinding)).toEqual(['content/learn/draft.md:9:1 dead-link: the link /learn/nowhere leads to no page: write the path of a page or file that is there, or leave the link out'])
    expect(unwritten.map(formatFinding)).toEqual(['content/learn/draft.md:7:1 todo: not written yet: "Begin."', 'content/learn/draft.md:11:1 todo: not written yet: "End."'])
    expect({ pages, drafts }).toEqual({ pages: 7, drafts: 1 })
    expect(draftsIn(join(root, 'content'))).toEqual(['learn/draft.md'])
  })

  it('is no target for pages that a build has, and one for other drafts', async () => {
    const links = '[one](/learn/draft) [its Markdown](/learn/draft.md) [a part](/learn/draft#how)'
    await put({ 'learn/draft.md': page('status: draft', '## How\n\n[here](#how)'), 'learn/example.md': page('', links), 'learn/other.md': page('status: draft', links) })
    const dead = 'leads to a draft, which no build has: leave the link out, or finish that page first and remove its `status: draft`'
    expect(await found()).toEqual([
      `content/learn/example.md:7:1 dead-link: the link /learn/draft ${dead}`,
      `content/learn/example.md:7:21 dead-link: the link /learn/draft.md ${dead}`,
      `content/learn/example.md:7:53 dead-link: the link /learn/draft#how ${dead}`
    ])
  })

  it('introduces concepts for drafts and announced pages, and for no others', async () => {
    const assumes = 'assumes: [dough]'
    const text = 'Of :term[dough].'
    await put({
      [DOUGH]: draftOfDough,
      'learn/deep-dives/baking/loaf.md': page(`order: 3\n${assumes}`, text),
      'learn/deep-dives/baking/roll.md': page(`order: 4\nstatus: draft\n${assumes}`, text),
      'learn/deep-dives/baking/bun.md': page(`order: 5\nstatus: planned\n${assumes}`, '')
    })
    expect(await found()).toEqual([
      'content/learn/deep-dives/baking/loaf.md:5:11 concept-planned: dough is introduced by a draft, /learn/deep-dives/baking/dough, which no build has: finish that page first, or explain it here in other words and remove it from `assumes`'
    ])
  })

  it('does not take a concept from a page that a build has, wherever it stands in reading order', async () => {
    await put({ 'learn/deep-dives/baking/a-draft.md': page('order: 1\nstatus: draft\nintroduces: [flour]', ':term[Flour].') })
    expect(await found()).toEqual(['content/learn/deep-dives/baking/a-draft.md:6:14 concept-twice: /learn/deep-dives/baking/flour introduces flour already: a concept has one definition, so write `assumes` here, or remove it there'])
  })

  it('is no series for a list of a page that a build has, and no video', async () => {
    const lists = '::feature-reference-list{series="cakes"}\n::\n\n::series-overview{folder="/learn/pastry"}\n::\n\n::video-list\n::'
    await put({
      'learn/pastry/index.md': page(''), 'learn/pastry/cakes/index.md': page('status: draft'), 'learn/pastry/cakes/sponge.md': page('status: draft'),
      'learn/videos/index.md': page(''),
      'learn/videos/talk.md': page('status: draft\nkind: panel\nrelated: [/learn/deep-dives/baking/dough]'),
      'learn/example.md': page('', lists)
    })
    expect(await found()).toEqual([
      expect.stringContaining('content/learn/example.md:7:1 component-props: the prop series of `feature-reference-list` is "cakes", which has nothing but drafts, which no build has'),
      expect.stringContaining('content/learn/example.md:10:1 component-props: the prop folder of `series-overview` is "/learn/pastry", which has nothing but drafts'),
      expect.stringContaining('content/learn/example.md:13:1 component-props: `video-list` lists nothing')
    ])
    await put({ 'learn/example.md': page(''), 'learn/lists.md': page('status: draft', '::feature-reference-list{series="cakes"}\n::\n\n::video-list\n::') })
    expect(await found()).toEqual([])
  })

  it('cannot be the home page, or the page of a folder with pages that a build has', async () => {
    await put({ 'index.md': page('status: draft'), 'learn/cakes/index.md': page('status: draft'), 'learn/cakes/sponge.md': page('') })
    expect(await found()).toEqual(['content/index.md:4:1 planned-page: the home page cannot be a draft, as a build has to begin somewhere: remove `status: draft`',
      'content/learn/cakes/index.md:4:1 planned-page: /learn/cakes/sponge has a page, and lies in the folder of this draft, which no build has: mark that page as a draft as well, or finish this one'])
  })

  it('may be a video of which it is not decided what there is to watch, and is named by none', async () => {
    const video = (fields: string) => page(`kind: film\nrelated: [/learn/deep-dives/baking/dough]\n${fields}`)
    await put({ 'learn/videos/index.md': page(''), 'learn/videos/one.md': video('status: draft'), 'learn/videos/two.md': video('status: planned\nfilm: /learn/videos/one') })
    expect(await found()).toEqual(['content/learn/videos/two.md:7:1 video: /learn/videos/one is a draft, which no build has: leave it out until it is finished'])
    await put({ [DOUGH]: draftOfDough })
    expect((await found()).filter(line => line.includes('dough is a draft'))).toEqual(['content/learn/videos/two.md:5:11 video: /learn/deep-dives/baking/dough is a draft, which no build has: leave it out until it is finished'])
  })
})

describe('what is left to be written', () => {
  const todos = (source: string) => todosIn(parseMarkdown(source)).map(({ line, column, said }) => `${line}:${column} ${said}`)

  it('is found in text, headings, cells, links, frontmatter and its comments, props, HTML and comments', () => {
    expect(todos([
      '---', 'title: "TODO: a title"', '# TODO: choose', '---', '',
      'TODO: Say it', 'on two lines. TODO', '', '## TODO', '', '| TODO: a | b |', '| - | - |', '',
      '[TODO: the page](/learn)', '', '::note{title="TODO: what"}', '---', 'label: TODO, a label', '---', 'Text', '::', '',
      '<img alt="TODO: what it shows">', '', '<!-- TODO: one', '     more -->'
    ].join('\n'))).toEqual([
      '2:9 a title', '3:3 choose', '6:1 Say it on two lines.', '7:15 ', '9:4 ', '11:3 a', '14:2 the page', '16:15 what', '18:8 a label', '23:11 what it shows', '25:6 one more'
    ])
  })

  it('in code is a comment as templates write it, and the words on a fence', () => {
    expect(todos('```python [TODO: a name]\n# TODO: one\nx = "TODO: two"\nTODO = 3  # TODO: four\n```\n\n- ~~~js\n  // TODO: five\n  ~~~\n')).toEqual(['1:12 a name', '2:3 one', '4:13 four', '8:6 five'])
  })

  it.each([
    'FIXME: the reason', '- FIXME', '<!-- FIXME: x -->', 'A | TBD', 'It takes TBD minutes.', 'XXX check this', '> XXX: ask', 'Todo: say it', '- ToDo: say it', '<!-- todo: x -->', 'TO DO: x',
    'It is so [citation needed].', '[insert picture here]', '[TK]', 'Of TKTK bytes', '| ??? |', 'It takes ???', 'Lorem ipsum dolor sit amet.', 'Coming soon.', '## Under construction', '- to be written',
    'title: TBD', '<!-- WIP -->'
  ])('may be said in other words: %s', (text) => {
    expect(todos(text)).toHaveLength(1)
  })

  it.each([
    'replace XXX in it', 'a-XXX', 'exit XXX', 'To do this', 'to do: nothing', 'a todo list', 'What???', '??? note', '`FIXME`', 'fixme.py', 'Set it to be done.', 'It is coming soon.', 'work in progress is kept',
    '[insert a row](/learn)', '[a placeholder]', 'TKinter', 'TBDs', '```python\n# FIXME: x\n# TBD\n```', '[TK](/x)', 'under construction are two', 'ipsum'
  ])('is nothing that words mean otherwise: %s', (text) => {
    expect(todos(text)).toEqual([])
  })

  it('is nothing where the word is meant: in backticks, addresses, names of files, other words', () => {
    expect(todos('Say `TODO: x` or ``TODO ` ``, [a list](https://example.com/TODO), <https://example.com/?q=TODO>, TODO.md, TODOS, a-TODO.\n\n```python\nTODO = 1\n```\n')).toEqual([])
  })
})
