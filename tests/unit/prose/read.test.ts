import { describe, expect, it } from 'vitest'
import { readDataFile, readMarkdown } from '../../../cli/prose/read.ts'

const texts = (source: string) => readMarkdown(source).passages.map(({ text }) => text)
const proses = (source: string) => readMarkdown(source).passages.map(({ prose }) => prose)

/** `text@line:column` of the word in each passage that has it. */
function places(source: string, word: string): string[] {
  return readMarkdown(source).passages.flatMap((passage) => {
    const index = passage.prose.indexOf(word)
    if (index === -1) return []
    const { line, column } = passage.placeOf(index)
    return [`${line}:${column}`]
  })
}

describe('readMarkdown', () => {
  it('reads text, headings, lists, quotes and tables', () => {
    expect(texts('A *first* paragraph.\n\n## A heading\n\n- An **item**\n\n> A quote.\n\n| A | B |\n| --- | --- |\n| one | two |\n'))
      .toEqual(['A first paragraph.', 'A heading', 'An item', 'A quote.', 'A', 'B', 'one', 'two'])
  })

  it('tells running text from labels', () => {
    expect(readMarkdown('---\ntitle: A title\n---\n\nText.\n\n## A heading\n').passages.map(({ kind }) => kind)).toEqual(['label', 'running', 'label'])
  })

  it('reads what is inside components: text, answers, and the props that readers see', () => {
    expect(texts('::checkpoint{question="What is compared?"}\n- [x] Nothing\n  - Not even names.\n\nBecause.\n::\n')).toEqual(['What is compared?', 'Nothing', 'Not even names.', 'Because.'])
    expect(texts('::feature-reference-list\n---\ntitle: Models\nitems:\n- id: "one"\n  label: "Content `addressing`"\n  to: "/x"\n  description:\n  - "Try it."\n---\n#default\nA sentence.\n::\n'))
      .toEqual(['Models', 'Content addressing', 'Try it.', 'A sentence.'])
    expect(texts('::flow-scene\n---\nflow: resume\ntitle: A scene\nbeats:\n  - say: Two steps.\n    run: start\n---\n::\n')).toEqual(['A scene', 'Two steps.'])
  })

  it('reads names where they are headings', () => {
    expect(texts('::collapsible{name="The exception"}\nA join.\n::\n')).toEqual(['The exception', 'A join.'])
    expect(texts('::code-collapse{name="flow.py"}\n::\n')).toEqual([])
  })

  it('does not read fences, comments, keys, paths and names of recordings', () => {
    expect(texts('---\ntitle: T\nrobots: index, follow\nogImage:\n  component: LearnOgImage\n  props:\n    title: T\n---\n\n<!-- a comment -->\n\n```python\nsimply = 1\n```\n\n::flow-graph{flow="resume" command="first-run"}\n::\n')).toEqual(['T'])
  })

  it('reads what pictures show', () => {
    expect(texts('<img src="/a.svg" alt="A pyramid">\n')).toEqual(['A pyramid'])
    expect(texts('![A *pyramid*](/a.svg)\n')).toEqual(['A pyramid'])
  })

  it('puts a plain word in place of code, and nothing where words are looked up', () => {
    expect(texts('Call `self.next(self.end)` and :recorded{flow="a" path="b"} tasks.')).toEqual(['Call self and value tasks.'])
    expect(proses('Call `self.next(self.end)` now.')).toEqual(['Call      now.'])
    expect(texts('It ends. `resume` begins.')).toEqual(['It ends. Resume begins.'])
    expect(texts('The :term[artifacts]{concept=artifact} of a :icon{name="i-x"} task.')).toEqual(['The artifacts of a  task.'])
  })

  it('knows where words stand: behind code, on later lines, in quotes and lists, in frontmatter', () => {
    expect(places('---\ntitle: A word\n---\n\nSome `code` word.', 'word')).toEqual(['2:1', '5:13'])
    expect(places('One line\nand a word.', 'word')).toEqual(['2:7'])
    expect(places('> One line\n> and a word.', 'word')).toEqual(['2:9'])
    expect(places('- One line\n  and a word', 'word')).toEqual(['2:9'])
    expect(places('- One line\nand a word', 'word')).toEqual(['2:7'])
    expect(places('::note\nA word.\n::', 'word')).toEqual(['2:3'])
  })

  it('collects links with their words, of components too', () => {
    expect(readMarkdown('See [the *first* run](/a).\n\n::card{title="Persistence" to="/b"}\nText.\n::\n').links)
      .toEqual([{ line: 1, column: 5, text: 'the first run', url: '/a' }, { line: 3, column: 1, text: 'Persistence', url: '/b' }])
  })
})

describe('readDataFile', () => {
  it('reads the terms and sentences of the glossary, at their lines', () => {
    const { passages } = readDataFile('concepts.yml', 'flow:\n  term: flow\n  sentence: A class whose methods are steps.\n  docs: https://example.org\n  words: [FlowSpec]\n')
    expect(passages.map(({ text, placeOf }) => [text, placeOf(0).line])).toEqual([['flow', 2], ['A class whose methods are steps.', 3]])
  })

  it('reads what statements say', () => {
    expect(readDataFile('statements.yml', 'one:\n  says: A task ends.\n  home: /learn/x#y\n  tells:\n  - [task]\n').passages.map(({ text }) => text)).toEqual(['A task ends.'])
  })
})
