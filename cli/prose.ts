import { readFileSync } from 'node:fs'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { formatFinding, siteFolders } from '#shared/check/index.ts'
import { pagePath } from '#shared/check/files.ts'
import { kindOf } from '#shared/concepts/graph.ts'
import { DIVES_FILE, readDiveStandard } from '#shared/editorial/dives.ts'
import { repositoryDir } from '#shared/repository.ts'
import { chooseFiles } from './choose-files.ts'
import { runCommand } from './command.ts'
import { readBanned } from './prose/banned.ts'
import { checkDictionary, readDictionary } from './prose/dictionary.ts'
import type { ProseRemark } from './prose/finding.ts'
import { checkProse } from './prose/index.ts'
import { DATA_FILES, readDataFile, readMarkdown } from './prose/read.ts'

const BANNED = 'editorial/banned.yml'
const DICTIONARY = 'editorial/dictionary.txt'
const DIVES = `editorial/${DIVES_FILE}`

/** What has prose: Markdown, the glossary and the statements. */
const PROSE = { is: (name: string) => extname(name) === '.md' || DATA_FILES.includes(name), expected: `a Markdown file, such as content/index.md, a folder with some, ${DATA_FILES.join(' or ')}` }
const own = (path: string) => readFileSync(join(repositoryDir, path), 'utf8')

await runCommand({
  name: 'npm run prose',
  takes: '[files or folders…]',
  about: 'Reads the text as readers do: spelling, length, filler, links. Without names it reads all of content/, with them any Markdown.',
  examples: ['npm run prose', 'npm run prose -- content/learn/guides', 'npm run prose -- ../draft.md'],
  exits: { 0: 'nothing found', 1: 'something found', 2: 'nothing could be read' }
}, async ({ positionals }) => {
  const { contentDir } = siteFolders()
  const files = chooseFiles(positionals.length ? positionals : [contentDir], PROSE)
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
})

function proseOf(file: string) {
  const source = readFileSync(file, 'utf8')
  return extname(file) === '.md' ? readMarkdown(source) : readDataFile(basename(file), source)
}

/** As in the findings of the check: relative to where the command runs. */
function nameOf(file: string): string {
  return relative(resolve('.'), resolve(file)).split(sep).join('/')
}
