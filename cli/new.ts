import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { repository, repositoryDir } from '#shared/repository.ts'
import { planNew } from './new/plan.ts'

try {
  // not strict: who asks for `--help` is told how it is used
  const [kind, path, title, ...rest] = parseArgs({ allowPositionals: true, strict: false }).positionals
  const { files, next } = planNew({ kind, path, title, rest }, repository)
  for (const file of files) {
    const target = join(repositoryDir, file.path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, file.text, { flag: file.replaces ? 'w' : 'wx' })
    console.log(`wrote ${file.path}`)
  }
  console.log(['Next:', ...next.map((step, index) => `${index + 1}. ${step}`)].join('\n'))
}
catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
