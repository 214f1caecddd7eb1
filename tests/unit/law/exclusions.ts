/** What the law does not ask for, and why. Each is used by the law's tests, or has to go. */
export const EXCLUSIONS = {
  'component-syntax': 'How a component is written is not text: its lines, its YAML, and what is in braces.',
  'component-words': 'A component may add words where it begins, ends or is divided, such as "Note" or a table of a recording.',
  'component-order': 'Raw Markdown, where nothing can be clicked, orders the parts of a checkpoint and the fields of a group otherwise.',
  'file-fence': 'A fence with `file=` shows what is in the file.',
  'fence-name': 'The page shows the name of a fence beside the code, raw Markdown in a line above it.',
  'language-name': 'A language has one name, whatever a fence calls it.',
  'heading-id': 'An id that an author gives a heading is not text.',
  'sample-notations': 'Raw Markdown has no notations for the type checker: readers do not see them either.',
  'absolute-address': 'Raw Markdown is read far from its site, so its addresses are absolute.',
  'note-number': 'Numbers of footnotes are kept out of the search, which would find "say1".',
  'note-address': 'What reads Markdown makes the addresses of footnotes.',
  'encoded-address': 'An address is the same whether its letters are encoded or not.',
  'link-of-blocks': 'A link round several blocks is a link in each of them, for Markdown has no other form.',
  'picture-gap': 'A picture can be on a line of its own, whatever is before and after it.',
  'only-words': 'The search has words: no addresses, no pictures, and code as text.',
  'drawn-html': 'Browsers draw the quotation marks of `<q>`, the brackets of `<rt>` and the gaps in a drawing; raw Markdown writes them.',
  'parser-stops': 'What the parser cannot read has no page, and the check reports it.',
  'reported': 'The check has a finding where readers would see something else.'
} as const

export type Exclusion = keyof typeof EXCLUSIONS

const used = new Set<Exclusion>()

/** Notes that an exclusion was needed. */
export function exclude(id: Exclusion): true {
  used.add(id)
  return true
}

/** The exclusions that nothing has needed. */
export const unused = (): Exclusion[] => (Object.keys(EXCLUSIONS) as Exclusion[]).filter(id => !used.has(id))
