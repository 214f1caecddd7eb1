/**
 * A fact about Metaflow that several pages need. It is stated once, in `content/statements.yml`; the page that explains it
 * shows these words, and others link to them or show them too.
 */
export interface Statement {
  /** its key in the file, which `:statement{of=…}` names */
  id: string
  /** the fact, in one or two sentences that stand alone; backticks mark code */
  says: string
  /** the page and the section that explain it: `/learn/…#heading` */
  home: string
  /** places in Metaflow's source */
  sources: readonly string[]
  /** recorded flows, or their commands */
  recordings: readonly string[]
  /** A sentence with a word of each list tells this fact; `*` stands for the rest of a word. */
  tells: readonly (readonly string[])[]
}

/** The page that explains a statement, and the section there. */
export function homeOf({ home }: Pick<Statement, 'home'>): { path: string, anchor: string } {
  const [path = '', anchor = ''] = home.split('#')
  return { path, anchor }
}
