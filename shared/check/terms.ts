import { toString } from 'mdast-util-to-string'
import type { Parents } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import { kindOf } from '../concepts/graph.ts'
import { conceptNamed, definitionId } from '../concepts/concept.ts'
import type { TextComponent } from '../markdown/parse.ts'
import { isRecord } from '../vocabulary.ts'
import { anchors } from './anchors.ts'
import { placeOf, WHOLE_FILE } from './collect.ts'
import { conceptsOf, isUnreadable, listedBy, unknownConcept } from './concepts.ts'
import { isPlannedPage } from './files.ts'
import type { Page, Place, Remark, Site } from './types.ts'

/** What a term may not stand in, with the name that an author knows it by. */
const CLOSED: Readonly<Record<string, string>> = {
  'heading': 'a heading',
  'link': 'a link',
  'linkReference': 'a link',
  'checkpoint': 'a checkpoint, which shows its parts more than once',
  'prompt-card': 'a prompt, which is copied as text',
  'term': 'another `:term`'
}

/**
 * The rules about `:term`: `concept-unknown`, `concept-assumed` for a concept that the page neither introduces nor assumes,
 * `concept-place`, and `concept-marked` for one that the page introduces and never marks.
 */
export async function checkTerms(page: Page, site: Site): Promise<Remark[]> {
  const { concepts } = conceptsOf(site)
  const listed = listedBy(page)
  const marked = new Map<string, Place>()
  const remarks: Remark[] = []
  visitParents(page.markdown.tree, 'textComponent', (node, parents) => {
    if (node.name !== 'term') return
    const at = placeOf(node)
    const words = wordsOf(node)
    if (!words) return void remarks.push({ ...at, rule: 'component-slot', message: '`:term` has no words: write `:term[artifact]`, or `\\:term` if you mean no concept' })
    const tell = (message: string) => void remarks.push({ ...at, rule: 'concept-place', message })
    const around = parents.flatMap(nameOf)
    const closed = around.findLast(name => Object.hasOwn(CLOSED, name))
    if (closed !== undefined) tell(`\`:term\` is in ${CLOSED[closed]}: mark the concept in the text before or after it`)
    if (node.children.some(({ type }) => type === 'link' || type === 'linkReference')) tell('`:term` becomes a link, and there is another one in it: remove that')
    const concept = conceptNamed(concepts, words)
    if (!concept) {
      if (!isUnreadable(words, site.glossary)) remarks.push({ ...at, rule: 'concept-unknown', message: `${unknownConcept(words, site)}. To use other words, write \`:term[artifacts]{concept=artifact}\`` })
      return
    }
    const isDefinition = !marked.has(concept.id) && listed.some(({ id, field }) => id === concept.id && field === 'introduces')
    if (isDefinition && around.includes('tabs-item')) tell(`the definition of ${concept.id} is in a tab, which may be closed when a link leads there: write it outside of tabs`)
    if (!marked.has(concept.id)) marked.set(concept.id, at)
    if (!listed.some(({ id }) => id === concept.id)) remarks.push({ ...at, rule: 'concept-assumed', message: `the page neither introduces nor assumes ${concept.id}: add it to \`assumes\` in its frontmatter` })
  })
  return [...remarks, ...checkTexts(page), ...checkMarks(page, site, marked), ...await checkIds(page, site, marked)]
}

function wordsOf({ attributes, children }: TextComponent): string {
  const { concept } = attributes
  const text = children.map(child => toString(child)).join('').replace(/\s+/g, ' ').trim()
  return text && typeof concept === 'string' ? concept : text
}

function nameOf(node: Parents): string[] {
  return 'name' in node && typeof node.name === 'string' ? [node.type, node.name] : [node.type]
}

/** Titles are text: in one a term would stand as it was typed. */
function checkTexts({ markdown: { frontmatter }, components }: Page): Remark[] {
  const data = isRecord(frontmatter?.data) ? frontmatter.data : {}
  const hasTerm = (value: unknown) => value !== undefined && JSON.stringify(value).includes(':term[')
  const message = (what: string) => `${what} is plain text, which would show \`:term\` as you typed it: mark the concept in the text of the page`
  return [
    ...Object.keys(data).filter(field => hasTerm(data[field])).map((field): Remark =>
      ({ ...frontmatter?.positionOf([field]) ?? WHOLE_FILE, rule: 'concept-place', message: message(`the field ${field}`) })),
    ...components.flatMap(({ name, props }) => Object.keys(props.values).filter(prop => hasTerm(props.values[prop])).map((prop): Remark =>
      ({ ...props.positionOf([prop]), rule: 'concept-place', message: message(`the prop ${prop} of \`${name}\``) })))
  ]
}

function checkMarks(page: Page, site: Site, marked: ReadonlyMap<string, Place>): Remark[] {
  // what is introduced in the wrong place or twice is told by that
  const isOwn = (id: string) => kindOf(page.path) === 'dive' && conceptsOf(site).concept(id)?.introducedBy?.path === page.path
  if (isPlannedPage(page, site) || page.markdown.failure) return []
  return listedBy(page)
    .filter(({ id, field }) => field === 'introduces' && !marked.has(id) && isOwn(id))
    .map(({ id, at }) => ({ ...at, rule: 'concept-marked', message: `the page introduces ${id} and never marks it: write \`:term[${id}]\`, or \`:term[…]{concept=${id}}\`, where the text says what it is` }))
}

/** What else of the page has the id that a definition will get. */
async function checkIds(page: Page, site: Site, marked: ReadonlyMap<string, Place>): Promise<Remark[]> {
  const defined = listedBy(page).filter(({ id, field }) => field === 'introduces' && marked.has(id))
  if (!defined.length) return []
  // what the parser cannot read is told by the rule about syntax
  const ids = await site.read(page.file).then(anchors).catch(() => new Set<string>())
  return defined.filter(({ id }) => ids.has(definitionId(id))).map(({ id }) => ({
    ...marked.get(id) ?? WHOLE_FILE, rule: 'component-props', message: `the definition of ${id} gets the id ${definitionId(id)}, which a heading or component of the page already has: give that one another`
  }))
}
