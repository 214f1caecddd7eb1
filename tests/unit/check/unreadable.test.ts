import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkSite, siteFolders } from '#shared/check/index.ts'
import { EXAMPLES } from '#shared/check/rule-cards.ts'

const dir = mkdtempSync(join(tmpdir(), 'unreadable-'))
afterAll(() => rmSync(dir, { recursive: true }))

/** What the check says of a site with such a page. */
async function told(text: string): Promise<string[]> {
  cpSync(join(EXAMPLES, 'base'), dir, { recursive: true })
  writeFileSync(join(dir, 'content/learn/example.md'), `---\ntitle: An example\ndescription: A page about bread.\n---\n\n${text}\n`)
  return (await checkSite({ ...siteFolders(dir), flowsDir: join(dir, 'flows') })).map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`)
}

it('a page that is nested too deep is a finding, and does not end the check', async () => {
  expect(await told('*'.repeat(5000) + 'x' + '*'.repeat(5000))).toEqual([
    'content/learn/example.md:1:1 markdown-parse: this page cannot be checked: its parts are nested deeper than can be read: nest them less deep'
  ])
})

it('a fence of more signs than a pattern can have is a finding', async () => {
  expect(await told(`${'`'.repeat(50_000)}text`)).toContainEqual('content/learn/example.md:6:1 unclosed-fence: this fence is opened by 50000 signs: three are enough')
})

it('files that editors keep while another one is open are none of the site, and a link to itself is a finding', async () => {
  await told('Text.')
  for (const name of ['.example.md.swp', '4913', 'example.md~', '#example.md#', '.example.md.kate-swp', 'example.md___jb_tmp___', '.goutputstream-A1']) writeFileSync(join(dir, 'content/learn', name), 'a')
  symlinkSync('me@host.1:2', join(dir, 'content/learn/.#example.md'))
  symlinkSync('loop.md', join(dir, 'content/learn/loop.md'))
  writeFileSync(join(dir, 'content/learn/example.md.bak'), 'a')
  expect((await told('Text.')).map(finding => finding.split(' ', 2).join(' '))).toEqual(['content/learn/example.md.bak:1:1 stray-file:', 'content/learn/loop.md:1:1 stray-file:'])
})
