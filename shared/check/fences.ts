import { visit } from 'unist-util-visit'
import { CODE_LANGUAGES, PLAIN_LANGUAGES } from '../code-languages.ts'
import { placeOf } from './collect.ts'
import { didYouMean } from '#twoslash/nearest.ts'
import type { Page, Remark } from './types.ts'

const KNOWN: readonly string[] = [...CODE_LANGUAGES, ...PLAIN_LANGUAGES]

/** `fence-language`: a fence in a language that the highlighter does not load would be plain text, and nobody told. */
export function checkFences({ markdown }: Page): Remark[] {
  const remarks: Remark[] = []
  visit(markdown.tree, 'code', (node) => {
    // indented code has no language, and ```python{2} puts its lines right behind it
    const language = /^[^\s{[]+/.exec(node.lang ?? '')?.[0]
    if (!language || KNOWN.includes(language)) return
    remarks.push({ ...placeOf(node), rule: 'fence-language', message: `code in "${language}" is not highlighted: expected ${CODE_LANGUAGES.join(', ')}, or text${didYouMean(language, KNOWN)}` })
  })
  return remarks
}
