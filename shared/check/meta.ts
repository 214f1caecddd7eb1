import type { Code, Nodes, Parents } from 'mdast'
import { visit } from 'unist-util-visit'
import { showsFile, strayKey, wordsOfMeta } from '#twoslash/include.ts'
import { isPython, languageOf } from '#twoslash/language.ts'
import { nearest } from '#twoslash/nearest.ts'
import { isPythonTwoslash } from '#twoslash/page.ts'
import { stripNotations } from '#twoslash/strip.ts'
import { standardLanguage } from '../code-languages.ts'
import { placeOf } from './collect.ts'
import type { Page, Remark } from './types.ts'

const TAKEN = 'a fence takes [name], {lines}, file= and, in Python, twoslash'
const RANGE = /^(\d+)(?:\s*-\s*(\d+))?$/
const NAMES = new Set(['title', 'filename', 'file-name', 'name', 'label', 'caption', 'header', 'tab'])
/** What other tools call the file that a fence shows. */
const FILES = new Set(['src', 'source', 'path', 'filepath', 'include', 'import', 'from'])
const LINES = new Set(['hl_lines', 'hl', 'highlight', 'highlights', 'lines', 'mark', 'emphasize-lines', 'highlight-lines'])
const NUMBERS = /^(?::?(?:show)?line-?num(?:ber)?s?|linenums|number-?lines|startfrom|line-start|linenostart|start)(?:$|[=:{])/i

/** `fence-meta`: words after the language of a fence that nothing reads, and marks of lines that are not there. */
export function checkMeta({ markdown: { tree, lines } }: Page): Remark[] {
  const remarks: Remark[] = []
  visit(tree, (node, index, parent) => {
    if (node.type === 'code') remarks.push(...checkFence(node, lines), ...checkNotations(node, lines))
    else if (node.type === 'text' && parent && index) remarks.push(...checkBraces(node.value, parent.children[index - 1], parent))
  })
  return remarks
}

function checkFence(fence: Code, lines: readonly string[]): Remark[] {
  // ```python{2}, and ``` hl_lines="1 3" without a language
  const glued = /[[{].*$|^.*=.*$/s.exec(fence.lang ?? '')?.[0] ?? ''
  const words = joinPlain(wordsOfMeta([glued, fence.meta].filter(Boolean).join(' ')), isPythonTwoslash(fence.lang, fence.meta))
  const { line, column = 1 } = placeOf(fence)
  const written = lines[line - 1] ?? ''
  const spaced = /\bfile\s+=\s*(\S+)|\bfile=\s+(\S+)/.exec(fence.meta ?? '')
  if (spaced) return [{ line, column: written.indexOf(spaced[0]) + 1, rule: 'fence-meta', message: `"${spaced[0]}" names no file: write file=${spaced[1] ?? spaced[2]}, without blanks` }]
  const seen: { name?: string, marks?: string } = {}
  let from = column - 1
  return words.flatMap((word, index): Remark[] => {
    const found = written.indexOf(word, from)
    if (found >= 0) from = found + word.length
    const message = messageFor(word, fence, seen, words[index - 1])
    return message ? [{ line, column: found < 0 ? column : found + 1, rule: 'fence-meta', message }] : []
  })
}

/** What Shiki's transformers read in comments, which would take it out of the page alone. */
const NOTATION = /\[!code [^\]]*\]/g

function checkNotations(fence: Code, lines: readonly string[]): Remark[] {
  const { start, end } = fence.position ?? {}
  if (!start || !end || !languageOf(fence.lang) || standardLanguage(languageOf(fence.lang)) === 'text') return []
  return lines.slice(start.line, end.line).flatMap((text, index) => [...text.matchAll(NOTATION)].map((match): Remark => ({
    line: start.line + 1 + index, column: match.index + 1, rule: 'fence-meta',
    message: `${match[0]} is taken out of the code on the page, where nothing is marked by it: write the lines after the language, such as {1,3-5}, or show a \`\`\`diff`
  })))
}

/** Words without a value side by side are one title of a tool that wants no quotes. */
function joinPlain(words: readonly string[], isSample: boolean): string[] {
  if (isSample) return [...words]
  return words.reduce<string[]>((joined, word) => {
    const last = joined.at(-1)
    return last !== undefined && isPlain(last) && isPlain(word) ? [...joined.slice(0, -1), `${last} ${word}`] : [...joined, word]
  }, [])
}

const isPlain = (word: string) => !/^[[{"'/]|[=:]/.test(word) && word !== 'twoslash' && !NUMBERS.test(word)

/** @param seen what the fence has said already */
function messageFor(word: string, fence: Code, seen: { name?: string, marks?: string }, before: string | undefined): string | undefined {
  if (word.startsWith('[')) {
    if (!word.endsWith(']')) return `the name ${word} is never closed: write ${word}]`
    const first = seen.name
    seen.name ??= word
    return first && `the fence has two names, ${first} and ${word}: leave one`
  }
  if (word.startsWith('{')) {
    const first = seen.marks
    seen.marks ??= word
    return first ? `the fence marks lines twice, with ${first} and ${word}: write one list, such as {1,3-5}` : marksMessage(word, fence)
  }
  const checked = isPythonTwoslash(fence.lang, fence.meta)
  if (word === 'twoslash') return checked ? undefined : 'twoslash means something in Python only: write ```python twoslash, or leave it out'
  if (checked && (word === 'include' || before === 'include')) return
  const [, key = '', double, single, plain] = /^([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|(.*)))?$/s.exec(word) ?? []
  if (key === 'file' || key === 'query' || isTold(word, key, fence)) return
  const value = double ?? single ?? plain
  return `"${word}" after the language means nothing here: ${wayOut(word, key.toLowerCase(), value)}`
}

/** Whether another rule tells of the word. */
function isTold(word: string, key: string, fence: Code): boolean {
  if (isPython(fence.lang) && nearest(word, ['twoslash'])) return true
  return word.includes('=') && (strayKey({ lang: fence.lang, meta: word })?.includes(`"${key}="`) ?? false)
}

function wayOut(word: string, key: string, value: string | undefined): string {
  if (NUMBERS.test(word)) return 'lines are not numbered on this site, so leave it out'
  if (LINES.has(key) && value) return `write {${value.replace(/[{}]/g, '').trim().split(/[\s,]+/).join(',')}}`
  if (FILES.has(key) && value) return `write file=${value}`
  if (NAMES.has(key) && value) return `write [${value.replace(/[{}[\]\\]/g, '')}]`
  if (/^[\w-]+\.\w+$/.test(word)) return `write [${word}]`
  if (isPlain(word)) return `write [${word.replace(/[{}[\]()\\]/g, '')}] if it is a name for readers, else leave it out`
  return `${TAKEN}, so leave it out`
}

function marksMessage(word: string, fence: Code): string | undefined {
  const inside = word.slice(1, -1).trim()
  const language = /^[.=]?\s*([a-z][\w+#-]*)/i.exec(inside)?.[1]
  if (language && !languageOf(fence.lang)) {
    const name = standardLanguage(language)
    return name && `${word} is how other tools name a language: write \`\`\`${name}`
  }
  const parts = inside.split(',').map(part => part.trim())
  const wrong = parts.filter(part => !RANGE.test(part))
  const title = /\b(?:title|filename)\s*=\s*["']([^"']+)["']/.exec(inside)?.[1]
  if (inside.includes('=')) return `${word} means nothing here: ${title ? `write [${title}]` : 'leave it out'}`
  if (wrong.length) return `${word} marks nothing: expected the numbers of lines, such as {1,3-5}`
  const ranges = parts.map((part) => {
    const [, first = '', last = first] = RANGE.exec(part) ?? []
    return { part, first: Number(first), last: Number(last) }
  })
  const reversed = ranges.find(({ first, last }) => last < first)
  if (reversed) return `{${reversed.part}} marks nothing, as it ends before it begins: write {${reversed.last}-${reversed.first}}`
  // of a file, the rule about files counts the lines
  if (showsFile(fence.meta)) return
  const code = isPythonTwoslash(fence.lang, fence.meta) ? stripNotations(fence.value) : fence.value
  const count = code.trimEnd().split('\n').length
  const outside = ranges.filter(({ first, last }) => first < 1 || last > count).map(({ part }) => part)
  if (outside.length) return `{${outside.join(',')}} marks lines that are not there: the fence shows ${count} ${count === 1 ? 'line' : 'lines'}, counted from 1`
}

const CARRIERS = new Set<string>(['link', 'linkReference', 'inlineCode', 'image', 'imageReference', 'strong', 'emphasis'])

/** Braces right behind something that takes attributes, of which none means anything there: they stay in the text. */
function checkBraces(text: string, before: Nodes | undefined, parent: Parents): Remark[] {
  // an address in it is a link, before which the text ends
  const [written] = /^\{\s*[:.#]?[\w-]+\s*=\s*(?:[^{}]*\}|["'][^{}]*$)/.exec(text) ?? []
  if (!written || !before || !CARRIERS.has(before.type) || parent.type === 'linkReference') return []
  // right after what they belong to: a text that an address has cut has no place of its own
  const { line, column } = before.position?.end ?? placeOf(parent)
  const tight = written.replace(/^\{\s+|\s+\}$/g, blank => blank.trim())
  const way = tight === written ? 'leave it out, or write an attribute of HTML with its value in quotes, such as {title="…"}' : `write ${tight}, without blanks inside the braces`
  return [{ line, column, rule: 'fence-meta', message: `${written} is not a list of attributes, and readers would see it: ${way}` }]
}
