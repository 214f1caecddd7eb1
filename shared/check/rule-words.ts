import type { RuleCard } from './rule-cards.ts'

/** What becomes of a finding of a rule: of the text a build asks nothing. */
export function severityOf(severity: RuleCard['severity'], command: RuleCard['command']): string {
  if (command === 'npm run prose') return 'fails npm run prose'
  return severity === 'error' ? 'stops a build' : 'fails npm run check'
}
