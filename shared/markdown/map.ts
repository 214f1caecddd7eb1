import { bullets, heading, inline, item, link, paragraph, strong, text } from './nodes.ts'
import type { PhrasingContent } from 'mdast'
import type { MapConcept, MapPage } from '../map/map.ts'
import type { WriteContext, Writer } from './writers.ts'

/** What builds on what, as sentences of a list. */
const conceptMap: Writer = (_node, context) => context.map.groups.flatMap(group => [
  heading(3, ...linked(group.path, group.label, context)),
  bullets(group.pages.flatMap(index => context.map.pages[index] ?? []).map(page => item(paragraph(
    strong(...pageLink(page, context)),
    ...page.planned ? [text(' (planned)')] : [],
    ...page.needs.length ? [text(' builds on '), ...joined(page.needs.map(need => context.map.pages[need]).filter(need => need !== undefined).map(need => pageLink(need, context)))] : []
  ))))
])

/** Each page with the concepts that it assumes, and those that it introduces with what they are. */
const conceptList: Writer = (_node, context) => context.map.pages.filter(({ concepts, assumes }) => concepts.length || assumes.length).flatMap(page => [
  heading(3, ...pageLink(page, context), ...page.planned ? [text(' (planned)')] : []),
  ...page.assumes.length ? [paragraph(text('Assumes '), ...joined(page.assumes.map(({ term }) => [text(term)])), text('.'))] : [],
  ...page.concepts.length ? [bullets(page.concepts.map(concept => item(paragraph(...conceptLine(concept, context)))))] : []
])

function conceptLine({ term, sentence, docs, to }: MapConcept, context: WriteContext): PhrasingContent[] {
  return [strong(...linked(to, term, context)), text(': '), ...inline(sentence), ...docs ? [text(' ('), link(docs, text('official docs')), text(')')] : []]
}

const pageLink = (page: MapPage, context: WriteContext) => linked(page.planned ? undefined : page.path, page.label, context)
const linked = (to: string | undefined, label: string, { absolute }: WriteContext): PhrasingContent[] =>
  to ? [link(absolute(to), ...inline(label))] : inline(label)
const joined = (parts: PhrasingContent[][]) => parts.flatMap((part, index) => index ? [text(index === parts.length - 1 ? ' and ' : ', '), ...part] : part)

export const mapWriters: Record<string, Writer> = { 'concept-map': conceptMap, 'concept-list': conceptList }
