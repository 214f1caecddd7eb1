import { describe, expect, it } from 'vitest'
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

describe('a waiver covers', () => {
  it('its line, in text, headings, lists, quotes and tables', () => {
    expect(covers('A [link](/x) <!-- allow dead-link: why -->\nand more\n')).toEqual(['dead-link 1'])
    expect(covers('## A heading <!-- allow dead-link: why -->\n\nText\n')).toEqual(['dead-link 1'])
    expect(covers('- one\n- two <!-- allow dead-link: why -->\n')).toEqual(['dead-link 2'])
    expect(covers('> said <!-- allow dead-link: why -->\n')).toEqual(['dead-link 1'])
    expect(covers('| a | b |\n| - | - |\n| c | d <!-- allow dead-link: why --> |\n')).toEqual(['dead-link 3'])
  })

  it('the next line with something in it, if nothing else is on its own', () => {
    expect(covers('<!-- allow dead-link: why -->\n\n\n```python\nx\n```\n')).toEqual(['dead-link 1,4'])
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
