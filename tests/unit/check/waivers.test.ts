import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkFile, formatFinding, inspectSite, loadSite, siteFolders } from '#shared/check/index.ts'
import { findingsOfPath } from '#shared/check/in-dev.ts'
import { waive, waiversOfPage, waiversOfYaml } from '#shared/check/waivers.ts'
import { parseMarkdown } from '#shared/markdown/parse.ts'

const KNOWN = { 'dead-link': { severity: 'error', about: '' }, 'picture-alt': { severity: 'warning', about: '' }, 'stray-file': { severity: 'error', about: '', isFixed: true } } as const

/** The lines that the waivers of a page cover, each with its rules. */
const covers = (source: string) => waiversOfPage(parseMarkdown(source)).map(({ rules, covers }) => `${rules.join()} ${covers.join()}`)
/** What is left of findings at `line rule`, and what is said of waivers. */
function left(source: string, ...findings: string[]) {
  const places = findings.map(finding => ({ line: Number(finding.split(' ')[0]), column: 1, rule: finding.split(' ')[1] ?? '' }))
  const { kept, problems } = waive(places, waiversOfPage(parseMarkdown(source)), KNOWN, ['spelling'])
  return [...kept.map(({ line, rule }) => `${line} ${rule}`), ...problems.map(({ line, column, message }) => `${line}:${column} ${message}`)]
}

describe('a waiver that is written wrongly', () => {
  const cases: [string, string[]][] = [
    ['<!-- allow dead-link because of it -->', ['1:1 the waiver of dead-link gives no reason: write it after a colon, as in `allow dead-link: the reason`']],
    ['<!-- allow dead-link picture-alt: why -->', ['1:1 nothing is found here by picture-alt: remove its waiver']],
    ...['ignore dead-link: why', 'allow: dead-link because', 'disable dead-link', 'Allow dead-link: why', 'allow(dead-link): why', 'allows dead_link: why'].map((text): [string, string[]] =>
      [`<!-- ${text} -->`, ['2 dead-link', '1:1 this waives nothing: write `<!-- allow dead-link: the reason -->`']])
  ]
  it.each(cases)('is told with the way out: %s', (comment, expected) => {
    expect(left(`${comment}\nText.`, '2 dead-link')).toEqual(expected)
  })

  it('is told where the finding is', () => {
    expect(left('<!-- allow dead-link: why -->\n\nText.\n\nMore.', '5 dead-link')).toEqual(['5 dead-link', '1:1 nothing is found here by dead-link: put its waiver on line 5, or right above it, if it is meant for what is found there, or remove it'])
  })

  it.each(['<!-- markdownlint-disable MD013 -->', '<!-- ignore this -->', '<!-- allow -->', '<!-- disable the cache -->', '<!-- skip -->'])('is no comment of others: %s', (comment) => {
    expect(left(`${comment}\nText.`)).toEqual([])
  })
})

describe('a waiver covers', () => {
  it('its line, in text, headings, lists, quotes and tables', () => {
    expect(covers('A [link](/x) <!-- allow dead-link: why -->\nand more\n')).toEqual(['dead-link 1'])
    expect(covers('## A heading <!-- allow dead-link: why -->\n\nText\n')).toEqual(['dead-link 1'])
    expect(covers('- one\n- two <!-- allow dead-link: why -->\n')).toEqual(['dead-link 2'])
    expect(covers('> said <!-- allow dead-link: why -->\n')).toEqual(['dead-link 1'])
    expect(covers('| a | b |\n| - | - |\n| c | d <!-- allow dead-link: why --> |\n')).toEqual(['dead-link 3'])
  })

  it('the next line with something in it, if nothing else is on its own', () => {
    expect(covers('<!-- allow dead-link: why -->\n\n\n```python\nx\n```\n')).toEqual(['dead-link 1,4,5,6'])
    expect(covers('Text\n<!-- allow dead-link: why -->\nmore\n')).toEqual(['dead-link 2,3'])
    expect(covers('> <!-- allow dead-link: why -->\n>\n> more\n')).toEqual(['dead-link 1,3'])
    expect(covers('<!-- allow dead-link:\nwhy -->\n::note\nText\n::\n')).toEqual(['dead-link 1,2,3'])
  })

  it('a line of YAML, and what is said of the file as a whole where it is in the frontmatter', () => {
    expect(covers('---\ntitle: A # allow dead-link: why\n# allow picture-alt: why\ndescription: B\n---\n\nText\n')).toEqual(['dead-link 1,2', 'picture-alt 1,3,4'])
    expect(covers('::card\n---\nto: /x # allow dead-link: why\n---\nText\n::\n')).toEqual(['dead-link 3'])
    expect(waiversOfYaml(['a:', '  b: c # allow dead-link: why'])).toEqual([{ line: 2, column: 8, rules: ['dead-link'], reason: 'why', covers: [2] }])
  })

  it('nothing in code, or after a # in a value', () => {
    expect(covers('`<!-- allow dead-link: why -->` and\n\n```md\n<!-- allow dead-link: why -->\n```\n')).toEqual([])
    expect(covers('---\ntitle: "A#allow dead-link"\n---\n')).toEqual([])
  })
})

describe('waive', () => {
  it('leaves out the findings of the rules that it names', () => {
    expect(left('A <!-- allow dead-link: why -->\n', '1 dead-link', '1 picture-alt', '2 dead-link')).toEqual(['1 picture-alt', '2 dead-link'])
    expect(left('A <!-- allow dead-link, picture-alt: why -->\n', '1 dead-link', '1 picture-alt')).toEqual([])
  })

  it('wants a reason', () => {
    expect(left('A <!-- allow dead-link -->\n', '1 dead-link')).toEqual(['1:3 the waiver of dead-link gives no reason: write it after a colon, as in `allow dead-link: the reason`'])
  })

  it('wants something to waive, and a rule that there is', () => {
    expect(left('A <!-- allow dead-link: why -->\n')).toEqual(['1:3 nothing is found here by dead-link: remove its waiver'])
    expect(left('A <!-- allow dead-lnik: why -->\n', '1 dead-link')).toEqual(['1 dead-link', '1:3 there is no rule "dead-lnik" to waive: a finding names its rule after its place. Did you mean dead-link?'])
  })

  it('leaves the rules of other commands to them', () => {
    expect(left('A <!-- allow spelling: a name -->\n')).toEqual([])
    expect(left('A <!-- allow spelling -->\n')).toEqual([])
  })

  it('waives nothing that would cost readers a page', () => {
    expect(left('<!-- allow stray-file: why -->\n', '1 stray-file')).toEqual(['1 stray-file', '1:1 stray-file cannot be waived, as readers would lose a part of the site: mend what it found, and remove the waiver'])
  })
})

describe('the page in dev has the findings of the command', () => {
  /** Both, after some text of a file is replaced by another. */
  async function toldBy(file: string, text: string, by: string, path: string) {
    const dir = await mkdtemp(join(tmpdir(), 'waivers-'))
    await cp('tests/fixtures/rules/base', dir, { recursive: true })
    await writeFile(join(dir, file), (await readFile(join(dir, file), 'utf8')).replace(text, by))
    const folders = { ...siteFolders(dir), flowsDir: join(dir, 'flows') }
    const { findings } = await inspectSite(folders)
    const page = await findingsOfPath(path, await loadSite(folders))
    await rm(dir, { recursive: true })
    return { command: findings.map(formatFinding), page: page.findings.map(formatFinding) }
  }

  it.each([
    ['a waived line', 'content/learn/example.md', 'A text with nothing wrong.', '[a link](/x). <!-- allow dead-link: it comes -->', '/learn/example', 0],
    ['a line without a waiver', 'content/learn/example.md', 'A text with nothing wrong.', '[a link](/x).', '/learn/example', 1],
    ['a waiver without a reason', 'content/learn/example.md', 'A text with nothing wrong.', '[a link](/x). <!-- allow dead-link -->', '/learn/example', 1],
    ['a waived entry of the glossary', 'content/concepts.yml', 'What is milled.', 'What is milled # allow concept-entry: a name', '/learn/deep-dives/baking/flour', 0],
    ['an entry of the glossary', 'content/concepts.yml', 'What is milled.', 'What is milled', '/learn/deep-dives/baking/flour', 1]
  ])('of %s', async (_, file, text, by, path, count) => {
    const { command, page } = await toldBy(file, text, by, path)
    expect(command).toHaveLength(count)
    expect(page).toEqual(command)
  })
})

describe('a folder without a page', () => {
  it('is waived in the frontmatter of its first page', async () => {
    const site = await loadSite({ ...siteFolders(), contentDir: 'tests/fixtures/rules/series-index/bad/content' })
    const page = await site.read('learn/series/first.md')
    const found = async (source: string) => (await checkFile('learn/series/first.md', { ...site, read: () => Promise.resolve(source) })).map(({ line, rule }) => `${line} ${rule}`)
    expect(await found(page)).toContain('1 series-index')
    expect(await found(page.replace('---\n', '---\n# allow series-index: it has one page\n'))).toEqual((await found(page)).filter(finding => finding !== '1 series-index'))
  })
})
