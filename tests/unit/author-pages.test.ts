import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PROSE_RULES } from '#shared/check/rules.ts'
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
    const own = Object.entries(scripts).filter(([, command]) => /^node cli\//.test(command)).map(([name]) => name)
    expect(own).toEqual(expect.arrayContaining(['check', 'new', 'prose', 'record']))
    for (const name of own) expect(tooling).toContain(`npm run ${name}`)
  })

  it('name every rule of the prose test', () => {
    for (const rule of Object.keys(PROSE_RULES)) expect(read('content-generation-tooling')).toContain(`\`${rule}\``)
  })
})
