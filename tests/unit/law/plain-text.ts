import { visit } from 'unist-util-visit'
import { isId } from '#shared/markdown/headings.ts'
import { plainReader } from '#shared/markdown/reader.ts'
import { exclude } from './exclusions.ts'
import { MARK } from './tokens.ts'

const ATTRIBUTES = String.raw`\{(?:\s*(?:[#.][\w-]+|:?[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s}"']+))?))+\s*\}`
/** Code, comments and addresses, in which nothing is a component. */
const SILENT = '\\\\[\\s\\S]|(`+)(?!`)(?:(?!\\n[ \\t]*\\n)[\\s\\S])*?[^`]\\1(?!`)|<!--[\\s\\S]*?-->|https?:\\/\\/\\S*'
const LABEL = String.raw`\[(?<label>(?:[^[\]]|\[[^[\]]*\])*)\]`
const BEFORE = String.raw`(?<=^|[\s([*_|])(?<!\])`
const COMPONENT = String.raw`${BEFORE}(?<name>:[a-z][\w-]*)(?:${LABEL}(?:${ATTRIBUTES})?|${ATTRIBUTES}|(?=(?<bare>[^\w:-]|$)))`
const SPAN = String.raw`(?<!\])\[(?<span>[^[\]^][^[\]]*)\](?<of>${ATTRIBUTES})`
const AFTER = `(?<after>(?<=[*_)])${ATTRIBUTES})`
const INLINE = new RegExp([SILENT, COMPONENT, SPAN, AFTER].join('|'), 'gim')
const AFTER_CODE = new RegExp(`(\`)(${ATTRIBUTES})`, 'g')
/** Attributes that elements in a sentence can have. */
const KNOWN = new RegExp(String.raw`^\{\s*(?:[#.]|:?(?:${[
  'class', 'id', 'style', 'lang', 'language', 'target', 'rel', 'width', 'height', 'srcset', 'sizes', 'decoding', 'fetchpriority', 'title',
  'loading', 'hidden', 'data-', 'aria-', 'download', 'hreflang', 'role', 'dir'
].join('|')})[\w-]*=)`)
const OWN_ID = /(?<!\\)\s*\{\s*#([^\s{}]+)\s*\}\s*(?:#+\s*)?$/
/** Elements that a component's syntax can name without more. */
const EMPTY = new Set(['br', 'hr', 'wbr'])

/** Puts marks in the place of what components in sentences are written with, in all lines that are neither code nor blocks of HTML. */
export function plainText(lines: readonly string[], components: ReadonlySet<string>): string {
  const code = new Set<number>()
  const headings = new Set<number>()
  visit(plainReader().parse(lines.join('\n')), ({ type, position }, _, parent) => {
    const isBlock = parent && /^(?:root|blockquote|listItem|footnoteDefinition)$/.test(parent.type)
    const into = type === 'code' || (type === 'html' && isBlock) ? code : type === 'heading' ? headings : undefined
    for (let line = position?.start.line ?? 1; line <= (position?.end.line ?? 0); line++) into?.add(line - 1)
  })
  const parts: string[] = []
  let text: string[] = []
  const close = () => {
    if (text.length) parts.push(withoutComponents(text.join('\n'), components))
    text = []
  }
  lines.forEach((line, index) => {
    if (!code.has(index)) return void text.push(headings.has(index) ? withoutId(line) : line)
    close()
    parts.push(line)
  })
  close()
  return parts.join('\n')
}

const withoutId = (heading: string): string =>
  heading.replace(OWN_ID, (whole: string, id: string) => isId(id) && exclude('heading-id') ? '' : whole)

function withoutComponents(text: string, components: ReadonlySet<string>): string {
  return text.replace(INLINE, (whole: string, ...rest: unknown[]) => {
    const { name, label = '', bare, span, of, after } = rest.at(-1) as Partial<Record<string, string>>
    if (name) return bare !== undefined && !EMPTY.has(name.slice(1)) && !components.has(name.slice(1)) ? whole : MARK + label + MARK
    if (span !== undefined && KNOWN.test(of ?? '')) return span
    return after && KNOWN.test(after) ? '' : whole
  }).replace(AFTER_CODE, (whole: string, code: string, attributes: string) => KNOWN.test(attributes) ? code : whole)
}
