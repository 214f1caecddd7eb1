import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { formatFinding, loadSite, siteFolders } from '#shared/check/index.ts'
import { METAFLOW_VERSION } from '#shared/metaflow.ts'
import { count } from '#shared/recording/words.ts'
import { repositoryDir } from '#shared/repository.ts'
import { runCommand } from './command.ts'
import { inspectTruth } from './truth/index.ts'
import { allModelRules } from './truth/models.ts'
import { SYMBOL_FILE, updateSymbols } from './truth/update.ts'

/** Where places in Metaflow's source may be named besides pages. */
const TEXTS = ['README.md', 'docs/*.md', '{cli,components,composables,flows,manim,modules,server,shared,stubs,templates}/**/*.{md,py,pyi,ts,vue,yml}']

await runCommand({
  name: 'npm run truth',
  about: 'Looks up each place in Metaflow\'s source that a page, a model or a comment names, and finds facts that pages tell in different words. It reads the whole site.',
  options: { update: { type: 'boolean', about: `first reads ${SYMBOL_FILE} from the installed Metaflow` } },
  examples: ['npm run truth', 'npm run truth -- --update'],
  exits: { 0: 'nothing found', 1: 'something found', 2: 'nothing could be checked' }
}, async ({ values: { update } }) => {
  if (update) await updateSymbols()
  const names = globSync(TEXTS, { cwd: repositoryDir }).map(name => name.split(sep).join('/'))
  const texts = names.map(name => ({ name, text: readFileSync(join(repositoryDir, name), 'utf8') }))
  const { findings, sources, statements } = await inspectTruth(await loadSite(siteFolders()), texts, allModelRules())
  const summary = findings.length ? `${count(findings.length, 'problem')}` : `held ${count(sources, 'name')} of places in the source against Metaflow ${METAFLOW_VERSION}, and ${count(statements, 'statement')} against the pages that tell them: nothing found`
  console.log([...update ? [`wrote ${SYMBOL_FILE}`] : [], ...findings.map(formatFinding), summary].join('\n'))
  if (findings.length) process.exitCode = 1
})
