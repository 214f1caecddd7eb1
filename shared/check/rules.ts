/** What is known of a rule besides its findings. */
export interface RuleFacts {
  /** An `error` stops a build. A `warning` fails `npm run check`, and a site with it can still be built and looked at. */
  severity: 'error' | 'warning'
  /** what holds where the rule finds nothing, as a sentence */
  about: string
  /** Set where the rule cannot be waived: readers would lose a page or a part of one. */
  isFixed?: true
}

/**
 * The rules of the check, by the ids that findings carry. Each has a bad and a good example in `tests/fixtures/rules/<id>/`, which
 * `npm run check -- --explain <id>` shows.
 */
export const RULES = {
  'code-stepper': { severity: 'error', about: 'The steps of a `code-stepper` fit together: titles, ids, lines and files.' },
  'component-place': { severity: 'error', about: 'A block component is on lines of its own and in its group, any other in a sentence.' },
  'component-props': { severity: 'error', about: 'A component has the props that it takes, each of its type.' },
  'component-schema': { severity: 'warning', about: 'The vocabulary says of each component which props it takes.' },
  'component-slot': { severity: 'error', about: 'A component holds what it shows, in slots that it has.' },
  'concept-assumed': { severity: 'warning', about: 'A page names in `assumes` each concept that its text uses.' },
  'concept-cycle': { severity: 'warning', about: 'No two dives assume concepts of each other.' },
  'concept-entry': { severity: 'error', about: 'Each entry of the glossary has the fields, lengths and words that a card needs.' },
  'concept-marked': { severity: 'warning', about: 'A dive marks each concept that it introduces with `:term`.' },
  'concept-order': { severity: 'warning', about: 'A page assumes concepts only of dives that come before it.' },
  'concept-orphan': { severity: 'warning', about: 'Each concept of the glossary has a dive that introduces it.' },
  'concept-place': { severity: 'error', about: 'Concepts are introduced by dives, and `:term` is in running text.' },
  'concept-planned': { severity: 'warning', about: 'No page assumes a concept of a dive that cannot be read yet.' },
  'concept-twice': { severity: 'error', about: 'One dive introduces a concept, once.' },
  'concept-unknown': { severity: 'error', about: 'Every concept that a page names is in the glossary.' },
  'conflict-marker': { severity: 'error', about: 'No file has the marks of a merge that was not finished.' },
  'dead-anchor': { severity: 'error', about: 'A link with `#` leads to an id that its page has.' },
  'dead-link': { severity: 'error', about: 'Every link leads to a page or file that is there.' },
  'dead-picture': { severity: 'error', about: 'Every picture is a file of this site.' },
  'dive': { severity: 'warning', about: 'A deep dive has the parts that `editorial/dives.yml` asks for.' },
  'duplicate-path': { severity: 'error', about: 'Every page has an address of its own.', isFixed: true },
  'emphasis': { severity: 'warning', about: 'Emphasis takes no underscores or stars off names and formulas.' },
  'empty-part': { severity: 'warning', about: 'Headings, links, items, fences, quotes and tables have something in them.' },
  'empty-page': { severity: 'error', about: 'A page has content.' },
  'encoding': { severity: 'error', about: 'Files are UTF-8, were so from the beginning, and have no invisible characters.', isFixed: true },
  'fence-language': { severity: 'warning', about: 'The language of a fence is one that the highlighter knows.' },
  'fence-meta': { severity: 'warning', about: 'What is written after the language of a fence, or in braces in a sentence, means something here.' },
  'file-fence': { severity: 'error', about: 'A fence with `file=` names a file, and a part of it, that is there and has no mistakes.' },
  'foreign-syntax': { severity: 'error', about: 'A page is written in the Markdown of this site, without what only other tools understand.' },
  'frontmatter-schema': { severity: 'error', about: 'The frontmatter is YAML, with the fields that pages have.' },
  'heading-id': { severity: 'warning', about: 'A heading has words, of which its address is made, or an id of its own.' },
  'heading-order': { severity: 'warning', about: 'The title is the only h1, and no level is skipped on the way down.' },
  'inline-style': { severity: 'warning', about: 'Pages have no style attributes, which the site\'s policy refuses.' },
  'link-picture': { severity: 'warning', about: 'The picture for shared links shows title and description whole, in letters that its fonts have.' },
  'lost-markup': { severity: 'warning', about: 'No signs of Markdown are left in the text as signs.' },
  'manim': { severity: 'error', about: 'A film of Manim is there, and as its scene and recording are now.' },
  'markdown-parse': { severity: 'error', about: 'The parser reads the whole page as it was meant.' },
  'page-id': { severity: 'error', about: 'Every id is one that a link can lead to, and is on its page once.' },
  'page-missing': { severity: 'error', about: 'Every Markdown file becomes a page.', isFixed: true },
  'page-size': { severity: 'warning', about: 'A page, with the files that it shows, is one that a phone can load and a reader can finish.' },
  'picture-alt': { severity: 'warning', about: 'Every picture says in words what it shows.' },
  'picture-broken': { severity: 'error', about: 'Every picture can be read as what its ending says it is.' },
  'planned-page': { severity: 'error', about: 'An article that is planned has no text, and a page lies below neither that nor a draft.' },
  'python-sample': { severity: 'error', about: 'The type checker accepts every sample, or the sample declares its errors.' },
  'recording': { severity: 'error', about: 'What a page shows of a run is in a recording, and the recording is of the flow as it is.' },
  'reference': { severity: 'warning', about: 'Footnotes and the addresses of links are defined once, and used.' },
  'series-index': { severity: 'warning', about: 'Each folder with pages has a page of its own.' },
  'smart-punctuation': { severity: 'warning', about: 'Code, YAML and attributes have straight quotes, plain hyphens and ordinary blanks.' },
  'source': { severity: 'error', about: 'Every place in Metaflow\'s source that a note names is there.' },
  'statement': { severity: 'error', about: 'Every statement has a home that shows it, and evidence that is there.' },
  'stray-file': { severity: 'error', about: 'Everything in `content/` is a page, with a name that can be an address.', isFixed: true },
  'table': { severity: 'warning', about: 'Rows of pipes make a table that shows all of their cells.' },
  'unsafe-attribute': { severity: 'error', about: 'No attribute of an element runs code, or asks for anything outside of the site while a page is read.' },
  'unclosed-fence': { severity: 'error', about: 'Every fence is closed.' },
  'unclosed-html': { severity: 'error', about: 'Comments, tags and elements of HTML are closed where they should be.' },
  'svg-broken': { severity: 'error', about: 'Every drawing is SVG that can be read, and says its size.' },
  'svg-style': { severity: 'warning', about: 'A drawing is styled by what SVG has attributes for.' },
  'svg-unsafe': { severity: 'error', about: 'A drawing neither runs code nor asks for anything outside of itself.' },
  'todo': { severity: 'error', about: 'A page that is not a draft has nothing left to be written.' },
  'unknown-component': { severity: 'error', about: 'Every component and element is one that pages can show.' },
  'unknown-icon': { severity: 'error', about: 'Every icon is in an installed collection.' },
  'video': { severity: 'error', about: 'A film has its files, captions and poster, and its page fits them.' },
  'waiver': { severity: 'warning', about: 'A waiver gives a reason, and has something to waive.', isFixed: true }
} satisfies Record<string, RuleFacts>

/** The rules of the prose test, `npm run prose`, which likewise have their examples. */
export const PROSE_RULES = {
  'absolute': { severity: 'error', about: 'A dive claims "never" or "every" only after a run that tried to refute it.' },
  'article': { severity: 'error', about: '"a" or "an" fits the sound that follows.' },
  'banned-word': { severity: 'error', about: 'The text has no word that `editorial/banned.yml` refuses.' },
  'contraction': { severity: 'error', about: 'Words are written out, without contractions.' },
  'dash': { severity: 'error', about: 'Sentences have no dashes, which usually join two of them.' },
  'dictionary': { severity: 'error', about: 'The dictionary is sorted, and has the words that pages use and no others.' },
  'dive-length': { severity: 'error', about: 'A dive has the words, and the length of its recap, that `editorial/dives.yml` asks for.' },
  'encoding': { severity: 'error', about: 'Files are UTF-8, were so from the beginning, and have no invisible characters.', isFixed: true },
  'link-text': { severity: 'error', about: 'The text of a link says where it leads.' },
  'paragraph-length': { severity: 'error', about: 'A paragraph is short enough to be read at once.' },
  'readability': { severity: 'error', about: 'A sentence, and the page as a whole, can be read without effort.' },
  'repeated-word': { severity: 'error', about: 'No word is written twice in a row.' },
  'sentence-length': { severity: 'error', about: 'A sentence is short enough to be understood at the first reading.' },
  'simpler-word': { severity: 'error', about: 'The text uses the simpler of two words.' },
  'spelling': { severity: 'error', about: 'Every word is in a dictionary of English, or in `editorial/dictionary.txt`.' },
  'waiver': { severity: 'error', about: 'A waiver gives a reason, and has something to waive.', isFixed: true }
} satisfies Record<string, RuleFacts>

export type ProseRule = keyof typeof PROSE_RULES

/** The id of a rule, as a finding carries it. */
export type Rule = keyof typeof RULES

/** @returns the facts of a rule */
export const factsOf = (rule: Rule): RuleFacts => RULES[rule]
