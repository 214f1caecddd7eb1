import { recordingAnchor } from '../recording/place.ts'
import { RULE_GROUPS } from './rule-groups.ts'
import type { Page, Site } from './types.ts'

/** What components bring to a page that has lists of the site: each id, and what it is the id of, for the end of a sentence. */
export function listedIds({ components }: Page, { glossary }: Pick<Site, 'glossary'>): [id: string, of: string][] {
  const groups: Record<string, readonly string[]> = RULE_GROUPS
  return components.flatMap(({ name, props: { values } }): [string, string][] => {
    if (name === 'concept-list') return (glossary?.concepts ?? []).map(({ id }) => [id, 'as a concept in the `concept-list` of this page'])
    if (name === 'rule-list') return (groups[String(values.group)] ?? []).map(id => [id, 'as a rule in the `rule-list` of this page'])
    return []
  })
}

/** The anchors of all recordings, if a page lists them. No id that an author gives has their slash. */
export async function recordingAnchors({ components }: Page, { flows }: Pick<Site, 'flows'>): Promise<string[]> {
  if (!components.some(({ name }) => name === 'recording-list')) return []
  const folders = await Promise.all(flows.names.map(async name => ({ name, folder: await flows.folder(name) })))
  return folders.flatMap(({ name, folder }) =>
    [recordingAnchor(name), ...Object.keys(folder?.recording?.commands ?? {}).map(command => recordingAnchor(name, command))])
}
