/** The rules of the check and of the prose test, for the server: bundled in a build, read from disk in dev. `modules/content-data` makes it. */
declare module '#rules' {
  import type { RuleCard } from '#shared/check/rule-cards.ts'

  /** By group, in the order in which authors read of them. */
  export const rules: () => readonly RuleCard[]
}
