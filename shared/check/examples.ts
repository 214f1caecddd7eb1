import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryDir } from '../repository.ts'

/** The folder with the examples of all rules: `<rule>/bad/`, `<rule>/good/`, and `base/`, the site that they are laid over. */
export const EXAMPLES = join(repositoryDir, 'tests/fixtures/rules')

/** A file of an example, by its path in the site. */
export interface ExampleFile { file: string, text: string }

/** What breaks a rule, and the same mended: the files in which the two differ. */
export interface RuleExample { bad: ExampleFile[], good: ExampleFile[] }

/** What each page must have, and what therefore says nothing where it is right in both. */
const PLAIN_FRONTMATTER = /^---\ntitle: .*\ndescription: .*\n---\n+/

/** Reads the examples of a rule; empty where it has none. */
export function exampleOf(rule: string): RuleExample {
  const [bad, good] = ['bad', 'good'].map(kind => filesOf(join(EXAMPLES, rule, kind)))
  const differing = (own: ReadonlyMap<string, string> = new Map(), other: ReadonlyMap<string, string> = new Map()): ExampleFile[] => [...own]
    .filter(([file, text]) => other.get(file) !== text)
    .map(([file, text]) => ({ file, text: text.replace(PLAIN_FRONTMATTER, '').trimEnd() }))
  return { bad: differing(bad, good), good: differing(good, bad) }
}

function filesOf(dir: string): ReadonlyMap<string, string> {
  if (!existsSync(dir)) return new Map()
  const files = globSync('**/*.*', { cwd: dir }).sort()
  return new Map(files.map(file => [file.replaceAll('\\', '/'), readFileSync(join(dir, file), 'utf8')]))
}
