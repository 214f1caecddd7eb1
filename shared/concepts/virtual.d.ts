/** The glossary of the site, for the server: bundled in a build, read from disk in dev. `modules/content-data` makes it. */
declare module '#concepts' {
  import type { Concept } from '#shared/concepts/concept.ts'

  /** In the order of `content/concepts.yml`. */
  export const glossary: () => readonly Concept[]
}
