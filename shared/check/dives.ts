import type { Heading, List, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { isPythonTwoslash } from '#twoslash/page.ts'
import { kindOf } from '../concepts/graph.ts'
import type { DiveStandard } from '../editorial/dives.ts'
import { placeOf, WHOLE_FILE } from './collect.ts'
import { isPlannedPage } from './files.ts'
import type { Page, Place, Remark, Site } from './types.ts'

/** What draws a recording. */
const DRAWN = ['flow-graph', 'flow-scene', 'datastore-tree', 'artifact-table', 'request-table', 'manim-scene']

/** `dive`: the parts that the site asks of every deep dive. Their order and their quality are for readers to judge. */
export function checkDive(page: Page, site: Site): Remark[] {
  const { dives } = site
  if (!dives || kindOf(page.path) !== 'dive' || isPlannedPage(page, site) || page.markdown.failure) return []
  const { markdown: { tree }, components, links } = page
  const sections = tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 2)
  const [first] = sections
  const [checkpoints, notes, drawings] = [['checkpoint'], ['how-we-know'], DRAWN].map(names => components.filter(({ name }) => names.includes(name)))
  const asked = first === undefined || checkpoints?.some(({ line }) => line < placeOf(first).line)
  return [
    ...lacking(asked, 'a dive asks for a prediction before its first section: put a `checkpoint` above this heading', first && placeOf(first)),
    ...fewer(checkpoints?.length, dives.checkpoints, 'checkpoint', 'let readers apply the rule to a new case'),
    ...lacking(hasSample(page), 'a dive shows code that the type checker has read: write ```python twoslash above a sample'),
    ...lacking(drawings?.length, `a dive draws a recorded run: add one of ${DRAWN.map(name => `\`${name}\``).join(', ')}`),
    ...fewer(notes?.length, dives.notes, 'how-we-know', 'say after a passage what its claims rest on'),
    ...lacking(links.some(({ url }) => url.startsWith(dives.docs)), `a dive leads to the official docs, which say how to use what it explains: link a page of ${dives.docs}`),
    ...actionRemarks(dives, sections, tree.children),
    ...lacking(sections.some(heading => isCalled(heading, dives.recap.title)), `a dive ends with \`## ${dives.recap.title}\`: ${dives.recap.fewest} to ${dives.recap.most} sentences that stand alone`)
  ]
}

function lacking(is: unknown, message: string, at: Place = WHOLE_FILE): Remark[] {
  return is ? [] : [{ ...at, rule: 'dive', message }]
}

function fewer(count = 0, fewest: number, name: string, wayOut: string): Remark[] {
  return lacking(count >= fewest, `a dive has at least ${fewest} \`${name}\`, this one has ${count}: ${wayOut}`)
}

function hasSample({ markdown: { tree } }: Page): boolean {
  let found = false
  visit(tree, 'code', ({ lang, meta }) => {
    found ||= isPythonTwoslash(lang, meta)
  })
  return found
}

const isCalled = (heading: Heading, title: string) => toString(heading).trim() === title

/** The list of actions is the first numbered one below its heading. */
function actionRemarks({ actions: { title, fewest, most } }: DiveStandard, sections: readonly Heading[], nodes: readonly RootContent[]): Remark[] {
  const expected = `expected a numbered list of ${fewest} to ${most} actions`
  const heading = sections.find(one => isCalled(one, title))
  if (!heading) return lacking(false, `a dive has a section \`## ${title}\`: ${expected}`)
  const next = sections[sections.indexOf(heading) + 1]
  const content = nodes.slice(nodes.indexOf(heading), next && nodes.indexOf(next))
  const list = content.find((node): node is List => node.type === 'list' && node.ordered === true)
  const count = list?.children.length ?? 0
  const found = list ? `has ${count} action${count === 1 ? '' : 's'}` : 'has no numbered list'
  return lacking(count >= fewest && count <= most, `\`${title}\` ${found}: ${expected}`, placeOf(list ?? heading))
}
