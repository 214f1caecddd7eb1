import { existsSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join, relative, sep } from 'node:path'
import { repository, repositoryDir } from '../repository.ts'
import { definitionId } from '../concepts/concept.ts'
import { GLOSSARY, readGlossary } from '../concepts/schema.ts'
import { DIVES_FILE, readDiveStandard } from '../editorial/dives.ts'
import { readFrontmatter } from '../markdown/parse.ts'
import { isDraft, isPlanned } from '../site.ts'
import { readStatements, STATEMENTS } from '../statements/schema.ts'
import { siteTwoslasher } from '../twoslasher.ts'
import { isRecord, vocabulary } from '../vocabulary.ts'
import { OWN_VOCABULARY, parseOwnVocabulary } from '../vocabulary/own.ts'
import { componentTag } from '../vocabulary/files.ts'
import { anchors } from './anchors.ts'
import { readUtf8 } from '#twoslash/encoding.ts'
import { collectPage } from './collect.ts'
import { isPage, pagePath } from './files.ts'
import { listedIds, recordingAnchors } from './listed.ts'
import { decodePath } from './paths.ts'
import { readFlows } from './flows.ts'
import { reservedPaths } from './reserved.ts'
import type { Site } from './types.ts'

const ICON_COLLECTIONS = ['heroicons', 'lucide']
/** What the site's modules write besides pages. */
const ROUTES = ['/llms.txt', '/robots.txt', '/sitemap.xml']
/** What file managers and git leave in a folder, and editors as long as a file is open: Vim, Emacs, Kate, JetBrains, GNOME. */
const IGNORED = /^(?:\.DS_Store|Thumbs\.db|\.gitkeep|4913|\..+\.(?:sw[a-z]|kate-swp)|\.#.+|#.+#|.+(?:~|___jb_(?:tmp|old)___)|\.goutputstream-.+)$/

/** The folders of a site. One over another folder may bring components besides the repository's; flows are the repository's. */
export interface SiteFolders { contentDir: string, publicDir: string, componentDirs: readonly string[], editorialDir: string, flowsDir: string }

/** The folders of the site in `dir`, by default the one that `SITE_DIR` names. */
export function siteFolders(dir = process.env.SITE_DIR ?? '.'): SiteFolders {
  return {
    contentDir: join(dir, 'content'),
    publicDir: join(dir, 'public'),
    componentDirs: [repositoryDir, dir].map(parent => join(parent, 'components/content')),
    editorialDir: join(dir, 'editorial'),
    flowsDir: join(repositoryDir, 'flows')
  }
}

/** Reads what every page is checked against. The only module of the check that touches the disk. */
export async function loadSite({ contentDir, publicDir, componentDirs, editorialDir, flowsDir }: SiteFolders): Promise<Site> {
  const [listed, publicFiles, vue, routes, api, dives, icons, flows, ...componentFiles] = await Promise.all([
    listFiles(contentDir), listFiles(publicDir, true), ownFiles('pages'), ownFiles('server/routes'), ownFiles('server/api'),
    readDives(editorialDir), loadIcons(), readFlows(flowsDir), ...componentDirs.map(dir => listFiles(dir, true))
  ])
  const brokenLinks = listed.filter(file => !isFile(join(contentDir, file)))
  const files = listed.filter(file => !brokenLinks.includes(file))
  const readBytes = (file: string) => readFile(join(contentDir, file))
  const read = async (file: string) => readUtf8(await readBytes(file)).text
  const frontmatters = await readFrontmatters(files.filter(isPage), read)
  const pages = new Map<string, string>()
  const planned = new Map<string, string>()
  const drafts = new Map<string, string>()
  for (const file of files.filter(isPage)) {
    const path = pagePath(file)
    // The first file of a path is its page; `duplicate-path` names the others.
    if ([pages, planned, drafts].some(known => known.has(path))) continue
    const { status } = frontmatters.get(file) ?? {}
    const of = isPlanned({ path, status }) ? planned : isDraft({ status }) ? drafts : pages
    of.set(path, file)
  }
  const components = new Set(componentFiles.flat().filter(file => /^[^/]+\.vue$/.test(file)).map(componentTag))
  const glossary = files.includes(GLOSSARY) ? readGlossary(await read(GLOSSARY)) : undefined
  const known = new Map<string, Promise<ReadonlySet<string> | undefined>>()
  const anchorsOf = (path: string) => {
    const file = pages.get(path) ?? drafts.get(path)
    const found = known.get(path) ?? (file === undefined ? Promise.resolve(undefined) : anchorsIn(file, path).catch(() => undefined))
    known.set(path, found)
    return found
  }
  const anchorsIn = async (file: string, path: string) => {
    const source = await read(file)
    const page = collectPage(file, path, source)
    const listed = [...listedIds(page, { glossary }).map(([id]) => id), ...await recordingAnchors(page, { flows })]
    return new Set([...await anchors(source), ...definitionsIn(frontmatters.get(file)), ...listed])
  }
  return {
    contentDir,
    contentName: basename(contentDir),
    files,
    pages,
    planned,
    drafts,
    frontmatters,
    dives,
    glossary,
    statements: files.includes(STATEMENTS) ? readStatements(await read(STATEMENTS)) : undefined,
    publicFiles: new Set(publicFiles.map(file => `/${file}`)),
    publicName: basename(publicDir),
    readPublicBytes: address => readFile(join(publicDir, decodePath(address))),
    readPublic: address => readFile(join(publicDir, decodePath(address)), 'utf8'),
    icons,
    vocabulary: { ...vocabulary, ...await readOwnVocabulary(componentDirs, components) },
    components,
    routes: new Set(ROUTES),
    reserved: reservedPaths({ vue, routes: [...routes, ...api.map(file => `api/${file}`)], public: publicFiles }),
    anchorsOf,
    read,
    readBytes,
    brokenLinks,
    sources: repository,
    flows,
    twoslasher: siteTwoslasher()
  }
}

const ownFiles = (dir: string) => listFiles(join(repositoryDir, dir), true)

/** What a site says of its own components, in a file beside their folder. What has no component yet is left out. */
async function readOwnVocabulary(componentDirs: readonly string[], components: ReadonlySet<string>): Promise<Site['vocabulary']> {
  const files = componentDirs.map(dir => join(dir, '..', OWN_VOCABULARY)).filter(file => existsSync(file))
  const entries = await Promise.all(files.map(async file => Object.entries(parseOwnVocabulary(await readFile(file, 'utf8'), file))))
  return Object.fromEntries(entries.flat().filter(([name]) => components.has(name)))
}

async function readDives(editorialDir: string): Promise<Site['dives']> {
  const file = join(editorialDir, DIVES_FILE)
  return existsSync(file) ? readDiveStandard(await readFile(file, 'utf8'), file) : undefined
}

/** The ids of the definitions that a page has, which its `:term`s get when it is rendered. */
function definitionsIn(frontmatter: Readonly<Record<string, unknown>> | undefined): string[] {
  const introduces: unknown = frontmatter?.introduces
  return Array.isArray(introduces) ? introduces.map(id => definitionId(String(id))) : []
}

async function readFrontmatters(files: readonly string[], read: (file: string) => Promise<string>): Promise<Site['frontmatters']> {
  const fieldsOf = async (file: string) => {
    const data = readFrontmatter(await read(file))?.data
    return [file, isRecord(data) ? data : {}] as const
  }
  return new Map(await Promise.all(files.map(fieldsOf)))
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  }
  catch {
    // a link to nothing, or to itself
    return false
  }
}

/** All files below a folder, relative to it, with forward slashes, sorted. */
async function listFiles(dir: string, mayBeMissing = false): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && mayBeMissing) return []
    throw error.code === 'ENOENT' || error.code === 'ENOTDIR' ? new Error(`there is no folder ${dir}: the check runs in a site's folder, or in the one that SITE_DIR names`) : error
  })
  return entries
    .filter(entry => !entry.isDirectory() && !IGNORED.test(entry.name))
    .map(entry => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

let icons: Promise<Site['icons']> | undefined

/** Icon names change only with an install, so a dev server reads them once. */
function loadIcons(): Promise<Site['icons']> {
  icons ??= Promise.all(ICON_COLLECTIONS.map(async (name) => {
    const file = createRequire(import.meta.url).resolve(`@iconify-json/${name}/icons.json`)
    const data: { icons: object, aliases?: object } = JSON.parse(await readFile(file, 'utf8'))
    return [name, new Set([...Object.keys(data.icons), ...Object.keys(data.aliases ?? {})])] as const
  })).then(entries => new Map(entries))
  return icons
}
