import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repository, repositoryDir } from '#shared/repository.ts'
import { runCommand } from './command.ts'
import { KIND_NAMES, planNew } from './new/plan.ts'

await runCommand({
  name: 'npm run new',
  takes: `<${KIND_NAMES.join(' | ')}> <path> "Title"`,
  about: 'Begins a page or a flow from its template. A page that is announced keeps what its announcement says.',
  options: {},
  examples: ['npm run new -- deep-dive persistence/my-topic "Its title"', 'npm run new -- guide my-guide "Its title"', 'npm run new -- flow my-flow'],
  exits: { 0: 'written', 2: 'nothing was written' }
}, ({ positionals: [kind, path, title, ...rest] }) => {
  const { files, next } = planNew({ kind, path, title, rest }, repository)
  for (const file of files) {
    const target = join(repositoryDir, file.path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, file.text, { flag: file.replaces ? 'w' : 'wx' })
    console.log(`wrote ${file.path}`)
  }
  console.log(['Next:', ...next.map((step, index) => `${index + 1}. ${step}`)].join('\n'))
})
