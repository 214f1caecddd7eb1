import retextEnglish from 'retext-english'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextReadability from 'retext-readability'
import retextRepeatedWords from 'retext-repeated-words'
import retextSimplify from 'retext-simplify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import type { ProseRule } from '#shared/check/rules.ts'
import type { ProseRemark } from './finding.ts'
import { isCode } from './passage.ts'
import type { Passage } from './passage.ts'

/** One sentence of a passage: where it begins, and how much it holds. Code counts as one word. */
export interface Sentence { start: number, words: number, letters: number }

type Message = VFile['messages'][number]

/** Exact terms of this site, and words that are as plain as what would stand for them. */
const MEANT = [
  'address', 'all of', 'as to', 'attempt', 'component', 'delete', 'effect', 'function', 'however', 'in between', 'interface', 'it is', 'operate', 'option', 'parameters',
  'previous', 'relative to', 'remain', 'request', 'there are', 'there is', 'therefore', 'type', 'whether or not'
]
/**
 * Five of the library's seven formulas must find a sentence too hard for readers of 18. Fewer formulas, or younger readers,
 * and they refuse sentences for naming "criticality"; no good sentence of the site's first 11,000 words is refused so.
 */
const HARD = { age: 18, threshold: 5 / 7, minWords: 10 }

const processor = unified()
  .use(retextEnglish)
  .use(retextIndefiniteArticle)
  .use(retextRepeatedWords)
  .use(retextSimplify, { ignore: MEANT })
  .use(retextReadability, HARD)
  .freeze()

/** Said letter by letter, which the library knows of capitals only: "an https address". */
const SPELLED_OUT = /^\s+(?:https?|html|mp4|npm|ssh|xml)\b/

const RULES: Record<string, { rule: ProseRule, message: (found: Message) => string }> = {
  'retext-indefinite-article': { rule: 'article', message: ({ actual, expected }) => `"${actual}" before this word: write "${expected?.[0]}"` },
  'retext-repeated-words': { rule: 'repeated-word', message: ({ actual }) => `"${actual}" has one word twice: write it once` },
  'retext-simplify': { rule: 'simpler-word', message: ({ actual, expected }) => `"${actual}" has a simpler form: ${expected?.length ? `write ${expected.map(word => `"${word}"`).join(' or ')}` : 'leave it out'}` },
  'retext-readability': { rule: 'readability', message: () => 'the sentence is hard to read by five of seven formulas: split it, and use shorter words' }
}

/** The sentences of a passage, and what a grammar knows of them: `article`, `repeated-word`, `simpler-word`, `readability`. */
export async function readSentences(passage: Passage): Promise<{ sentences: Sentence[], remarks: ProseRemark[] }> {
  const file = new VFile(passage.text)
  const tree = processor.parse(file)
  await processor.run(tree, file)
  const sentences: Sentence[] = []
  visit(tree, 'SentenceNode', (sentence) => {
    let open: Sentence | undefined
    visit(sentence, 'WordNode', ({ position }) => {
      const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
      if (!open) {
        open = { start, words: 0, letters: 0 }
        sentences.push(open)
      }
      open.words++
      open.letters += end - start
      if (endsSentence(passage.text, start, end)) open = undefined
    })
  })
  return { sentences, remarks: file.messages.flatMap(message => remarkOf(message, passage)) }
}

/** The library takes the full stop behind "id", "x" or "3" for one of an abbreviation; behind it a capital begins a sentence. */
function endsSentence(text: string, start: number, end: number): boolean {
  return /^[^.]+\.$/.test(text.slice(start, end)) && /^\s+[A-Z]/.test(text.slice(end))
}

function remarkOf(found: Message, passage: Passage): ProseRemark[] {
  const known = RULES[found.source ?? '']
  const place = found.place
  const [start, end] = place && 'start' in place ? [place.start.offset ?? 0, place.end.offset ?? 0] : [0, 0]
  if (!known || (known.rule !== 'readability' && isCode(passage, start, end))) return []
  if (known.rule === 'article' && found.expected?.[0]?.toLowerCase() === 'a' && SPELLED_OUT.test(passage.text.slice(end))) return []
  return [{ ...passage.placeOf(start), rule: known.rule, message: known.message(found).replace(/\s+/g, ' ') }]
}
