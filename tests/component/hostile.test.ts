import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import TermCards from '../../components/article/TermCards.vue'
import CodeStepper from '../../components/content/CodeStepper.vue'
import ConceptMap from '../../components/content/ConceptMap.vue'
import Statement from '../../components/content/Statement.vue'
import Video from '../../components/content/Video.vue'
import InlineCode from '../../components/site/InlineCode.vue'
import { buildConcepts } from '#shared/concepts/graph.ts'
import { readGlossary } from '#shared/concepts/schema.ts'
import { placeTerms } from '#shared/concepts/terms.ts'
import { articleJsonLd } from '#shared/json-ld.ts'
import { remarkNotebooks } from '#shared/notebook/nodes.ts'
import { createHead, renderSSRHead } from 'unhead/server'
import { buildSite } from '#shared/site.ts'
import { Icon } from '../../modules/icons/runtime/icon.ts'
import { render, renderMarkdown, type Rendered } from './support/render.ts'

/** Ends an attribute and a text, and runs; without a slash, which a name of a step cannot have. */
const NAME = '"\'><img src=x onerror=evil()>'

const { folder, HOSTILE } = vi.hoisted(() => ({ folder: { path: '' }, HOSTILE: '"\'></script></text><img src=x onerror=evil()>' }))
vi.mock('#recordings', async () => {
  const { recordingsIn } = await import('../../modules/recordings/read.ts')
  return { flowNames: () => recordingsIn(folder.path).flowNames(), readFlow: (name: string) => recordingsIn(folder.path).readFlow(name) }
})

vi.mock('#statements', () => ({ statements: () => [{ id: 'hostile', says: HOSTILE }] }))

/** A recording in which whatever a flow's author chooses is hostile: names of flow, steps and artifacts, values, and what is printed. */
function hostileFlow(name: string): void {
  const json = (text: string) => JSON.stringify(text).slice(1, -1)
  const recording = readFileSync(`flows/${name}/recording.json`, 'utf8')
    .replaceAll(/\btrain\b/g, json(`train${NAME}`))
    .replaceAll(/\bResumeFlow\b/g, json(`ResumeFlow${NAME}`))
    .replaceAll(/\b(score|alpha|LIMIT)\b/g, (_all, artifact: string) => json(artifact + NAME))
    .replaceAll(/("text": ?")(?=\w)/g, (_all, start: string) => start + json(HOSTILE))
    .replaceAll('python flow.py', json(`python flow.py ${HOSTILE}`))
    .replaceAll('invalid literal', json(HOSTILE))
  folder.path = mkdtempSync(join(tmpdir(), 'hostile-'))
  cpSync(`flows/${name}`, join(folder.path, name), { recursive: true })
  writeFileSync(join(folder.path, name, 'recording.json'), recording)
}

hostileFlow('resume')
afterAll(() => rmSync(folder.path, { recursive: true }))

/** Nothing of what is hostile has become an element or an attribute, and it is there as text. */
function expectText(page: Rendered, shown = 'onerror=evil()'): void {
  expect(page.html).toContain(shown.replaceAll('<', '&lt;'))
  expect(page.all('img, iframe, script:not([type="application/json"]), [onerror], [onclick], [onload], [style]').map(element => element.outerHTML)).toEqual([])
  for (const link of page.all('[href], [src]')) expect(link.getAttribute('href') ?? link.getAttribute('src')).toMatch(/^(?:[/#]|https?:)/)
}

describe('a hostile recording', () => {
  it.each([
    '::run-log{flow="resume" command="first-run"}\n::',
    '::flow-graph{flow="resume" command="resume"}\n::',
    '::flow-scene{title="A" }\n---\nfrom: [resume/first-run, resume/resume]\n---\n::',
    '::artifact-table{flow="resume"}\n::',
    '::datastore-tree{flow="resume" after="first-run"}\n::',
    '::recording-list\n::'
  ])('is text in %s', async (markdown) => {
    expectText(await renderMarkdown(`${markdown}\n`))
  })
})

describe('hostile data', () => {
  const concept = { id: 'evil', term: HOSTILE, sentence: `A \`${HOSTILE}\`.`, docs: 'https://example.com/"><img src=x onerror=evil()>', words: [] }
  const concepts = buildConcepts([concept], [{ path: '/learn/deep-dives/x/a', title: HOSTILE, introduces: ['evil'] }])

  it('in the glossary is text in cards and where a term is marked', async () => {
    expectText(await render(TermCards, { concepts: [concepts.concept('evil')] }))
    expectText(await renderMarkdown(':term[`<img src=x onerror=evil()>`]{concept=evil}', 'A', {}, nodes => placeTerms(nodes, '/learn/b', concepts).nodes))
  })

  it.each(['javascript:evil()', 'data:text/html,x', '//evil.example'])('in the glossary leads to no %s', (docs) => {
    expect(readGlossary(`evil:\n  term: evil\n  sentence: What is evil here.\n  docs: "${docs}"\n`)).toMatchObject({ concepts: [], problems: [{ line: 4 }] })
  })

  it('in a statement is text', async () => {
    expectText(await render(Statement, { of: 'hostile' }))
  })

  it('in a title, a description or a prop is text', async () => {
    expectText(await render(InlineCode, { label: `${HOSTILE} \`${HOSTILE}\`` }))
    expectText(await renderMarkdown(`::feature-reference-list\n---\ntitle: ${JSON.stringify(HOSTILE)}\nitems:\n  - label: ${JSON.stringify(HOSTILE)}\n    description: ${JSON.stringify(HOSTILE)}\n    to: /learn\n---\n::\n`))
  })

  it.each([
    '::div\n---\ninnerHTML: <img src=x onerror=evil()>\nonclick: evil()\n---\nText\n::',
    '::note\n---\ninnerHTML: <img src=x onerror=evil()>\n---\nText\n::',
    '::iframe{src="https://evil.example"}\n::\n\nText',
    'Text <meta http-equiv="refresh" content="0;url=https://evil.example"> <style>p { color: red }</style>'
  ])('in attributes and elements of Markdown is not on the page: %j', async (markdown) => {
    const { all, html } = await renderMarkdown(markdown)
    expect(html).toContain('Text')
    expect(all('img, iframe, meta, style, [onclick]')).toEqual([])
  })

  it('on the map is text', async () => {
    vi.stubGlobal('useConcepts', async () => concepts)
    vi.stubGlobal('useSite', async () => buildSite(['', '/a'].map(rest => ({ id: rest, stem: rest, path: `/learn/deep-dives/x${rest}`, title: HOSTILE, description: HOSTILE }))))
    expectText(await render(ConceptMap))
  })

  it('in the moves of a stepper does not end their script', async () => {
    const page = await render(CodeStepper, { id: 'a', title: HOSTILE, moves: JSON.stringify({ a: HOSTILE }) })
    expectText(page)
    expect(page.one('script').textContent).toContain('\\u003Cimg src=x')
  })

  it('in the name of an icon is no icon', async () => {
    expect(await render(Icon, { icon: 'heroicons:<img src=x onerror=evil()>' })).toMatchObject({ html: '' })
  })

  it('in structured data does not end its script', () => {
    const head = createHead({ init: [{ script: [{ type: 'application/ld+json', innerHTML: JSON.stringify(articleJsonLd({ url: '/', title: `${HOSTILE}<!--<script>`, description: HOSTILE, site: 'A' })) }] }] })
    const { headTags } = renderSSRHead(head)
    expect(headTags.match(/<\/script/g)).toHaveLength(1)
    expect(headTags).not.toMatch(/<img|<!--/)
  })

  it('in captions, chapters and the addresses of a film is text', async () => {
    expectText(await render(Video, { src: '/content/learn/hostile.mp4', title: HOSTILE, poster: '/content/learn/"><img src=x onerror=evil()>.webp' }))
  })

  it('in the data of a film in sections is text', async () => {
    const page = await renderMarkdown('::manim-scene{src="hostile"}\n::\n')
    expect(page.html).toContain('&lt;img src=x')
    expect(page.all('[onerror], script, img[src="x"]')).toEqual([])
  })

  it('in a notebook is text: HTML, pictures, links, outputs', async () => {
    const cells = [
      { cell_type: 'markdown', source: `${HOSTILE}\n\n<script>evil()</script>\n\n![x](x" onerror="evil()) [a](javascript:evil()) [b][1] [c](java\tscript:evil()) <javascript:evil()>\n\n[1]: vbscript:evil()\n\n:badge[x]{onclick="evil()"}` },
      { cell_type: 'code', source: HOSTILE, outputs: [
        { output_type: 'stream', text: HOSTILE }, { output_type: 'error', traceback: [HOSTILE] },
        { output_type: 'execute_result', data: { 'text/html': HOSTILE, 'image/svg+xml': HOSTILE, 'application/javascript': 'evil()', 'text/plain': HOSTILE } }
      ] }
    ]
    const files = { read: () => JSON.stringify({ nbformat: 4, metadata: {}, cells }), list: () => [] }
    const remarkPlugins = { notebooks: { instance: remarkNotebooks, options: { files } } }
    expectText(await renderMarkdown('```python file=flows/evil/evil.ipynb\n```\n', 'A', { remark: { plugins: remarkPlugins } }))
  })
})
