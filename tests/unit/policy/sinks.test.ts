import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** What makes HTML or code of a text. */
const SINKS = {
  'v-html': /\bv-html\b(?!")/g,
  'innerHTML': /(?<![\w-])["']?innerHTML["']?\s*(?:[:=,}]|\))/g,
  'outerHTML': /\.outerHTML\s*=(?!=)/g,
  'insertAdjacentHTML': /\binsertAdjacentHTML\b/g,
  'document.write': /\bdocument\.write(?:ln)?\b/g,
  'DOMParser': /\bDOMParser\b/g,
  'createContextualFragment': /\bcreateContextualFragment\b/g,
  'setHTML': /\b(?:setHTML|setHTMLUnsafe|parseHTMLUnsafe)\b/g,
  'srcdoc': /\bsrcdoc\b/gi,
  'eval': /(?<![\w.-])eval\(|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*['"`]/g,
  'setContent': /\.setContent\(/g
}
type Sink = keyof typeof SINKS

interface Entry {
  sinks: Partial<Record<Sink, number>>
  /** what goes in */
  takes: string
  /** what keeps it from running */
  safe: string
  /** the test that puts in what is hostile: its file, and its name or a part of it */
  tried: [file: string, name: string]
}

/** Every way in which a text becomes HTML or code. A new one fails the test until it is here, with a test of its own. */
const LISTED: Record<string, Entry> = {
  'components/content/ProseImg.vue': {
    sinks: { 'v-html': 3 }, takes: 'SVG files of public/, and the alt text', safe: 'readDrawing sanitises; inlineSvg escapes the alt text',
    tried: ['tests/unit/svg/drawing.test.ts', 'nothing of it is left']
  },
  'components/content/ConceptMap.vue': {
    sinks: { 'v-html': 4 }, takes: 'numbers that shared/map worked out', safe: 'no text goes in',
    tried: ['tests/component/hostile.test.ts', 'on the map is text']
  },
  'components/content/FlowGraph.vue': {
    sinks: { 'v-html': 1 }, takes: 'names of steps and artifacts of a recording', safe: 'escape of shared/graph/svg.ts',
    tried: ['tests/component/hostile.test.ts', '::flow-graph']
  },
  'components/content/FlowScene.vue': {
    sinks: { 'v-html': 1 }, takes: 'names, values and keys of a recording', safe: 'escape of shared/graph/svg.ts',
    tried: ['tests/component/hostile.test.ts', '::flow-scene']
  },
  'components/content/CodeStepper.vue': {
    sinks: { innerHTML: 1 }, takes: 'JSON of the moves of code, in a script that holds data', safe: 'each < is escaped as JSON',
    tried: ['tests/component/hostile.test.ts', 'in the moves of a stepper']
  },
  'components/article/PageBody.vue': {
    sinks: { 'v-html': 1 }, takes: 'what Vue renders of a page\'s text', safe: 'Vue escapes',
    tried: ['tests/component/hostile.test.ts', 'in a title, a description or a prop is text']
  },
  'components/article/island.ts': {
    sinks: { innerHTML: 2 }, takes: 'what Vue renders of a player', safe: 'Vue escapes',
    tried: ['tests/component/hostile.test.ts', '::flow-scene']
  },
  'composables/usePageHead.ts': {
    sinks: { innerHTML: 1 }, takes: 'JSON-LD with titles and descriptions', safe: 'unhead escapes < in scripts of data',
    tried: ['tests/component/hostile.test.ts', 'in structured data']
  },
  'composables/useDocumentHead.ts': {
    sinks: { innerHTML: 2 }, takes: 'the constants HEAD_STYLE and HEAD_SCRIPT', safe: 'no text goes in; the policy has their hashes',
    tried: ['tests/unit/policy/policy.test.ts', 'hash']
  },
  'components/furniture/hovers-view.ts': {
    sinks: { innerHTML: 1 }, takes: 'docstrings of the stubs, as HTML of the build', safe: 'renderDocs keeps neither HTML nor pictures, and links to the web only',
    tried: ['tests/unit/twoslash/docs.test.ts', 'has no raw HTML and loads no pictures']
  },
  'components/furniture/refresh.dev.ts': {
    sinks: { innerHTML: 1, DOMParser: 1 }, takes: 'the page itself, as the dev server renders it', safe: 'it is what a reload would show; in dev only',
    tried: ['tests/component/hostile.test.ts', 'in a title']
  },
  'shared/body.ts': {
    sinks: { innerHTML: 1 }, takes: 'nothing: a list of props that Vue makes HTML of', safe: 'the props of this list are left out of a page',
    tried: ['tests/component/hostile.test.ts', 'in attributes and elements of Markdown']
  },
  'shared/check/attributes.ts': {
    sinks: { srcdoc: 1 }, takes: 'nothing: a list of attributes that the check refuses', safe: 'no text becomes one of them',
    tried: ['tests/component/hostile.test.ts', 'in attributes and elements of Markdown']
  },
  'modules/icons/runtime/icon.ts': {
    sinks: { innerHTML: 1 }, takes: 'icons of the installed collections', safe: 'a name chooses among them, and no author can add one',
    tried: ['tests/component/hostile.test.ts', 'in the name of an icon']
  },
  'cli/render/frames.ts': {
    sinks: { innerHTML: 1, setContent: 1 }, takes: 'the drawing of a scene, in a browser without network on the author\'s machine', safe: 'escape of shared/graph/svg.ts and of cli/render/document.ts',
    tried: ['tests/component/hostile.test.ts', '::flow-scene']
  }
}

const FILES = '{app.vue,error.vue,nuxt.config.ts,mdc-config.mjs,{cli,components,composables,modules,pages,server,shared,packages/twoslash-python/src}/**/*.{ts,vue,mjs,js}}'

/** The sinks in a source, without its comments. */
function sinksIn(source: string): Partial<Record<Sink, number>> {
  const code = source.replace(/\/\*[^]*?\*\/|<!--[^]*?-->/g, '').replace(/(^|\s)\/\/.*$/gm, '')
  return Object.fromEntries(Object.entries(SINKS).map(([sink, pattern]) => [sink, code.match(pattern)?.length ?? 0]).filter(([, count]) => count))
}

describe('whatever makes HTML or code of a text', () => {
  it('is listed, with what goes in and what escapes it', () => {
    const found = globSync(FILES, { cwd: root }).sort().map(file => [file, sinksIn(readFileSync(join(root, file), 'utf8'))] as const).filter(([, sinks]) => Object.keys(sinks).length)
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.entries(LISTED).map(([file, { sinks }]) => [file, sinks])))
  })

  it.each(Object.entries(LISTED))('%s is tried with hostile input', (_file, { tried: [file, name] }) => {
    expect([file, readFileSync(join(root, file), 'utf8').includes(name)]).toEqual([file, true])
  })

  it.each([
    ['<div v-html="x" />', 'v-html'], ['a.innerHTML = x', 'innerHTML'], ['h(\'p\', { innerHTML: x })', 'innerHTML'], ['h(\'p\', { \'innerHTML\': x })', 'innerHTML'],
    ['const innerHTML = x', 'innerHTML'], ['a.outerHTML = x', 'outerHTML'], ['a.insertAdjacentHTML(\'x\', y)', 'insertAdjacentHTML'], ['document.writeln(x)', 'document.write'],
    ['new DOMParser()', 'DOMParser'], ['r.createContextualFragment(x)', 'createContextualFragment'], ['a.setHTMLUnsafe(x)', 'setHTML'],
    ['<iframe :srcdoc="x" />', 'srcdoc'], ['h(\'iframe\', { srcDoc: x })', 'srcdoc'], ['eval(x)', 'eval'], ['new Function(x)', 'eval'], ['setTimeout(\'x()\', 1)', 'eval']
  ])('%s would be found', (source, sink) => expect(Object.keys(sinksIn(source))).toContain(sink))
})
