import { toString } from 'mdast-util-to-string'
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { keyName } from '../keys.ts'
import type { LearnMap } from '../map/map.ts'
import { seriesList } from '../lists.ts'
import { sourceLink } from '../source/source.ts'
import type { RuleCard } from '../check/rule-cards.ts'
import type { ManimFilm } from '../manim/film.ts'
import type { Flow } from '../recording/flow.ts'
import type { Site } from '../site.ts'
import type { Statement } from '../statements/statement.ts'
import { kindInWords, videosOf, type VideoKind, type VideoRow } from '../videos.ts'
import { contentOf, Props, propsOf, type ComponentNode } from './component.ts'
import { datastoreWriters } from './datastore.ts'
import { joinsWriters } from './explorables-joins.ts'
import { resumeWriters } from './explorables-resume.ts'
import { selfOrS3Writers } from './explorables-s3.ts'
import { valuesWriters } from './explorables-values.ts'
import { flowGraph } from './flow-graph.ts'
import { withHomes } from './homes.ts'
import { bullets, code, heading, inline, isPhrasing, item, labelled, link, paragraph, quote, strong, text } from './nodes.ts'
import { manimWriters } from './manim.ts'
import { mapWriters } from './map.ts'
import { partsWriters } from './parts.ts'
import { recordingLinks, recordingWriters } from './recordings.ts'
import { ruleList } from './rules.ts'
import { stepperWriters } from './stepper.ts'
import { sceneWriters } from './scene.ts'
import { term } from './term.ts'

/** What a writer may ask of the page that it writes for. */
export interface WriteContext {
  /** of the page, without the site's base path */
  path: string
  absolute: (address: string) => string
  /**
   * A flow that the page names, with its recording.
   * @throws Error if it was not loaded for the page
   */
  flow: (name: string) => Flow
  /** the text of a WebVTT file, by its address; undefined where there is none */
  vtt: (address: string) => string | undefined
  /** a film of `npm run manim`, by its name; undefined where there is none */
  manim: (src: string) => ManimFilm | undefined
  /** the structure of the site, for lists of what is in it */
  tree: Site
  /** all videos, in no order */
  videos: readonly VideoRow[]
  /** the address of a concept's definition, by its id or term; undefined on the page that has it, and where there is none */
  definition: (words: string) => string | undefined
  statements: readonly Statement[]
  /** the rules of the check and of the prose test, asked for by the page that lists them */
  rules: () => readonly RuleCard[]
  /** the map of pages and concepts */
  map: LearnMap
  /** all flows that were loaded for the page: for one with a `recording-list`, all that there are */
  flows: readonly Flow[]
}

/** Turns one component, whose children are plain Markdown already, into plain Markdown. */
export type Writer = (node: ComponentNode, context: WriteContext) => RootContent[]

const CALLOUTS: Record<string, string> = { info: 'Info', tip: 'Tip', warning: 'Warning', caution: 'Caution', note: 'Note' }

const space = text(' ')
const join = (parts: PhrasingContent[][], separator: string): PhrasingContent[] =>
  parts.flatMap((part, index) => index ? [text(separator), ...part] : part)
const linked = (to: string | undefined, label: PhrasingContent[], { absolute }: WriteContext): PhrasingContent[] =>
  to ? [link(absolute(to), ...label)] : label

const admonition = (name: string): Writer => (node, context) =>
  [quote(...labelled(linked(propsOf(node).text('to'), [text(`${name}:`)], context), contentOf(node)))]

const callout: Writer = (node, context) => admonition(CALLOUTS[propsOf(node).text('type') ?? 'info'] ?? 'Info')(node, context)

const howWeKnow: Writer = (node, context) => {
  const tried = propsOf(node).texts('tried')
  const attempts = recordingLinks(tried, context)
  const recordings = recordingLinks(propsOf(node).texts('recording').filter(name => !tried.includes(name)), context)
  const sources = propsOf(node).texts('source').map((source): PhrasingContent[] => {
    const { label, href } = sourceLink(source)
    return [link(href, code(label))]
  })
  return [quote(
    ...labelled([text('How we know:')], contentOf(node)),
    ...attempts.length ? [paragraph(text('Tried to refute it: '), ...join(attempts, ', '))] : [],
    ...recordings.length ? [paragraph(text(recordings.length > 1 ? 'Recordings: ' : 'Recording: '), ...join(recordings, ', '))] : [],
    ...sources.length ? [paragraph(text(sources.length > 1 ? 'Sources: ' : 'Source: '), ...join(sources, ', '))] : []
  )]
}

const statement: Writer = (node, { statements }) => inline(statements.find(({ id }) => id === propsOf(node).text('of'))?.says ?? '')

const content: Writer = node => contentOf(node)

/** A bold line from the first of the props, then the content: what a tab or a fold says when nothing can be clicked. */
const underLabel = (...keys: string[]): Writer => (node) => {
  const label = keys.map(key => propsOf(node).text(key)).find(Boolean)
  return [...label ? [paragraph(strong(...inline(label)))] : [], ...contentOf(node)]
}

const card: Writer = (node, context) => {
  const props = propsOf(node)
  const to = props.text('to')
  const label = props.text('title') ?? to
  return [...label ? [paragraph(strong(...linked(to, inline(label), context)))] : [], ...contentOf(node)]
}

const badge: Writer = (node) => {
  const label = propsOf(node).text('label')
  return label ? [text(label)] : contentOf(node).flatMap(child => child.type === 'paragraph' ? child.children : [child])
}

const kbd: Writer = (node) => {
  const value = propsOf(node).text('value') ?? toString(node.children)
  return value ? [code(keyName(value))] : []
}

const field: Writer = (node) => {
  const props = propsOf(node)
  const facts: PhrasingContent[][] = [
    ...props.text('type') ? [[text(props.text('type') ?? '')]] : [],
    ...props.is('required') ? [[text('required')]] : []
  ]
  const name: PhrasingContent[] = [strong(code(props.text('name') ?? '')), ...facts.length ? [text(' ('), ...join(facts, ', '), text(')')] : []]
  const [first, ...rest] = [...props.text('description') ? [paragraph(...inline(props.text('description') ?? ''))] : [], ...contentOf(node)]
  return [bullets([first?.type === 'paragraph'
    ? item(paragraph(...name, text(': '), ...first.children), ...rest)
    : item(paragraph(...name), ...first ? [first, ...rest] : [])])]
}

/** One list of the lists that its fields are. */
const fieldGroup: Writer = (node) => {
  const isList = (child: RootContent): child is List => child.type === 'list'
  const blocks = contentOf(node)
  return [...blocks.filter(child => !isList(child)), bullets(blocks.filter(isList).flatMap(({ children }) => children))]
}

/** An entry of a list of articles, kinds or challenges. */
function entry(props: Props, planned: boolean, more: RootContent[], context: WriteContext): ListItem {
  const label = inline(props.text('label') ?? props.text('title') ?? '')
  const description = props.texts('description')
  const single = description.length === 1 ? description.map(inline)[0] : undefined
  return item(
    paragraph(strong(...linked(props.text('to'), label, context)), ...planned ? [text(' (planned)')] : [], ...single ? [text(': '), ...single] : []),
    ...description.length > 1 ? [bullets(description.map(line => item(paragraph(...inline(line)))))] : [],
    ...more
  )
}

/** A heading from the props, what the author wrote, then the items as a list. */
const listOf = (write: (props: Props, context: WriteContext) => ListItem, expand = (props: Props, _context: WriteContext) => props): Writer => (node, context) => {
  const props = expand(propsOf(node), context)
  const title = props.text('title')
  const items = props.list('items').map(props => write(props, context))
  return [
    ...title ? [heading(2, ...linked(props.text('titleTo'), inline(title), context))] : [],
    ...contentOf(node),
    ...items.length ? [bullets(items)] : []
  ]
}

const articles = listOf((props, context) => entry(props, !props.text('to'), [], context), (props, { tree }) => {
  const series = props.text('series')
  return series === undefined ? props : new Props({ ...seriesList(tree, { series, title: props.text('title'), titleTo: props.text('titleTo') }) })
})
const kinds = listOf((props, context) => entry(props, props.text('status') === 'planned', [], context))
const series = listOf((props, context) => {
  const names = props.list('articles').map(article =>
    item(paragraph(...linked(article.text('path'), inline(article.text('label') ?? ''), context), ...props.text('to') && !article.text('path') ? [text(' (planned)')] : [])))
  return entry(props, !props.text('to'), names.length ? [bullets(names)] : [], context)
}, (props, { tree }) => new Props({
  title: props.text('title'),
  items: tree.seriesIn(props.text('folder') ?? '/').map(({ path, ...one }) => ({ ...one, to: path }))
}))
const videos: Writer = (node, context) => {
  const items = videosOf(context.videos, propsOf(node).text('kind') as VideoKind | undefined).map(video => item(paragraph(
    ...linked(video.path, inline(video.navigationTitle || video.title), context),
    text(` (${kindInWords(video)}${video.status === 'planned' ? ', planned' : ''}): `),
    ...inline(video.description)
  )))
  return items.length ? [bullets(items)] : []
}
const challenges = listOf((props, context) => {
  const evidence = props.list('evidence').map(source => linked(source.text('to'), inline(source.text('label') ?? ''), context))
  return entry(props, false, evidence.length ? [bullets([item(paragraph(text('Evidence: '), ...join(evidence, ', ')))])] : [], context)
})

/** One writer for each component of the author's vocabulary. */
export const writers: Record<string, Writer> = {
  ...withHomes({ ...joinsWriters, ...resumeWriters, ...selfOrS3Writers, ...valuesWriters }),
  'accordion': content,
  'accordion-item': underLabel('label'),
  'badge': badge,
  'callout': callout,
  'card': card,
  'card-group': content,
  'caution': admonition('Caution'),
  'challenge-list': challenges,
  'code-collapse': content,
  'code-group': content,
  'collapsible': underLabel('label', 'name'),
  'content-kinds': kinds,
  'feature-reference-list': articles,
  'field': field,
  'field-group': fieldGroup,
  'flow-graph': flowGraph,
  'how-we-know': howWeKnow,
  'icon': () => [],
  'infrastructure-stack': content,
  'kbd': kbd,
  'note': admonition('Note'),
  'series-overview': series,
  'span': node => node.children,
  'stack-layer': underLabel('name'),
  'statement': statement,
  'rule-list': ruleList,
  'steps': content,
  'tabs': content,
  'tabs-item': underLabel('label'),
  'term': term,
  'tip': admonition('Tip'),
  'video-list': videos,
  'warning': admonition('Warning'),
  ...recordingWriters,
  ...stepperWriters,
  ...sceneWriters,
  ...partsWriters,
  ...manimWriters,
  ...mapWriters,
  ...datastoreWriters
}

/** A component that has no writer yet: its content, and its name where only a machine sees it. */
export const unknownWriter: Writer = (node) => {
  const { name, children, type } = node
  const comment: RootContent = { type: 'html', value: `<!-- component: ${name} -->` }
  return type === 'textComponent' && children.every(isPhrasing) ? [comment, space, ...children] : [comment, ...contentOf(node)]
}
