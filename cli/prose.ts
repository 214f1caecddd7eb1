import { extname, join, relative, resolve, sep } from 'node:path'
import { formatFinding, siteFolders } from '#shared/check/index.ts'
import { draftsIn } from '#shared/drafts.ts'
import { repositoryDir } from '#shared/repository.ts'
import { chooseFiles } from './choose-files.ts'
import { runCommand } from './command.ts'
import { checkProseFiles, readEditorial } from './prose/files.ts'
import { DATA_FILES } from './prose/read.ts'

/** What has prose: Markdown, the glossary and the statements. */
const PROSE = { is: (name: string) => extname(name) === '.md' || DATA_FILES.includes(name), expected: `a Markdown file, such as content/index.md, a folder with some, ${DATA_FILES.join(' or ')}` }

await runCommand({
  name: 'npm run prose',
  takes: '[files or folders…]',
  about: 'Reads the text as readers do: spelling, length, filler, links. Without names it reads all of content/ but drafts, with them any Markdown.',
  options: {},
  examples: ['npm run prose', 'npm run prose -- content/learn/guides', 'npm run prose -- ../draft.md'],
  exits: { 0: 'nothing found', 1: 'something found', 2: 'nothing could be read' }
}, async ({ positionals }) => {
  const { contentDir } = siteFolders()
  const drafts = positionals.length ? [] : draftsIn(contentDir).map(file => join(contentDir, file))
  const files = chooseFiles(positionals.length ? positionals : [contentDir], PROSE).filter(file => !drafts.includes(file))
  const checked = await checkProseFiles(files, contentDir, readEditorial(repositoryDir), !positionals.length)
  const found = checked.flatMap(({ file, remarks }) => remarks.map(remark => formatFinding({ file: nameOf(file), ...remark })))
  console.log([...found, found.length ? `${found.length} to mend` : `read ${files.length} ${files.length === 1 ? 'file' : 'files'}: nothing found`].join('\n'))
  if (found.length) process.exitCode = 1
})

/** As in the findings of the check: relative to where the command runs. */
function nameOf(file: string): string {
  return relative(resolve('.'), resolve(file)).split(sep).join('/')
}
