import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { SampleError } from '#twoslash/findings.ts'
import { stubbedTwoslasher } from '../../support/twoslash.ts'

const root = 'tests/fixtures/stubs'
const programs = (folder: string) => readdirSync(join(root, folder)).filter(file => file.endsWith('.py')).toSorted()

const twoslasher = stubbedTwoslasher()
afterAll(() => twoslasher.stop())

/** A program behind it is checked but not shown: asking for its hovers would take most of the time. */
const UNSHOWN = '"""shown"""\n# ---cut-after---\n'
const SLOW = { timeout: 30_000 }

/** The rules that fail in a program, as `line: rules`. */
async function findings(code: string): Promise<string[]> {
  try {
    await twoslasher.run(`${UNSHOWN}${code}`)
    return []
  }
  catch (error) {
    if (!(error instanceof SampleError)) throw error
    return ofLines(error.findings.map(({ line, rule }) => ({ line: line - UNSHOWN.split('\n').length + 1, rules: [rule] })))
  }
}

/** The rules that `# expect: rule rule` at the end of lines asks for, as `line: rules`. */
function expectations(code: string): string[] {
  return ofLines(code.split('\n').flatMap((content, index) => {
    const rules = /# expect:(.*)$/.exec(content)?.[1]
    return rules === undefined ? [] : [{ line: index + 1, rules: rules.trim().split(/\s+/) }]
  }))
}

function ofLines(found: readonly { line: number, rules: readonly string[] }[]): string[] {
  return [...Map.groupBy(found, ({ line }) => line)]
    .toSorted(([a], [b]) => a - b)
    .map(([line, of]) => `${line}: ${[...new Set(of.flatMap(({ rules }) => rules))].toSorted().join(' ')}`)
}

describe('programs that are right', SLOW, () => {
  it.each(programs('ok'))('%s has no finding', async (file) => {
    expect(await findings(readFileSync(join(root, 'ok', file), 'utf8'))).toEqual([])
  })
})

describe('programs that are wrong', SLOW, () => {
  it.each(programs('wrong'))('%s fails where it says, and nowhere else', async (file) => {
    const code = readFileSync(join(root, 'wrong', file), 'utf8')
    const expected = expectations(code)
    expect(expected, 'no line of the program ends in # expect: <rule>').not.toEqual([])
    expect(await findings(code)).toEqual(expected)
  })
})
