import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBanned } from '../../../cli/prose/banned.ts'
import { checkProse } from '../../../cli/prose/index.ts'
import { MAX_INDEX, MAX_PARAGRAPH, MAX_SENTENCE } from '../../../cli/prose/measure.ts'
import { readMarkdown } from '../../../cli/prose/read.ts'

const banned = readBanned(readFileSync('editorial/banned.yml', 'utf8'), 'editorial/banned.yml')

/** What is found in a text, as `line:column rule: message`. */
async function found(source: string, dictionary: readonly string[] = ['metaflow']): Promise<string[]> {
  return (await checkProse(readMarkdown(source), { banned, dictionary })).map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`)
}

const words = (count: number) => Array.from({ length: count }, () => 'blob').map((word, index) => index % 2 ? 'and' : word).join(' ')

// the first look into a dictionary loads it
describe('checkProse', { timeout: 30_000 }, () => {
  it.each([
    ['article', 'It is a artifact.', ['1:7 article: "a" before this word: write "an"']],
    ['repeated-word', 'It is the the key.', ['1:7 repeated-word: "the the" has one word twice: write it once']],
    ['simpler-word', 'Name it in order to find it.', ['1:9 simpler-word: "in order to" has a simpler form: write "to"']],
    ['repeated-word', 'Then the\nthe key.', ['1:6 repeated-word: "the the" has one word twice: write it once']],
    ['contraction', 'It doesn’t run, and it\'s late.', ['1:4 contraction: "doesn’t" is a contraction: write does not', '1:21 contraction: "it\'s" is a contraction: write it is']],
    ['dash', 'It runs — at last.', ['1:9 dash: "—" joins what should be two sentences: write a full stop, a colon, a comma or parentheses']],
    ['dash', 'It runs -- at last.', ['1:9 dash: "--" joins what should be two sentences: write a full stop, a colon, a comma or parentheses']],
    ['link-text', 'See [here](/a).', ['1:5 link-text: "here" does not say where the link goes: name what is at /a']],
    ['link-text', '[Read more →](/a)', ['1:1 link-text: "Read more →" does not say where the link goes: name what is at /a']],
    ['link-text', 'See <https://example.org>.', ['1:5 link-text: the link\'s text is its address, https://example.org: write [what is there](https://example.org)']],
    ['link-text', 'See [](/a).', ['1:5 link-text: the link to /a has no text: say where it goes']],
    ['link-text', '[The run](/a) and\n[the run](/b).', ['2:1 link-text: "the run" leads to /b, and in line 1 to /a: give one of them another text']]
  ])('%s: %s', async (_rule, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })

  it('spelling: names the nearest words, and the file for words that are right', async () => {
    expect(await found('The datastroe of Metaflow.')).toEqual([
      '1:5 spelling: "datastroe" is in no dictionary. Did you mean datastore, datastores, datatype? Put code in backticks, or a word that is right, such as a term of Metaflow, into editorial/dictionary.txt as "datastroe"'
    ])
  })

  it('spelling: reads words of three letters', async () => {
    expect(await found('Call teh step.')).toEqual([expect.stringContaining('1:6 spelling: "teh" is in no dictionary. Did you mean the,')])
  })

  it('tells a word once that house and grammar refuse', async () => {
    expect(await found('A very long step.')).toEqual([expect.stringContaining('1:3 banned-word: "very"')])
  })

  it('leaves alone what only looks wrong', async () => {
    expect(await found('An https address, an npm package, one\'s own step.')).toEqual([])
    expect(await found('An house.')).toHaveLength(1)
  })

  it('spelling: knows American spellings only', async () => {
    expect((await found('The behaviour of neighbours in colour.')).map(text => text.split('?')[0])).toEqual([
      expect.stringContaining('Did you mean behavior'), expect.stringContaining('Did you mean neighbors'), expect.stringContaining('Did you mean color')
    ])
  })

  it('spelling: takes the words of the dictionary, in every form that English has', async () => {
    expect(await found('A pathspec, Pathspec and the pathspec\'s end.', ['pathspec'])).toEqual([])
    expect(await found('A pathspec.', [])).toHaveLength(1)
  })

  it('sentence-length: counts words, code as one', async () => {
    expect(await found(`The ${words(MAX_SENTENCE)}.`)).toEqual([`1:1 sentence-length: the sentence has ${MAX_SENTENCE + 1} words, at most ${MAX_SENTENCE} are expected: make two of it`])
    expect(await found(`The ${words(MAX_SENTENCE - 1)}.`)).toEqual([])
    expect(await found(`${words(MAX_SENTENCE - 1)} \`self.next(self.a, self.b)\`.`)).toEqual([])
    expect(await found(`${words(MAX_SENTENCE - 1)}. \`resume\` runs.`)).toEqual([])
    expect(await found(`${words(MAX_SENTENCE - 1)} id. It has ${words(MAX_SENTENCE - 4)} \`x\`. Here are 3. The end is near.`)).toEqual([])
  })

  it('paragraph-length: counts sentences and words', async () => {
    const { sentences, words: most } = MAX_PARAGRAPH
    expect(await found('It runs. '.repeat(sentences))).toEqual([])
    expect(await found('It runs. '.repeat(sentences + 1))).toEqual([expect.stringContaining(`1:1 paragraph-length: the paragraph has ${sentences + 1} sentences and`)])
    expect(await found(`The ${words(30)}. `.repeat(4))).toEqual([expect.stringContaining(`124 words, at most ${sentences} and ${most} are expected`)])
  })

  it('readability: refuses a sentence that most formulas find hard', async () => {
    expect(await found('Heterogeneous computational infrastructures necessarily complicate multidimensional organizational methodologies, notwithstanding interdisciplinary collaboration.'))
      .toContainEqual('1:1 readability: the sentence is hard to read by five of seven formulas: split it, and use shorter words')
  })

  it('readability: refuses a page of long sentences, and names the longest', async () => {
    const sentence = 'Sometimes several tasks independently store identical artifacts although neither configuration nor parameters distinguish particular executions afterwards.'
    const page = `${sentence}\n\n`.repeat(10)
    const first = (await found(page)).find(text => text.includes('school year'))
    expect(first).toMatch(new RegExp(`^1:1 readability: the page reads like one for school year \\d\\d\\.\\d \\(automated readability index\\), at most ${MAX_INDEX} is expected: .* line 1 \\(16 words\\), line 3`))
    expect((await found('A run ends. Its tasks have stored what they made. Nothing is lost.\n\n'.repeat(20))).filter(text => text.includes('school year'))).toEqual([])
  })

  it('does not look into code, fences and comments', async () => {
    expect(await found('The `simply the the colour` of it.\n\n```bash\nsimply a artifact\n```\n\n<!-- simply — don\'t -->\n')).toEqual([])
  })

  it('sorts what it finds by place', async () => {
    expect((await found('It simply runs.\n\nSee [here](/a) simply.')).map(text => text.split(':').slice(0, 2).join(':'))).toEqual(['1:4 banned-word', '3:5 link-text', '3:16 banned-word'])
  })
})
