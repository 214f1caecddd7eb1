import { visit } from 'unist-util-visit'
import { languageOf } from '#twoslash/language.ts'
import { nearest } from '#twoslash/nearest.ts'
import { LANGUAGE_NAMES, standardLanguage } from '../code-languages.ts'
import { placeOf } from './collect.ts'
import type { Page, Remark } from './types.ts'

/** Languages in which other sites draw diagrams and formulas. */
const DRAWN = new Set(['mermaid', 'mmd', 'plantuml', 'puml', 'dot', 'graphviz', 'd2', 'ditaa', 'blockdiag', 'vega', 'vega-lite', 'wavedrom'])
const FORMULAS = new Set(['math', 'katex', 'asciimath'])

/** `fence-language`: a fence in a language that the highlighter does not load would be plain text, and nobody told. */
export function checkFences({ markdown }: Page): Remark[] {
  const remarks: Remark[] = []
  visit(markdown.tree, 'code', (node) => {
    const language = languageOf(node.lang)
    if (!language || language.includes('=') || standardLanguage(language)) return
    const { line, column = 1 } = placeOf(node)
    const written = (markdown.lines[line - 1] ?? '').toLowerCase().indexOf(language, column - 1)
    remarks.push({ line, column: written < 0 ? column : written + 1, rule: 'fence-language', message: unknown(language) })
  })
  return remarks
}

function unknown(language: string): string {
  if (DRAWN.has(language)) {
    return `a fence in ${language} is shown as text, for no diagram is drawn from it: draw it as an SVG and write ![what it shows](/content/learn/name.svg), or show a recorded graph with \`::flow-graph{flow="…"}\``
  }
  if (FORMULAS.has(language)) return `a fence in ${language} is shown as text, for no formula is set from it: write it in words, or as code in a fence \`\`\`text`
  const [, first = ''] = /^(?:lang(?:uage)?-)?([a-z\d+]+)/.exec(language) ?? []
  const meant = standardLanguage(first) ?? nearest(language, LANGUAGE_NAMES)
  const way = meant === undefined ? 'write ```text, or the name of the language that is nearest to it' : `did you mean ${standardLanguage(meant) ?? meant}?`
  return `code in "${language}" is not coloured, as no such language is known: ${way}`
}
