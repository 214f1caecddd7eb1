import { placeOf } from '../collect.ts'
import type { Remark } from '../types.ts'
import type { Block } from './blocks.ts'

const rule = 'lost-markup'
/** What an author types for the names of Python, and formulas of powers, is shown as it is. */
const ARGUMENTS = /^\*\*(?:kwargs|\w*_?(?:args|kwargs|kw|opts|options|params))\b/

/** What is left in a text only where the parser did not understand it, and what to say of it. */
const PATTERNS: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/(?<![\w!])!\[(?=[\w\]\uFFFC])(?![^\]\n]*\]\()/g, () => '`![` begins a picture that was not understood: write `![what it shows](address)`, with an address without blanks, or `\\![` if none is meant'],
  [/(?<=[^\s[]|\uFFFC)\]\((?:\([^()\n]*\)|[^()\n])*\)?/g, found => linkMessage(found)],
  [/(?<![\w(*,=])\*\*(?:(?=\S)[^*\n]*?\*\*(?![\w*])|[^\w\s*][^*\n]*[^\w\s*]\*\*(?=\w)|\w[^*\n]*[:.!?,;)\]”’]\*\*(?=\w)|\s[A-Za-z]{2}[^*\n]*\*\*(?![\w*]))/g, () => '`**` did not make this text bold: begin and end it without a blank inside, and next to a blank or a sign outside'],
  [/(?<=^|[\s“‘"'[—–-])\*\*(?=[A-Za-z][\w,;:'-]*(?:\s+\S|$))(?![^\n]*\*)/g, () => '`**` begins bold text that never ends: write `**` after it too, or put a name such as `**kwargs` in backticks'],
  [/~~(?=\S)[^~\n]*\S~~|(?<![\w~\uFFFC])~~(?=\w)|(?<=\w)~~(?![\w~])/g, () => '`~~` did not strike this text: write it at both ends, without a blank inside'],
  [/&(?:nbsp|amp|lt|gt|quot|mdash|ndash|hellip|copy|times|rarr)(?![\w;=])/g, found => `\`${found}\` is shown as it is: write \`${found};\`, or \`\\&\` if a sign is meant`],
  [/&[A-Za-z][A-Za-z\d]{1,31};/g, found => `\`${found}\` is shown as it is, for HTML has no such name: write the character itself, or \`\\&\` if a sign is meant`],
  [/^\[[xX]?\](?=\s+\S)|^\[[ xX]\](?=\p{L})|(?<=^|\n)[-*+]\[[ xX]?\](?=\s*\S)/gu, found => `\`${found}\` makes no box: write \`- [ ] \` or \`- [x] \`, with the blanks, before the text`]
]

function linkMessage(found: string): string {
  if (!found.endsWith(')')) return '`](` begins the address of a link that never ends: add `)` after it'
  // the parser makes links of bare addresses, of which signs are left
  const address = found.slice(2, -1).replaceAll('\uFFFC', '').trim()
  if (!/\s/.test(address)) return '`](…)` was not understood as a link or picture: expected `[text](address)`, or `\\[` if none is meant'
  const [, to, title] = /^(\S+)\s+[“”„‘’](.*)[“”‘’]$/.exec(address) ?? []
  if (to) return `the curly quotes of this title make the link text: write straight ones, \`](${to} "${title}")\``
  const [, src, width] = /^(\S+)\s+=(\d+)(?:x\d*)?$/.exec(address) ?? []
  if (src) return `a size within an address makes this text: write it after the picture, \`](${src}){width="${width}"}\``
  return `the address of this link has blanks, so the link is shown as text: write \`](<${address}>)\`, or \`%20\` for each blank`
}

/** `lost-markup`: signs of links, pictures, bold text, code and the like that readers would see, because the parser took them for text. */
export function checkInline(block: Block, isTold: (block: Block) => boolean): Remark[] {
  const found: Remark[] = []
  const { text, at } = block
  for (const [pattern, message] of PATTERNS) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      if (!ARGUMENTS.test(text.slice(index))) found.push({ ...at(index), rule, message: message(match) })
    }
  }
  found.push(...openAddresses(block))
  const tick = /`+/.exec(text)
  if (tick && !isTold(block)) found.push({ ...at(tick.index), rule, message: tickMessage(tick[0], text.slice(tick.index)) })
  return found
}

/** `<https://…` without `>`, of which GFM makes a link after a `<`. */
function openAddresses({ node }: Block): Remark[] {
  const children = 'children' in node ? node.children : []
  return children.flatMap((child, index): Remark[] => {
    const before = children[index - 1]
    if (child.type !== 'link' || !/^https?:/.test(child.url) || before?.type !== 'text' || !before.value.endsWith('<')) return []
    const { line, column = 1 } = placeOf(child)
    const after = children[index + 1]
    const isClosed = after?.type === 'text' && after.value.startsWith('>')
    const message = isClosed ? `an address in \`<>\` begins with https:// or http://: write \`<${child.url}>\`` : 'this `<` begins an address that never ends: close it with `>`, or take it away'
    return [{ line, column: column - 1, rule, message }]
  })
}

function tickMessage(ticks: string, rest: string): string {
  if (ticks === '``' && /^``(?:\s|$)/.test(rest)) return 'there is no code between these backticks: write it, or remove them'
  return `\`\` ${ticks} \`\` begins code that never ends: add ${ticks.length === 1 ? 'a backtick' : `${ticks.length} backticks`} after it, or write \`\` \\\` \`\` if none is meant`
}
