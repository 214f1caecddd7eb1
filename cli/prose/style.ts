import type { ProseRemark } from './finding.ts'
import type { Passage } from './passage.ts'

const CONTRACTION = /\b(?:\w+n['’]t|\w+['’](?:re|ve|ll|m|d)|(?:it|that|there|here|what|who|let|he|she|where|how|this|everything|nothing)['’]s)\b/gi
const DASH = /—|\s--\s|\s–\s/g
const WHOLE: Record<string, string> = { 'can\'t': 'cannot', 'won\'t': 'will not', 'let\'s': 'what happens, or what you do', 'shan\'t': 'will not' }

/** `contraction` and `dash`: the house style has neither. */
export function checkStyle(passage: Passage): ProseRemark[] {
  const { prose } = passage
  return [
    ...[...prose.matchAll(CONTRACTION)].map(({ 0: text, index }): ProseRemark => ({
      ...passage.placeOf(index), rule: 'contraction', message: `"${text}" is a contraction: write ${writtenOut(text)}`
    })),
    ...[...prose.matchAll(DASH)].map(({ 0: text, index }): ProseRemark => ({
      ...passage.placeOf(index + text.length - text.trimStart().length), rule: 'dash', message: `"${text.trim()}" joins what should be two sentences: write a full stop, a colon, a comma or parentheses`
    }))
  ]
}

function writtenOut(contraction: string): string {
  const text = contraction.toLowerCase().replace('’', '\'')
  const [stem = '', end = ''] = text.split(/'(?=[a-z]+$)/)
  const known = WHOLE[text]
  if (known) return known
  if (end === 't') return `${stem.slice(0, -1)} not`
  if (end === 'd') return `${stem} would, or ${stem} had`
  return `${stem} ${{ re: 'are', ve: 'have', ll: 'will', m: 'am', s: 'is' }[end] ?? end}`
}
