import type { RootContent } from 'mdast'
import { pascalCase } from 'scule'
import { hasOpenYaml } from '../markdown/parse.ts'
import { ownEntry } from '../own.ts'
import { BORROWED, isElement, isEmptyElement, isForbiddenElement } from '../vocabulary.ts'
import type { VocabularyEntry } from '../vocabulary.ts'
import { placeOf } from './collect.ts'
import { checkContent, checkParents } from './content.ts'
import { pathName, refusals } from './messages.ts'
import { didYouMean } from '#twoslash/nearest.ts'
import type { Component, Page, Place, Remark, Site } from './types.ts'

type Vocabulary = Site['vocabulary']

/** The rules about components: they exist, stand in the right place, and get the props and slots that they take. */
export function checkComponents(page: Page, { components, vocabulary }: Pick<Site, 'components' | 'vocabulary'>): Remark[] {
  const there = new Set([...BORROWED, ...components])
  const named = new Set<string>()
  return [
    ...page.components.flatMap((component) => {
      const isFirst = !named.has(component.name)
      named.add(component.name)
      return checkComponent(component, page, there, vocabulary, isFirst)
    }),
    ...checkParents(page.components, vocabulary),
    ...page.tags.flatMap(tag => checkTag(tag, vocabulary))
  ]
}

/** @param there the names of the components that have a file or come from Nuxt UI */
function checkComponent(component: Component, page: Page, there: ReadonlySet<string>, vocabulary: Vocabulary, isFirst: boolean): Remark[] {
  const { name, syntax, line, column, node } = component
  const entry = ownEntry(vocabulary, name)
  if (entry && there.has(name)) {
    // with brackets that were not understood, or in a sentence, it has no content that its author could have meant
    const isShort = entry.kind === 'block' && node.type === 'textComponent'
    const isTorn = component.leftover !== undefined || (isShort && (component.inSentence || component.props.broken.length > 0))
    const content = isTorn ? [] : checkContent(component, entry).map(remark => isShort ? { ...remark, message: `\`${syntax}\` on a line of its own has no content: write \`::${name}\`, its content, and \`::\`, each on lines of their own` } : remark)
    return [...checkPlace(component, entry), ...checkProps(component, entry, page), ...checkSlots(component, entry), ...content]
  }
  if (name === 'span') return []
  if (isElement(name) && !isEmptyMistake(component)) return foreignAttributes(syntax, node.attributes, { line, column })
  const rule = 'unknown-component'
  if (name === 'binding') {
    return [{ line, column: column - 2, rule, message: '`{{ … }}` is replaced by the value of a variable, and there is none: put it in backticks' }]
  }
  const inline = node.type === 'textComponent'
  const wayOut = inline ? `: wrap it in backticks or write \`\\:${name}\` if no component is meant` : ''
  if (isElement(name)) return [{ line, column, rule, message: `\`${syntax}\` becomes an empty <${name}>${wayOut}` }]
  if (isForbiddenElement(name)) return [{ line, column, rule, message: `content may not use the element <${name}>${wayOut || ': remove it'}` }]
  if (there.has(name)) return isFirst ? [{ line, column, rule: 'component-schema', message: `nothing says which props \`${syntax}\` takes, so they are not checked: describe it in components/vocabulary.yml of the site, or in shared/vocabulary/ if all sites have it` }] : []
  if (entry) return [{ line, column, rule, message: `the component \`${syntax}\` has no file: expected components/content/${pascalCase(name)}.vue` }]
  const known = Object.keys(vocabulary).filter(one => there.has(one))
  return [{ line, column, rule, message: `there is no component \`${syntax}\`${wayOut}${didYouMean(name, known)}` }]
}

/** `:time` in a sentence would silently become an empty element. */
function isEmptyMistake({ node, name }: Component): boolean {
  return node.type === 'textComponent' && node.children.length === 0 && Object.keys(node.attributes).length === 0 && !isEmptyElement(name)
}

function checkPlace({ node, name, syntax, inSentence, line, column }: Component, { kind }: VocabularyEntry): Remark[] {
  const rule = 'component-place'
  if (kind === 'block' && node.type === 'textComponent' && inSentence) {
    return [{ line, column, rule, message: `\`${syntax}\` is inside a sentence: put \`::${name}\` and \`::\` on lines of their own, or backticks around it` }]
  }
  if (kind === 'inline' && node.type === 'containerComponent') {
    return [{ line, column, rule, message: `\`${syntax}\` is on lines of its own: write \`:${name}{…}\` inside a sentence` }]
  }
  return []
}

function checkProps({ node, name, syntax, props, line, column }: Component, { props: schema }: VocabularyEntry, { markdown }: Page): Remark[] {
  const rule = 'component-props'
  const broken = props.broken.map((prop): Remark =>
    ({ line, column, rule, message: `the prop ${prop} of \`${syntax}\` is not JSON: expected for instance \`:${prop}='["a", "b"]'\`, or YAML between two lines \`---\`` }))
  // With YAML that does not parse or end, every required prop would be missing too.
  if (broken.length || props.yaml?.problems.length || hasOpenYaml(node, markdown.lines)) return broken
  const cut = (props.yaml?.cut ?? []).map(({ line, column, message }): Remark => ({ line, column, rule, message }))
  const torn = tornValue(markdown.lines[line - 1]?.slice((column ?? 1) - 1) ?? '')
  const refused = refusals(schema, props.values).map(({ path, message }): Remark => torn?.words.includes(String(path[0]))
    ? { line, column, rule, message: `the text of ${torn.prop} in \`${syntax}\` has blanks and no quotes: write \`${torn.prop}="${torn.value}"\`` }
    : { ...props.positionOf(path), rule, message: `the prop ${pathName(path)} of \`${name}\` ${message}` })
  const once = refused.filter(({ message }, index) => refused.findIndex(other => other.message === message) === index)
  return [...cut, ...once.filter(({ line }) => !cut.some(text => text.line === line))]
}

/** The first attribute whose text goes on after a blank, because it has no quotes: `{title=What it is}`. */
function tornValue(opening: string): { prop: string, value: string, words: string[] } | undefined {
  const [, prop, value] = /^:+[\w-]+(?:\[[^\]]*\])?\{[^}]*?([\w-]+)=([^"'\s{}[\]=]+(?:\s+[^"'\s{}[\]=]+)+)(?=\s+[\w:-]+=|\s*\})/.exec(opening) ?? []
  return prop && value ? { prop, value, words: value.split(/\s+/).slice(1) } : undefined
}

function checkSlots({ node, name, syntax, line, column }: Component, { slots }: VocabularyEntry): Remark[] {
  const rule = 'component-slot'
  const found: Remark[] = []
  const children: readonly RootContent[] = node.children
  const named = children.filter(child => child.type === 'componentContainerSection')
  for (const slot of named) {
    if (slots.includes(slot.name)) continue
    const known = slots.length ? `expected ${slots.map(one => `#${one}`).join(', ')}` : 'it has none'
    // the section begins after its `#`
    const { line, column } = placeOf(slot)
    found.push({ line, column: Math.max(1, column - 1), rule, message: `\`${name}\` has no slot #${slot.name}: ${known}. A line of text that begins with # needs \`\\#\`` })
  }
  if (!slots.includes('default') && node.children.length > named.length) {
    found.push({ line, column, rule, message: `\`${syntax}\` takes no content: move it after the component` })
  }
  return found
}

const kebabName = (name: string) => name.replace(/\B[A-Z]/g, '-$&').toLowerCase()

/** What React calls otherwise than HTML. */
const OF_REACT: Readonly<Record<string, string>> = { classname: 'class', htmlfor: 'for' }

/** Attributes of an element that are for scripts and templates: `:href="5"` is a number to what shows it, and breaks the page. */
function foreignAttributes(element: string, attributes: Page['tags'][number]['attributes'], at: Place): Remark[] {
  return Object.keys(attributes).flatMap((name): Remark[] => {
    const message = attributeMessage(name)
    return message ? [{ ...at, rule: 'component-props', message: `the attribute \`${name}\` of \`${element}\` ${message}` }] : []
  })
}

function attributeMessage(name: string): string | undefined {
  if (/^(?:@|v-on:)/i.test(name)) return 'runs a script, and pages have none: leave it out'
  const [, bound] = /^(?::|v-bind:)(.+)$/.exec(name) ?? []
  if (bound) return `is bound, which only props of components can be: write \`${bound}="…"\``
  if (name.startsWith('v-')) return 'means something only in templates of Vue: leave it out'
  const here = OF_REACT[name.toLowerCase()]
  return here ? `is React's name for another one: write \`${here}="…"\`` : undefined
}

/** HTML tags with the name of a component become that component, and unknown ones vanish from the page. */
function checkTag({ name, attributes, line, column }: Page['tags'][number], vocabulary: Vocabulary): Remark[] {
  const rule = 'unknown-component'
  if (isElement(name)) return foreignAttributes(`<${name}>`, attributes, { line, column })
  if (/^[?!]/.test(name)) return [{ line, column, rule, message: `\`<${name} …>\` is a comment to browsers, and readers never see it: wrap it in backticks, or remove it` }]
  const entry = ownEntry(vocabulary, kebabName(name))
  if (entry) {
    const own = entry.kind === 'block' ? `\`::${kebabName(name)}\` and \`::\` on lines of their own` : `\`:${kebabName(name)}\``
    return [{ line, column, rule: 'component-place', message: `\`<${name}>\` is an HTML tag with the name of a component, and the check cannot read what is in it: write ${own}, or \`\\<${name}>\` if you mean no component` }]
  }
  const what = isForbiddenElement(name) ? `content may not use <${name}>` : `there is no element or component <${name}>`
  return [{ line, column, rule, message: `${what}: wrap it in backticks or write \`\\<${name}>\` if none is meant${didYouMean(name, Object.keys(vocabulary))}` }]
}
