import { readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkSite, formatFinding, siteFolders } from '#shared/check/index.ts'
import { EXAMPLES } from '#shared/check/rule-cards.ts'
import { RULE_GROUPS } from '#shared/check/rule-groups.ts'
import { vocabulary } from '#shared/vocabulary.ts'

const read = (name: string) => readFileSync(`content/projects/${name}.md`, 'utf8')

describe('the pages for authors', () => {
  const components = read('components') + read('recorded-components') + read('content-templates')

  it.each(Object.keys(vocabulary))('describe the component %s', (name) => {
    expect(components).toMatch(new RegExp(`:+${name}(?![\\w-])|\`${name}\``))
  })

  it('name every command that authors run', () => {
    const tooling = read('content-generation-tooling')
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))
    const own = Object.entries(scripts).filter(([, command]) => / cli\/\w+\.ts$/.test(command)).map(([name]) => name)
    expect(own).toEqual(expect.arrayContaining(['check', 'new', 'prose', 'record']))
    for (const name of own) expect(tooling).toContain(`npm run ${name}`)
  })

  it('list every group of rules', () => {
    for (const group of Object.keys(RULE_GROUPS)) expect(read('rules')).toContain(`::rule-list{group="${group}"}`)
  })

  it('show a finding as the check prints it', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'author-pages-'))
    for (const folder of ['base', 'dead-link/bad']) await cp(join(EXAMPLES, folder), dir, { recursive: true })
    const [finding] = await checkSite(siteFolders(dir))
    await rm(dir, { recursive: true })
    expect(read('rules')).toContain(`\n${finding && formatFinding(finding)}\n`)
  })
})
