import type { ExampleFile, RuleCard } from '#shared/check/rule-cards.ts'
import { didYouMean } from '#twoslash/nearest.ts'

/** What `--rules` prints: every rule with its severity and its sentence. */
export function listRules(rules: readonly RuleCard[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  const groups = Map.groupBy(rules, ({ command }) => command)
  return [...groups].flatMap(([command, own]) => [
    command, ...own.map(({ id, severity, about }) => `  ${id.padEnd(width)}  ${severity.padEnd('warning'.length)}  ${about}`), ''
  ]).join('\n') + 'An error of npm run check stops a build, a warning does not. --explain <rule> shows examples.'
}

/**
 * What `--explain <rule>` prints: the sentence of a rule, a bad and a good example, and how it is waived.
 * @throws Error if there is no such rule
 */
export function explainRule(id: string, rules: readonly RuleCard[]): string {
  const rule = rules.find(rule => rule.id === id)
  if (!rule) throw new Error(`there is no rule "${id}"${didYouMean(id, rules.map(({ id }) => id)) || ': --rules lists all of them'}`)
  return [
    `${id}: ${rule.about}`,
    `${rule.command}, ${rule.severity}: ${CONSEQUENCES[rule.command === 'npm run prose' ? 'prose' : rule.severity]}`,
    '', 'This breaks it:', ...filesInWords(rule.bad, rule.good),
    '', 'This does not:', ...filesInWords(rule.good, rule.bad),
    '', rule.isFixed
      ? 'It cannot be waived.'
      : `Where it is wrong about a page, waive it on the line of the finding or on the line above:\n\n${waiverOf(id)}`
  ].join('\n')
}

const waiverOf = (id: string) => `  <!-- allow ${id}: the reason -->\n\nand in YAML:\n\n  # allow ${id}: the reason`
const CONSEQUENCES = { error: 'it stops a build', warning: 'a build goes on', prose: 'a build does not read the text' }

function filesInWords(files: readonly ExampleFile[], others: readonly ExampleFile[]): string[] {
  if (!files.length) return ['', `  without ${others.map(({ file }) => file).join(', ')}`]
  return files.flatMap(({ file, text }) => ['', `  ${file}`, ...text ? ['', ...text.split('\n').map(line => line && `    ${line}`)] : []])
}
