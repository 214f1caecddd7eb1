import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { formatFinding, siteFolders } from '#shared/check/index.ts'
import { pagePath } from '#shared/check/files.ts'
import { kindOf } from '#shared/concepts/graph.ts'
import { DIVES_FILE, readDiveStandard } from '#shared/editorial/dives.ts'
import { repositoryDir } from '#shared/repository.ts'
import { readBanned } from './prose/banned.ts'
import { checkDictionary, readDictionary } from './prose/dictionary.ts'
import type { ProseRemark } from './prose/finding.ts'
import { checkProse } from './prose/index.ts'
import { DATA_FILES, readDataFile, readMarkdown } from './prose/read.ts'

const BANNED = 'editorial/banned.yml'
const DICTIONARY = 'editorial/dictionary.txt'
const DIVES = `editorial/${DIVES_FILE}`

const { positionals } = parseArgs({ allowPositionals: true })
const own = (path: string) => readFileSync(join(repositoryDir, path), 'utf8')

try {
  const { contentDir } = siteFolders()
  const files = positionals.length ? positionals : globSync(['**/*.md', ...DATA_FILES], { cwd: contentDir }).sort().map(file => join(contentDir, file))
  const words = own(DICTIONARY)
  const dives = readDiveStandard(own(DIVES), DIVES)
  const house = { banned: readBanned(own(BANNED), BANNED), dictionary: readDictionary(words).map(({ word }) => word) }
  const found: string[] = []
  const tell = (file: string, remarks: readonly ProseRemark[]) => found.push(...remarks.map(remark => formatFinding({ file, ...remark })))
  const read = files.map(file => ({ name: nameOf(file), prose: proseOf(file), isDive: kindOf(pagePath(relative(resolve(contentDir), resolve(file)).split(sep).join('/'))) === 'dive' }))
  for (const { name, prose, isDive } of read) tell(name, await checkProse(prose, { ...house, ...isDive && { dives } }))
  if (!positionals.length) tell(DICTIONARY, checkDictionary(words, read.flatMap(({ prose }) => prose.passages)))
  console.log([...found, found.length ? `${found.length} to mend` : `read ${files.length} ${files.length === 1 ? 'file' : 'files'}: nothing found`].join('\n'))
  if (found.length) process.exitCode = 1
}
catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

function proseOf(file: string) {
  const isMarkdown = extname(file) === '.md'
  if (!existsSync(file) || !(isMarkdown || DATA_FILES.includes(basename(file)))) throw new Error(`${file} is not a file with prose: expected a Markdown file, such as content/index.md, or ${DATA_FILES.join(' or ')}`)
  const source = readFileSync(file, 'utf8')
  return isMarkdown ? readMarkdown(source) : readDataFile(basename(file), source)
}

/** As in the findings of the check: relative to where the command runs. */
function nameOf(file: string): string {
  return relative(resolve('.'), resolve(file)).split(sep).join('/')
}
