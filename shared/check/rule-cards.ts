import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULE_GROUPS } from './rule-groups.ts'
import { PROSE_RULES, RULES } from './rules.ts'
import type { RuleFacts } from './rules.ts'

/**
 * Where the examples of all rules are in the repository: `<rule>/bad/`, `<rule>/good/`, and `base/`, the site that they are
 * laid over.
 */
export const EXAMPLES = 'tests/fixtures/rules'

/** A file of an example, by its path in the site. */
export interface ExampleFile { file: string, text: string }

/** A rule as authors read of it. Of its examples, one that breaks it and the same mended, it has the files in which they differ. */
export interface RuleCard extends RuleFacts {
  id: string
  group: string
  command: 'npm run check' | 'npm run prose'
  bad: ExampleFile[]
  good: ExampleFile[]
}

/** What each page must have, and what therefore says nothing where it is right in both. */
const PLAIN_FRONTMATTER = /^---\ntitle: .*\ndescription: .*\n---\n+/

/**
 * Every rule of the check and of the prose test, by group. One that both have is the check's.
 *
 * @param dir the folder `EXAMPLES` on this machine
 */
export function ruleCards(dir: string): RuleCard[] {
  const checked: Record<string, RuleFacts> = RULES
  const read: Record<string, RuleFacts> = PROSE_RULES
  return Object.entries(RULE_GROUPS).flatMap(([group, ids]) => ids.flatMap((id): RuleCard[] => {
    const facts = checked[id] ?? read[id]
    return facts ? [{ id, group, command: checked[id] ? 'npm run check' : 'npm run prose', ...facts, ...exampleOf(join(dir, id)) }] : []
  }))
}

function exampleOf(dir: string): Pick<RuleCard, 'bad' | 'good'> {
  const bad = filesOf(join(dir, 'bad'))
  const good = filesOf(join(dir, 'good'))
  return { bad: differing(bad, good), good: differing(good, bad) }
}

function differing(own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): ExampleFile[] {
  return [...own].filter(([file, text]) => other.get(file) !== text)
    .map(([file, text]) => ({ file, text: text.replace(PLAIN_FRONTMATTER, '').trimEnd() }))
}

function filesOf(dir: string): ReadonlyMap<string, string> {
  const files = existsSync(dir) ? globSync('**/*.*', { cwd: dir }).sort() : []
  return new Map(files.map(file => [file.replaceAll('\\', '/'), textOf(readFileSync(join(dir, file)))]))
}

/** A picture is shown by its name alone. */
function textOf(bytes: Buffer): string {
  return bytes.includes(0) ? '' : bytes.toString('utf8')
}
