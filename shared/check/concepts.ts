import { didYouMean } from '#twoslash/nearest.ts'
import { buildConcepts, kindOf, wayBack, type ConceptEntry, type Concepts } from '../concepts/graph.ts'
import { GLOSSARY, type Glossary } from '../concepts/schema.ts'
import { isRecord } from '../vocabulary.ts'
import { WHOLE_FILE } from './collect.ts'
import { isDraftPage, isPlannedPage } from './files.ts'
import { ranksOf, treeOf } from './tree.ts'
import type { Finding, Page, Place, Remark, Site } from './types.ts'

/** A concept that a page's frontmatter names, with the place of its name there. */
interface Listed { id: string, field: 'introduces' | 'assumes', at: Place }

const built = new WeakMap<Site, Concepts>()

/** The concepts of a site, from its glossary and the frontmatter of its files. */
export function conceptsOf(site: Site): Concepts {
  const concepts = built.get(site) ?? buildConcepts(site.glossary?.concepts ?? [], treeOf(site).reading)
  built.set(site, concepts)
  return concepts
}

/** The ids that a page's frontmatter lists; what is no text there is told by the rule about frontmatter. */
export function listedBy({ markdown: { frontmatter } }: Page): Listed[] {
  const data = isRecord(frontmatter?.data) ? frontmatter.data : {}
  return (['introduces', 'assumes'] as const).flatMap((field) => {
    const list: unknown = data[field]
    return (Array.isArray(list) ? list : []).flatMap((id: unknown, index): Listed[] =>
      typeof id === 'string' ? [{ id, field, at: frontmatter?.positionOf([field, index]) ?? WHOLE_FILE }] : [])
  })
}

/** `concept-entry` and `concept-orphan`: what is wrong in the glossary itself, and whom nobody introduces. */
export function checkGlossary(site: Site): Finding[] {
  const { glossary } = site
  if (!glossary) return []
  const file = `${site.contentName}/${GLOSSARY}`
  return [
    ...glossary.problems.map((problem): Finding => ({ file, rule: 'concept-entry', ...problem })),
    ...conceptsOf(site).concepts.filter(({ introducedBy }) => !introducedBy).map(({ id }): Finding =>
      ({ file, ...glossary.placeOf(id), rule: 'concept-orphan', message: `no dive introduces the concept ${id}: name it in \`introduces\` of the dive that explains it, or remove the entry` }))
  ]
}

/**
 * The rules about what a page's frontmatter says of concepts: `concept-unknown`, `concept-place`, `concept-twice`, and those
 * about the order of reading, `concept-order`, `concept-cycle`, `concept-planned` and `concept-orphan`.
 */
export function checkConcepts(page: Page, site: Site): Remark[] {
  const listed = listedBy(page)
  const introduced = new Set(listed.filter(({ field }) => field === 'introduces').map(({ id }) => id))
  return listed.flatMap(({ id, field, at }, index): Remark[] => {
    const tell = (rule: Remark['rule'], message: string): Remark[] => [{ ...at, rule, message }]
    if (listed.slice(0, index).some(other => other.field === field && other.id === id)) return tell('concept-twice', `\`${field}\` names ${id} twice: remove one of them`)
    const concept = conceptsOf(site).concept(id)
    if (!concept) return isUnreadable(id, site.glossary) ? [] : tell('concept-unknown', unknownConcept(id, site))
    if (field === 'introduces') return checkIntroduced(concept, page, site).map(remark => ({ ...at, ...remark }))
    if (introduced.has(id)) return tell('concept-order', `the page introduces ${id} itself: remove it from \`assumes\``)
    return checkAssumed(concept, page, site).map(remark => ({ ...at, ...remark }))
  })
}

/** Why an author cannot name this concept: the end of a message. */
export function unknownConcept(name: string, { glossary, contentName }: Site): string {
  if (!glossary) return `there is no concept "${name}", and no ${contentName}/${GLOSSARY}: write that file, with an entry for each concept`
  const suggestion = didYouMean(name, new Set(glossary.concepts.flatMap(({ id, term }) => [id, term])))
  return `there is no concept "${name}"${suggestion ? `${suggestion} If` : ': if'} it is a new one, give it an entry in ${contentName}/${GLOSSARY}`
}

/** Whether an entry is there and something is wrong with it, which is told there; in a glossary that is no YAML, that is any. */
export function isUnreadable(name: string, glossary: Glossary | undefined): boolean {
  return glossary !== undefined && (glossary.ids.has(name) || (glossary.problems.length > 0 && !glossary.ids.size))
}

/** A remark whose place is known to the caller. */
type Told = Pick<Remark, 'rule' | 'message'>

function checkIntroduced({ id, introducedBy }: ConceptEntry, page: Page, site: Site): Told[] {
  if (kindOf(page.path) !== 'dive') return [{ rule: 'concept-place', message: `only a deep dive introduces concepts (a page ${site.contentName}/learn/deep-dives/<series>/<name>.md): write \`assumes\` here, and \`introduces\` in the dive that explains ${id}` }]
  if (introducedBy && introducedBy.path !== page.path) return [{ rule: 'concept-twice', message: `${introducedBy.path} introduces ${id} already: a concept has one definition, so write \`assumes\` here, or remove it there` }]
  return []
}

function checkAssumed(concept: ConceptEntry, page: Page, site: Site): Told[] {
  const { id, introducedBy } = concept
  switch (standing(concept, page, site)) {
    case 'orphan': return [{ rule: 'concept-orphan', message: `no dive introduces ${id} yet: name it in \`introduces\` of the dive that explains it` }]
    case 'planned':
      // a planned page may assume what another one will introduce, as long as that comes before it
      if (isPlannedPage(page, site)) return isLater(concept, page, site) ? [late(concept, page, conceptsOf(site))] : []
      return [{ rule: 'concept-planned', message: `${id} is introduced by a planned page, ${introducedBy?.path}, which readers cannot open yet: explain it here in other words, and remove ${id} from \`assumes\`` }]
    case 'draft': return [{ rule: 'concept-planned', message: `${id} is introduced by a draft, ${introducedBy?.path}, which no build has: finish that page first, or explain it here in other words and remove it from \`assumes\`` }]
    case 'later': return [late(concept, page, conceptsOf(site))]
    default: return []
  }
}

/** Where a concept stands for the readers of a page: whether they have met it. */
export function standing(concept: ConceptEntry, page: Page, site: Site): 'orphan' | 'planned' | 'draft' | 'later' | 'met' {
  if (!concept.introducedBy) return 'orphan'
  if (concept.introducedBy.planned) return 'planned'
  // what is being written may rest on what is being written, or announced
  if (concept.introducedBy.draft && !isDraftPage(page, site) && !isPlannedPage(page, site)) return 'draft'
  return isLater(concept, page, site) ? 'later' : 'met'
}

function isLater({ introducedBy }: ConceptEntry, { path }: Page, site: Site): boolean {
  // what leads to pages, or is for authors, is not read in order
  if (!introducedBy || kindOf(path) === 'other') return false
  const ranks = ranksOf(site)
  return (ranks.get(introducedBy.path) ?? -1) > (ranks.get(path) ?? -1)
}

function late({ id, introducedBy }: ConceptEntry, { path }: Page, { edges }: Concepts): Told {
  const source = introducedBy?.path ?? ''
  const sourcesOf = (to: string) => edges.filter(edge => edge.to === to).map(({ from }) => from)
  const way = wayBack(source, path, sourcesOf)
  if (!way) return { rule: 'concept-order', message: `${id} is introduced later in reading order, by ${source}: introduce it here or earlier, move one of the pages (the field order), or do without it` }
  const circle = [path, source, ...way].map((step, index) => index ? `builds on ${step}` : step).join(', which ')
  return { rule: 'concept-cycle', message: `${id} closes a circle: ${circle}. Remove one of the concepts between them from \`assumes\`` }
}
