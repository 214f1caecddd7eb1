import { pascalCase } from 'scule'
import type { Files } from '#twoslash/include.ts'
import { didYouMean } from '#twoslash/nearest.ts'
import { parseMarkdown } from '#shared/markdown/parse.ts'
import { isRecord } from '#shared/vocabulary.ts'

/** What is asked for: `npm run new -- deep-dive persistence/my-topic "Title"`. `rest` is what else was typed. */
export interface Wish { kind?: string, path?: string, title?: string, rest?: readonly string[] }

/** The files to write, and what the author does then. */
export interface Plan { files: { path: string, text: string, replaces?: boolean }[], next: string[] }

interface Kind {
  /** an example of its path, for messages */
  example: string
  /** the folder of its pages; undefined when the path says it */
  folder: string
}

const LEARN = 'content/learn'
const DIVES = `${LEARN}/deep-dives`
const KINDS: Readonly<Record<string, Kind>> = {
  'deep-dive': { example: 'persistence/my-topic', folder: DIVES },
  'pattern': { example: 'my-pattern', folder: `${LEARN}/patterns` },
  'guide': { example: 'my-guide', folder: `${LEARN}/guides` },
  'video': { example: 'my-conversation', folder: `${LEARN}/videos` },
  'planned': { example: 'deep-dives/persistence/my-topic', folder: LEARN },
  'flow': { example: 'my-flow', folder: 'flows' }
}
/** What an announcement says of a page already. */
const ANNOUNCED = ['description', 'navigationTitle', 'introduces', 'assumes', 'order']
/** Names of files, as the check wants them, and of classes that Python takes. */
const PART = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
/** What `npm run new` begins. */
export const KIND_NAMES = Object.keys(KINDS)

/** How the command is used. */
const USAGE = `npm run new -- <${KIND_NAMES.join(' | ')}> <path> "Title"`

/**
 * What `npm run new` will do: a page or a flow from its template, at its place, with its title and the next free order. A page
 * that is announced keeps what its announcement says.
 *
 * @param present the repository, with paths from its root
 * @throws Error that says what was wrong with the wish, and what was expected
 */
export function planNew({ kind, path, title, rest = [] }: Wish, present: Files): Plan {
  if (!kind) throw new Error(`expected ${USAGE}`)
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  if (!known) throw new Error(`there is no template for "${kind}": expected ${KIND_NAMES.join(', ')}${didYouMean(kind, KIND_NAMES)}`)
  const example = `npm run new -- ${kind} ${known.example}${kind === 'flow' ? '' : ' "Its title"'}`
  if (!path) throw new Error(`where should it be? For instance ${example}`)
  const parts = path.replace(/\.md$/, '').split('/')
  const wrong = parts.find(part => !PART.test(part))
  if (wrong !== undefined) throw new Error(`"${wrong}" in ${path} becomes a part of an address: expected small letters, digits and hyphens, a letter first, such as ${known.example}`)
  if (rest.length) throw new Error(`the title is one argument: put it into quotes, npm run new -- ${kind} ${path} "${[title, ...rest].join(' ')}"`)
  if (kind === 'flow') return planFlow(parts, example, present)
  return planPage(kind, known, parts, title?.trim(), example, present)
}

function planPage(kind: string, { folder, example }: Kind, parts: readonly string[], wished: string | undefined, usage: string, present: Files): Plan {
  const depth = example.split('/').length
  const isKind = kind === 'planned' ? parts.length > 1 : parts.length === depth
  if (!isKind) throw new Error(`${parts.join('/')} is no place for this: expected a path such as ${example}, as in ${usage}`)
  if (kind === 'planned' && parts[0] === 'videos') throw new Error(`a video has its page before it is recorded: npm run new -- video ${parts.slice(1).join('/')} "${wished ?? 'Its title'}"`)
  const inside = [folder, ...parts.slice(0, -1)].join('/')
  const names = present.list(inside) ?? (parts.length === 1 ? [] : undefined)
  if (!names) throw new Error(`there is no folder ${inside}${nearFolder(folder, parts, usage, present)}`)
  const path = `${inside}/${parts.at(-1)}.md`
  const there = present.read(path)
  const data = there === undefined || kind === 'planned' || kind === 'video' ? undefined : parseMarkdown(there).frontmatter?.data
  const announced = isRecord(data) && data.status === 'planned' ? data : undefined
  if (there !== undefined && !announced) throw new Error(`${path} is there already: choose another name, or edit it`)
  const title = wished || announced?.title
  if (typeof title !== 'string') throw new Error(`the page needs a title: ${usage}`)
  const text = taking(there ?? '', filled(template(`templates/${kind}.md`, present), title, nextOrder(inside, names, present)))
  const address = path.replace(/^content/, '').replace(/\.md$/, '')
  const look = kind === 'planned' ? `npm run dev, and look at the lists that name it` : `npm run dev, and open http://localhost:3000${address}`
  return { files: [{ path, text, ...announced && { replaces: true } }], next: [
    look,
    `npm run check -- ${path}: it lists what is still to be written, and every mistake`,
    `npm run prose -- ${path}, once the text is written`,
    ...kind === 'planned' ? [] : [`to publish it, ${kind === 'video' ? 'write `status: planned` in the place of `status: draft`, or `published` with something to watch' : 'remove the line `status: draft`'}; until then no build has it`]
  ] }
}

function planFlow([name = '', ...rest]: readonly string[], example: string, present: Files): Plan {
  if (rest.length) throw new Error(`flows lie side by side in flows/: expected one name, as in ${example}`)
  const folder = `flows/${name}`
  if (present.list(folder)) throw new Error(`${folder} is there already: choose another name, or edit it`)
  const files = ['flow.py', 'scenario.yml'].map(file => ({
    path: `${folder}/${file}`,
    text: template(`templates/flow/${file}`, present).replaceAll('TemplateFlow', `${pascalCase(name).replace(/Flow$/, '')}Flow`)
  }))
  return { files, next: [`write ${folder}/flow.py, and in ${folder}/scenario.yml what a reader would type`, `npm run record ${name}, which needs Metaflow, and look at what it wrote`, 'npm run check, before you commit'] }
}

function template(path: string, { read }: Files): string {
  const text = read(path)
  if (text === undefined) throw new Error(`the template ${path} is missing`)
  return text
}

/** The title at its three places, and the order. */
function filled(text: string, title: string, order: number): string {
  return text
    .replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`)
    .replace(/^( {4}title: ).*$/m, (_, key: string) => `${key}${JSON.stringify(title.replaceAll('`', ''))}`)
    .replace(/^order: .*$/m, `order: ${order}`)
}

/** A page with the fields that its announcement has. */
function taking(announcement: string, page: string): string {
  return ANNOUNCED.reduce((text, field) => {
    const whole = new RegExp(`^${field}:.*(?:\\n(?:[ \\t]|- ).*)*`, 'm')
    const said = whole.exec(announcement)?.[0]
    return said === undefined ? text : text.replace(whole, () => said)
  }, page)
}

/** One more than the highest in the folder. */
function nextOrder(folder: string, names: readonly string[], { read }: Files): number {
  const orders = names.filter(name => name.endsWith('.md') && name !== 'index.md').map(name => Number(/^order: (\d+)\s*$/m.exec(read(`${folder}/${name}`) ?? '')?.[1] ?? 0))
  return Math.max(0, ...orders) + 1
}

/** What there is where the path stops being one. */
function nearFolder(folder: string, [part = '', ...deeper]: readonly string[], usage: string, present: Files): string {
  const names = (present.list(folder) ?? []).filter(name => name.endsWith('/')).map(name => name.slice(0, -1))
  if (deeper.length > 1 && names.includes(part)) return nearFolder(`${folder}/${part}`, deeper, usage, present)
  return names.length ? `: expected one of ${names.join(', ')} in ${folder}, as in ${usage}${didYouMean(part, names)}` : ''
}
