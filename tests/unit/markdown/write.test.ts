import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { loadSite, siteFolders } from '../../../shared/check/read.ts'
import { treeOf } from '../../../shared/check/tree.ts'
import { toPlainMarkdown, type PlainMarkdownOptions } from '../../../shared/markdown/write.ts'
import { writers } from '../../../shared/markdown/writers.ts'
import { flowNames, loadFlow } from '../../../shared/recording/flows.ts'
import { terminalText } from '../../../shared/recording/log.ts'
import { MATH_ELEMENTS } from '../../../shared/vocabulary/elements.ts'
import { vocabulary } from '../../../shared/vocabulary.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const site = 'https://learn.example.com/base'
const read = (file: string) => readFileSync(root + file, 'utf8')
const flows = await Promise.all(flowNames().map(loadFlow))
const write = (source: string, path = '/learn/deep-dives', tree?: PlainMarkdownOptions['tree']) =>
  toPlainMarkdown(source, { flows, tree, title: 'Title', description: 'Lead.', site, url: site + path })
/** the body without the title and the lead */
const body = (source: string) => write(source).split('\n').slice(4).join('\n').trim()

describe('toPlainMarkdown', () => {
  it('reads well: the article of the fixture site', async () => {
    const written = toPlainMarkdown(read('tests/fixtures/seeds/content/learn/deep-dives/persistence/datastore-internals.md'), {
      title: 'Bakery Ledger Internals: Batches and Recounts',
      description: 'See how a bakery works with its ledger, so that batches are shared and a recount can start in the middle.',
      site,
      url: `${site}/learn/deep-dives/persistence/datastore-internals`
    })
    await expect(written).toMatchFileSnapshot('__golden__/datastore-internals.md')
  })

  it('reads well: one of each component', async () => {
    await expect(write(read('tests/fixtures/seeds/content/learn/deep-dives/every-component.md'))).toMatchFileSnapshot('__golden__/every-component.md')
  })

  it('begins with the title and the description, and has no other h1', () => {
    expect(write('---\ntitle: Title\n---\n\n# Another\n\nText')).toBe('# Title\n\n> Lead.\n\n## Another\n\nText\n')
    expect(write('# Title\n\nText')).toBe('# Title\n\n> Lead.\n\nText\n')
    expect(toPlainMarkdown('Text', { title: 'Title', description: null, site, url: site })).toBe('# Title\n\nText\n')
  })

  it('has title and description as the page shows them: backticks mark code, and nothing else is Markdown', () => {
    const written = toPlainMarkdown('# Why `a` is \\*now\\*\n\n# Why a is \\*now\\*\n\nText', { title: 'Why `a` is *now*', description: 'A <b>, [c] and `d_e` of ~5, an odd ` too.', site, url: site })
    expect(written).toBe('# Why `a` is \\*now\\*\n\n> A \\<b>, \\[c] and `d_e` of ~5, an odd \\` too.\n\nText\n')
  })

  it('has what components are given to say as the page shows it', () => {
    const items = '[{"id":"1","label":"Use `self` *now*","description":["<b>One</b>","two [three](/x)"]}]'
    expect(body(`::feature-reference-list{title="A *b*" :items='${items}'}\n::`)).toBe(
      '## A \\*b\\*\n\n- **Use `self` \\*now\\*** (planned)\n  - \\<b>One\\</b>\n  - two \\[three]\\(/x)'
    )
  })

  it('tells the line and the name of a component that cannot be written', () => {
    const broken = '---\ntitle: Title\n---\n\nText.\n\n::note\n  :::flow-graph{flow="nowhere"}\n  :::\n::\n'
    expect(() => write(broken)).toThrow(/^line 8: <flow-graph> throws Error: the flow "nowhere" was not loaded/)
    expect(() => write('In a :badge[sentence] :recorded{flow="nowhere" run="x"}.')).toThrow(/^line 1: <recorded> throws Error: /)
  })

  it('makes every kind of address absolute', () => {
    expect(body('[a](/learn#video) [b](#here) [c](./next) [d](https://x.org/a) [e](mailto:a@b.c) [f](//x.org)')).toBe(
      '[a](https://learn.example.com/base/learn#video) [b](https://learn.example.com/base/learn/deep-dives#here) '
      + '[c](https://learn.example.com/base/learn/next) [d](https://x.org/a) [e](mailto:a@b.c) [f](https://x.org)'
    )
    expect(body('[a][b]\n\n[b]: /learn')).toContain('[b]: https://learn.example.com/base/learn')
  })

  it('keeps pictures and line breaks of raw HTML, drops its comments', () => {
    expect(body('<img src="/content/a.png" alt="A > B" width="700">')).toBe('![A > B](https://learn.example.com/base/content/a.png)')
    expect(body('Text <img src=\'/a.png\'> more<!-- hidden --> <b>bold</b>')).toBe('Text ![](https://learn.example.com/base/a.png) more **bold**')
    expect(body('<figure>\n  <img src="/a.png">\n</figure>')).toBe('![](https://learn.example.com/base/a.png)')
  })

  it('keeps the language of a fence, and its file name as a label', () => {
    expect(body('```python twoslash\nx = a[::2]\n```')).toBe('```python\nx = a[::2]\n```')
    expect(body('```python [flow.py] {2,4-5}\nx = 1\n```')).toBe('**`flow.py`**\n\n```python\nx = 1\n```')
    expect(body('```py{1}\nx = 1\n```')).toBe('```python\nx = 1\n```')
  })

  it('writes a list of articles with and without addresses', () => {
    const written = body([
      '::feature-reference-list', '---', 'title: A `b`', 'titleTo: /learn/', 'items:',
      '- id: "1"', '  label: "Use `self`"', '  to: /learn/self', '  description:', '  - One.',
      '- id: "1"', '  label: Later', '  description:', '  - One.', '  - "Two `three`."',
      '---', '#default', 'Slot.', '::'
    ].join('\n'))
    expect(written).toBe([
      '## [A `b`](https://learn.example.com/base/learn)', '', 'Slot.', '',
      '- **[Use `self`](https://learn.example.com/base/learn/self)**: One.',
      '- **Later** (planned)', '  - One.', '  - Two `three`.'
    ].join('\n'))
  })

  it('takes props that are written inline as JSON', () => {
    expect(body('::content-kinds{title="Kinds" :items=\'[{"title":"Guides","to":"/learn/guides","status":"planned"}]\'}\n::'))
      .toBe('## Kinds\n\n- **[Guides](https://learn.example.com/base/learn/guides)** (planned)')
  })

  it('writes the challenges of the home page', () => {
    expect(body('::challenge-list\n---\ntitle: C\nitems:\n- title: T\n  description: D\n  evidence:\n  - label: "#1"\n    to: https://x.org/1\n---\n::'))
      .toBe('## C\n\n- **T**: D\n  - Evidence: [#1](https://x.org/1)')
  })

  it('joins the sources of a claim to their lines in the release they were read in', () => {
    expect(body('::how-we-know{source="task.py:run_step"}\nSeen.\n::')).toBe([
      '> **How we know:** Seen.', '>',
      '> Source: [`task.py:run_step`](https://github.com/Netflix/metaflow/blob/2.19.38/metaflow/task.py#L570)'
    ].join('\n'))
  })

  it('says which runs tried to refute a claim', () => {
    expect(body('::how-we-know{recording="resume" tried="resume/resume"}\nSeen.\n::')).toBe([
      '> **How we know:** Seen.', '>',
      '> Tried to refute it: [`resume/resume`](https://learn.example.com/base/learn/recordings#resume/resume)', '>',
      '> Recording: [`resume`](https://learn.example.com/base/learn/recordings#resume)'
    ].join('\n'))
  })

  it('labels a callout with its type, or Info', () => {
    expect(body('::callout{type="caution"}\nText.\n::')).toBe('> **Caution:** Text.')
    expect(body('::callout\n- a\n::')).toBe('> **Info:**\n>\n> - a')
    expect(body('::tip{to="/learn"}\nText.\n::')).toBe('> **[Tip:](https://learn.example.com/base/learn)** Text.')
  })

  it('links a card by its title', () => {
    expect(body('::card{title="A `title`" to="/learn"}\nText.\n::')).toBe('**[A `title`](https://learn.example.com/base/learn)**\n\nText.')
  })

  it('writes a component inside a list or a component inside a component', () => {
    expect(body('- one\n\n  ::note\n  two\n  ::\n')).toBe('- one\n\n  > **Note:** two')
    expect(body('::note\n  :::tip\n  Deep.\n  :::\n::')).toBe('> **Note:**\n>\n> > **Tip:** Deep.')
  })

  it('writes a recorded terminal whole, and what its marks say', () => {
    const written = body('::run-log{flow="resume" command="resume" step="train"}\nA caption.\n::')
    expect(written).toMatch(/^```text\n\$ python flow\.py resume\n2026-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \[\d+\/train\/3 \(pid \d+\)\] Task is starting\.\n/)
    expect(written).toMatch(/\n```\n\nExecuted: train\/3\.\n\nA caption\.$/)
    expect(body('::run-log{flow="resume" command="first-run"}\n::')).toContain('\n\nExecuted: start/1, prepare/2; failed: train/3; exit status: 1.')
  })

  it('writes a recorded value, a key whole', () => {
    expect(body('The score is :recorded{flow="resume" path="resume.tasks.train.0.artifacts.score.value"} of :recorded{flow="resume" path="resume.counts.tasks"}.')).toBe('The score is `11` of 4.')
    expect(body('The key :recorded{flow="resume" path="resume.tasks.train.0.artifacts.score.key"}.')).toMatch(/^The key `[0-9a-f]{40}`\.$/)
  })

  it('writes the list of what was run, and links to it', () => {
    expect(body('::recording-list\n::')).toContain('### resume\n\n')
    expect(body('::recording-list\n::')).toContain('- resume: `python flow.py resume`, with `flow.py` as in `flow_v2.py`\n')
    expect(body('::how-we-know{recording="resume"}\nSeen.\n::')).toBe('> **How we know:** Seen.\n>\n> Recording: [`resume`](https://learn.example.com/base/learn/recordings#resume)')
  })

  it('has every line that a command printed, in the list of recordings', () => {
    const lines = new Set(body('::recording-list\n::').split('\n').map(line => line.trim()))
    const printed = flows.flatMap(({ recording }) => Object.values(recording.commands).flatMap(command => terminalText(recording, command).split('\n')))
    expect(printed.length).toBeGreaterThan(1000)
    expect(printed.map(line => line.trim()).filter(line => !lines.has(line))).toEqual([])
  })

  it('makes a term a link to its definition, and words on the page that has it', () => {
    const definition = (words: string) => words === 'flour' ? '/learn/flour#concept-flour' : undefined
    const written = (markdown: string) => toPlainMarkdown(markdown, { title: 'A', site, url: site, definition })
    expect(written('Of :term[*white* flour]{concept=flour} and :term[`crust`].')).toContain('Of [_white_ flour](https://learn.example.com/base/learn/flour#concept-flour) and `crust`.')
  })

  it('says which flow a page shows that was not loaded for it', () => {
    expect(() => toPlainMarkdown('::run-log{flow="resume" command="resume"}\n::', { title: 'A', site, url: site })).toThrow('the flow "resume" was not loaded for https://learn.example.com/base')
  })

  it('has a writer for every component of the vocabulary', () => {
    expect(Object.keys(vocabulary).filter(name => !(name in writers))).toEqual([])
  })

  it('keeps the content of a component it does not know, and says which it was', () => {
    expect(body('::no-such-map{of="linear"}\nA map.\n::')).toBe('<!-- component: no-such-map -->\n\nA map.')
    expect(body('A :word[artifact] is kept.')).toBe('A <!-- component: word --> artifact is kept.')
  })

  it('leaves text that only looks like a component', () => {
    expect(body('At 10:30, 3:1, `a[::2]` and `:run`.')).toBe('At 10:30, 3:1, `a[::2]` and `:run`.')
  })
})

/** HTML that Markdown has no form for. */
const STAYS = new Set(['sub', 'sup', 'math', ...MATH_ELEMENTS])

const seeds = await loadSite(siteFolders(join(root, 'tests/fixtures/seeds')))
const filled = ['deep-dive', 'guide', 'pattern'].map(kind => `tests/fixtures/filled/${kind}.md`)
const pages = [...[...seeds.pages.values()].map(file => join('tests/fixtures/seeds/content', file)), ...filled].map(file => ({ file, tree: treeOf(seeds) }))
  // shows a component that only the fixture site has
  .filter(({ file }) => !file.endsWith('learn/players.md'))

describe.each(pages)('$file', ({ file, tree: structure }) => {
  const written = write(read(file), undefined, structure)
  const tree = unified().use(remarkParse).use(remarkGfm).parse(written)

  it('has one h1', () => {
    const titles: string[] = []
    visit(tree, 'heading', node => void (node.depth === 1 && titles.push(JSON.stringify(node.children))))
    expect(titles).toHaveLength(1)
  })

  it('has no component and no tag left', () => {
    const left: string[] = []
    visit(tree, 'html', node => void (STAYS.has(/^<\/?(\w+)>$/.exec(node.value)?.[1] ?? '') || left.push(node.value)))
    visit(tree, 'text', node => void (/::|(?:^|\s):[a-z][\w-]*[[{]/.test(node.value) && left.push(node.value)))
    expect(left, 'a component without a writer in shared/markdown/writers.ts').toEqual([])
  })

  it('has no relative address left', () => {
    const urls: string[] = []
    visit(tree, ['link', 'image', 'definition'], node => void ('url' in node && urls.push(node.url)))
    expect(urls.filter(url => !/^(?:https?:|mailto:)/.test(url))).toEqual([])
  })

  it('says the same when it is written twice', () => {
    expect(write(written.replace(/^# Title\n\n> Lead\.\n/, ''))).toBe(written)
  })
})
