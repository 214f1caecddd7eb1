import type { Code, Heading, Node, Parent, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VocabularyEntry } from '../vocabulary.ts'
import { placeOf } from './collect.ts'
import type { Component, Remark } from './types.ts'

type Vocabulary = Readonly<Record<string, VocabularyEntry>>

/** `component-slot`, `component-place`: what the vocabulary says of the content of a component. */
export function checkContent(component: Component, entry: VocabularyEntry): Remark[] {
  const { node, syntax, line, column, props } = component
  const at = { line, column }
  const content = contentOf(node)
  if (!content.length) {
    const { children, content: needed } = entry
    if (!children && (!needed || (needed !== true && needed.some(prop => props.values[prop] !== undefined)))) return []
    const wayOut = children ? `expected ${nameOf(children)}` : `write it, or ${needed === true ? 'remove the component' : `give it ${needed?.map(prop => `\`${prop}\``).join(', ')}`}`
    return [{ ...at, rule: 'component-slot', message: `\`${syntax}\` has no content: ${wayOut}` }]
  }
  return [
    ...entry.children ? strangers(component, content, entry.children) : [],
    ...twins(component, content, entry),
    ...entry.needs && !hasHeading(node) ? [{ ...at, rule: 'component-slot' as const, message: `\`${syntax}\` has no heading, and each of its parts begins with one: write it, such as \`### Install it\`` }] : []
  ]
}

/** What is in a component besides comments, that of its default slot included. */
function contentOf({ children }: Parent): RootContent[] {
  return children.flatMap(child => child.type === 'componentContainerSection' ? contentOf(child) : isNothing(child) ? [] : [child])
}

const isNothing = (node: Node) => 'value' in node && (node.type === 'text' ? !String(node.value).trim() : node.type === 'html' && !String(node.value).replace(/<!--[\s\S]*?-->/g, '').trim())
const nameOf = (names: readonly string[]) => names.map(name => name === 'fence' ? 'fences with a name, such as ```bash [Run]' : `\`${name}\``).join(' or ')
const kindOf = (node: RootContent) => node.type === 'code' ? 'fence' : node.type === 'containerComponent' || node.type === 'textComponent' ? node.name : undefined

function strangers({ syntax }: Component, content: readonly RootContent[], children: readonly string[]): Remark[] {
  return content.flatMap((child): Remark[] => {
    const kind = kindOf(child)
    if (kind && children.includes(kind)) return []
    return [{ ...placeOf(child), rule: 'component-place', message: `\`${syntax}\` holds nothing but ${nameOf(children)}: put this into one of them, or before or after it` }]
  })
}

/** Children among which readers could not choose: two of one label, and fences without. */
function twins({ syntax }: Component, content: readonly RootContent[], { labels, children }: VocabularyEntry): Remark[] {
  const seen = new Set<string>()
  return content.flatMap((child): Remark[] => {
    const label = child.type === 'code' && children?.includes('fence') ? fenceName(child) : labels && child.type === 'containerComponent' ? child.attributes[labels] : undefined
    if (child.type === 'code' && children?.includes('fence') && label === undefined) {
      return [{ ...placeOf(child), rule: 'component-slot', message: `this fence of \`${syntax}\` has no name, by which readers choose it: write it after the language, as in \`\`\`${child.lang ?? 'bash'} [Run]` }]
    }
    if (typeof label !== 'string') return []
    const isTwin = seen.has(label)
    seen.add(label)
    return isTwin ? [{ ...placeOf(child), rule: 'component-slot', message: `\`${syntax}\` has "${label}" twice, and readers choose by that: give each its own` }] : []
  })
}

/** The name that a tab has: `[name]`, or for the code of a file its language. */
function fenceName({ lang, meta }: Code): string | undefined {
  return /\[([^\]]+)\]/.exec(`${lang ?? ''} ${meta ?? ''}`)?.[1] ?? (/\bfile=/.test(meta ?? '') ? lang ?? undefined : undefined)
}

function hasHeading(node: Parent): boolean {
  const found: Heading[] = []
  visit(node, 'heading', heading => void found.push(heading))
  return found.length > 0
}

/**
 * `component-place`: components that mean nothing outside of another one.
 *
 * @param components of one page
 */
export function checkParents(components: readonly Component[], vocabulary: Vocabulary): Remark[] {
  const parents = new Map<Node, string>(components.flatMap(({ node, name }) => (node.type === 'containerComponent' ? contentOf(node) : []).map(child => [child, name] as const)))
  return components.flatMap(({ node, name, syntax, line, column }): Remark[] => {
    const expected = vocabulary[name]?.parents
    if (!expected || expected.includes(parents.get(node) ?? '')) return []
    return [{ line, column, rule: 'component-place', message: `\`${syntax}\` means something only directly in \`${expected.join('` or `')}\`: put it between \`::${expected[0]}\` and its \`::\`, with a colon more than that has` }]
  })
}
