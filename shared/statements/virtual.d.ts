/** The statements of the site, for the server: bundled in a build, read from disk in dev. `modules/content-data` makes it. */
declare module '#statements' {
  import type { Statement } from '#shared/statements/statement.ts'

  /** In the order of `content/statements.yml`. */
  export const statements: () => readonly Statement[]
}
