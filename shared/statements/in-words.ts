import type { Statement } from './statement.ts'

/** A rule of a model: its words, in which backticks mark code, or the statement that says it. */
export type RuleText = string | { statement: string }

/** The words of a model's rules. A statement that the site does not have is left out: a site over another folder may use a model. */
export function inWords(rules: readonly RuleText[], statements: readonly Statement[]): string[] {
  return rules.flatMap(rule => typeof rule === 'string' ? [rule] : statements.find(({ id }) => id === rule.statement)?.says ?? [])
}
