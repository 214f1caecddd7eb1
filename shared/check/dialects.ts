/** What authors bring from other tools, and what to write here. Patterns see prose only. */
export interface Dialect {
  pattern: RegExp
  /** the tools that have it, for the message */
  of: string
  /** what to write here; of a match that only ends what another one has begun, undefined */
  write: string | ((...groups: string[]) => string | undefined)
  /** Set where one line opens and the same line closes, so that every second one is left alone. */
  isPaired?: true
  /** Set where it means something only right below a line of text. */
  isBelowText?: true
  /** Set where it means something only below an empty line, or where the page begins. */
  isApart?: true
}

/** What patterns see in place of each character of code in a sentence, and of all else that is no prose. */
export const CODE = '\u0001'
export const OTHER = '\u0002'

/** Names of notes elsewhere, and ours. */
const NOTES: Readonly<Record<string, string>> = {
  note: 'note', notice: 'note', tip: 'tip', warning: 'warning', caution: 'caution', callout: 'note',
  info: 'note', abstract: 'note', summary: 'note', seealso: 'note', todo: 'note', question: 'note', faq: 'note', help: 'note',
  example: 'note', remark: 'note', admonition: 'note', aside: 'note', primary: 'note', secondary: 'note', versionadded: 'note', versionchanged: 'note',
  hint: 'tip', success: 'tip', check: 'tip', done: 'tip', important: 'warning', attention: 'warning', warn: 'warning', deprecated: 'warning',
  danger: 'caution', error: 'caution', bug: 'caution', failure: 'caution', fail: 'caution', alert: 'caution'
}

/** What other tools put between colons, in Liquid's braces or in a tag, by its name in small letters without hyphens. */
const PARTS: Readonly<Record<string, string>> = {
  details: '`::collapsible`, the text, and `::`',
  expandable: '`::collapsible`, the text, and `::`',
  dropdown: '`::collapsible`, the text, and `::`',
  tabs: '`::tabs` with `:::tabs-item{label="…"}` for each tab',
  tabset: '`::tabs` with `:::tabs-item{label="…"}` for each tab',
  tabbed: '`::tabs` with `:::tabs-item{label="…"}` for each tab',
  tab: '`:::tabs-item{label="…"}`, the text, and `:::`, inside `::tabs`',
  tabitem: '`:::tabs-item{label="…"}`, the text, and `:::`, inside `::tabs`',
  steps: '`::steps` with a heading for each step',
  stepper: '`::steps` with a heading for each step',
  step: 'a heading for the step, inside `::steps`',
  codegroup: '`::code-group` with a fence for each tab, named with [name]',
  codetabs: '`::code-group` with a fence for each tab, named with [name]',
  code: 'a fence, such as ```python [flow.py]',
  codetree: '`::code-group` with a fence for each file, named with [name]',
  ref: 'a link, [its title](/learn/…)', relref: 'a link, [its title](/learn/…)', readmore: 'a link, [its title](/learn/…)',
  button: 'a link, [its title](/learn/…)', buttonlink: 'a link, [its title](/learn/…)',
  gist: 'the code itself in a fence', vimeo: '`::video{src="…"}`, or a link',
  codeblock: 'a fence, such as ```python [flow.py]',
  cardgrid: '`::card-group` with `:::card{title="…"}` in it',
  cards: '`::card-group` with `:::card{title="…"}` in it',
  grid: '`::card-group` with `:::card{title="…"}` in it',
  linkcard: '`::card{title="…" to="/…"}`, the text, and `::`',
  contentref: 'a link, [its title](/learn/…)',
  linkbutton: 'a link, [its title](/learn/…)',
  filetree: 'a fence in text with the tree',
  frame: 'the picture alone, ![what it shows](/content/learn/name.svg)',
  figure: '![what it shows](/content/learn/name.svg)',
  image: '![what it shows](/content/learn/name.svg)',
  accordiongroup: '`::accordion` with `:::accordion-item{label="…"}` in it',
  codeinclude: 'a fence with file=',
  literalinclude: 'a fence with file=',
  paramfield: '`::field{name="…" type="…"}`, the text, and `::`', responsefield: '`::field{name="…" type="…"}`, the text, and `::`',
  embed: '`::video{src="…"}`, or a link',
  youtube: '`::video{src="…"}`, or a link',
  math: 'the formula in words, or as code',
  mermaid: 'a drawing, ![what it shows](/content/learn/name.svg)',
  raw: 'the text in backticks or in a fence',
  highlight: 'a fence, such as ```python',
  include: 'the text itself, or a fence with file=',
  quote: '`> ` in front of each line'
}

const note = (name: string, title = ''): string => `\`::${name}\`, ${title ? `**${title}** and the text` : 'the text'}, and \`::\`, on lines of their own`

/** @returns what to write for a part that elsewhere has this name; undefined for a name that no tool known here has */
export function partHere(name: string, title?: string): string | undefined {
  const key = name.toLowerCase().replace(/^callout-/, '').replaceAll(/[-_]/g, '')
  if (Object.hasOwn(NOTES, key)) return note(NOTES[key] ?? 'note', title?.trim())
  return Object.hasOwn(PARTS, key) ? PARTS[key] : undefined
}

const own = (name: string, title?: string) => partHere(name, title) ?? note('note', title?.trim())
const CONTENTS = 'leave it out, for the page has its contents beside it'
const FORMULA = 'formulas are not set here: write it in words, with <sup> and <sub>, or as code'
const isFormula = (text: string) => /\\[a-z]+|\^|_\{|\w_\w(?!\w)|^[a-z]$|^[\w().]+\s*[=<>+]\s*\S/i.test(text.trim())

/** Patterns for the beginning of a line, after the signs of lists and quotes. */
export const LINES: readonly Dialect[] = [
  { of: 'GitHub and Obsidian', pattern: /^\[!([A-Za-z]+)\][-+]?[ \t]*(.*)/, write: own },
  {
    of: 'Docusaurus, VitePress and MyST',
    pattern: /^:{3,}(?:[ \t]+\{?\.?|\{\.?)([A-Za-z][\w-]*)\}?[ \t]*(.*)|^:{3,}([a-z][\w-]*)[ \t]+([^{\s].*)/,
    write: (name = '', title = '', glued = name, other = title) => partHere(glued, other.replace(/\{.*\}$/, ''))
  },
  {
    of: 'Material for MkDocs',
    pattern: /^(!!!|\?{3}\+?)[ \t]+([\w-]+)(?:[ \t]+(?:inline|end))*(?:[ \t]+"([^"]*)")?[ \t]*$/,
    write: (mark = '', name = '', title = '') => {
      const way = partHere(name, title) ?? (title ? own(name, title) : undefined)
      return way && mark.startsWith('?') ? `\`::collapsible\`, **${title || name}** and the text, and \`::\`` : way
    }
  },
  {
    of: 'Material for MkDocs',
    pattern: /^===[!+]?[ \t]+"([^"]+)"/,
    write: (label = '') => `\`:::tabs-item{label="${label.replaceAll('`', '')}"}\`, the text, and \`:::\`, inside \`::tabs\``
  },
  {
    of: 'reStructuredText',
    pattern: /^\.\.[ \t]+([\w-]+)::/,
    write: (name = '') => partHere(name) ?? 'it in Markdown: a heading, a fence, a picture or a component'
  },
  { of: 'reStructuredText', pattern: /^\.\.[ \t]+_[^:]+:[ \t]*$/, write: 'a heading, whose id is an address, #of-its-words' },
  {
    of: 'MDX',
    pattern: /^import[ \t]+(?:type[ \t]+)?(?:[\w$*{}, \t]+[ \t]from[ \t]+)?(["'])[^"']+\1;?[ \t]*$/,
    write: 'leave it out, for components need no import'
  },
  {
    of: 'MDX',
    pattern: /^export[ \t]+(?:default\b|(?:const|let)[ \t]+\w+[ \t]*=|function[ \t]+\w+\()/,
    write: 'the values themselves, for no script runs in a page'
  },
  {
    of: 'Python-Markdown, GitLab and markdown-it',
    pattern: /^\[(?:TOC|toc|\[(?:toc|TOC|_TOC_)\])\][ \t]*$|^\{\{toc\}\}[ \t]*$|^\$\{toc\}/,
    write: CONTENTS
  },
  {
    of: 'PHP Markdown Extra and MkDocs',
    pattern: /^\*\[([^\]]+)\]:[ \t]+(.*)/,
    write: (short = '', long = '') => `<abbr title="${long.trim()}">${short}</abbr> where the text has it`
  },
  {
    of: 'PHP Markdown Extra, MkDocs and Pandoc',
    pattern: /^:[ \t]+\S.*/,
    isBelowText: true,
    write: 'a list, with the term in bold, or <dl> with <dt> and <dd>'
  },
  { of: 'PyMdown Snippets', pattern: /^[-;]*-8<-.*/, write: 'the text itself, or a fence with file=' },
  {
    of: 'VitePress and VuePress',
    pattern: /^<<<(?!<)[ \t]*[@~./\w]\S*\.\w+|^@\[code[^\]]*\]/,
    write: 'a fence with file=, such as ```python file=flows/linear/flow.py'
  },
  {
    of: 'other tools',
    pattern: /^@include(?:[ \t]+["'<]|\().*|^!include[ \t]+\S.*|^!!!include\(.*/,
    write: 'the text itself, or a fence with file='
  },
  {
    of: 'MediaWiki',
    pattern: /^(={2,5})[ \t]+([^=]+?)[ \t]+\1[ \t]*$/,
    write: (marks = '', title = '') => `${'#'.repeat(marks.length)} ${title}`
  },
  { of: 'AsciiDoc', pattern: /^(={1,6})[ \t]+([A-Z][^=]*)$/, isApart: true, write: (marks = '', title = '') => `${'#'.repeat(Math.max(2, marks.length))} ${title.trim()}` },
  { of: 'AsciiDoc', pattern: /^\[(?:source|listing|%[a-z]+|cols=|quote|NOTE|TIP|WARNING|IMPORTANT|CAUTION)\b[^\]]*\][ \t]*$/, write: 'a fence for code, a table of pipes, or a component such as `::note`' },
  { of: 'AsciiDoc', pattern: /^\|={3,}[ \t]*$/, isPaired: true, write: 'a table, with a line of `| --- |` below its header' },
  { of: 'grid tables of Pandoc and reStructuredText', pattern: /^\+(?:-{3,}\+)+[ \t]*$/, isApart: true, write: 'a table, with a line of `| --- |` below its header' },
  { of: 'Org', pattern: /^#\+([A-Za-z_]+)(?::|[ \t]|$).*/, write: (name = '') => /^end/i.test(name) ? undefined : partHere(name.replace(/^begin_/i, '').replace(/^src$|^example$/i, 'code')) ?? 'it in Markdown, or in the frontmatter' },
  { of: 'reStructuredText', pattern: /^\.\.[ \t]+(?:\|[^|]+\||\[[^\]]+\][ \t])/, write: 'the text itself, or a footnote, [^1]' },
  { of: 'notebooks', pattern: /^(?:In|Out)[ \t]?\[[ \d]*\]:[ \t]*$/, write: 'leave it out, or show the notebook itself in a fence with file=' },
  { of: 'Obsidian', pattern: /^\[[-?!>/<*]\][ \t]+(?=\S)/, write: '`[ ]` or `[x]` for a box, or a word' },
  {
    of: 'AsciiDoc',
    pattern: /^(?:image|include|video)::\S+\[[^\]]*\]/,
    write: '![what it shows](/content/learn/name.svg), or a fence with file='
  },
  {
    of: 'Jira and Confluence',
    pattern: /^\{(code|noformat|panel|info|note|tip|warning|quote)(?::[^}]*)?\}[ \t]*$/,
    isPaired: true,
    write: (name = '') => /code|noformat/.test(name) ? 'a fence' : own(name)
  },
  { of: 'LaTeX', pattern: /^\\(?:newpage|pagebreak|tableofcontents)\b/, write: 'leave it out, for a page is one piece' },
  { of: 'Obsidian', pattern: /^%%[ \t]*$/, isPaired: true, write: '<!-- and -->, whose text readers do not see' },
  { of: 'LaTeX and many tools', pattern: /^\$\$[ \t]*$/, isPaired: true, write: FORMULA },
  { of: 'LaTeX', pattern: /^\\\[[ \t]*$/, write: FORMULA }
]

/** Patterns for any place in a line. */
export const ANYWHERE: readonly Dialect[] = [
  {
    of: 'Hugo',
    pattern: /\{\{[<%][ \t]*(\/?[\w-]+)[^}]*\}\}/,
    write: (name = '') => name.startsWith('/') ? undefined : partHere(name) ?? 'what it would print, for no template is run'
  },
  {
    of: 'Jekyll, GitBook and other users of Liquid',
    pattern: /(?<!\{)\{%-?[ \t]*([a-z][\w-]*)[^%]*(?:%\}|$)/,
    write: (name = '') => /^end/.test(name) ? undefined : partHere(name) ?? 'what it would print, for no template is run'
  },
  { of: 'mdBook and Handlebars', pattern: /\{\{#\w+[^}]*\}\}/, write: 'the text itself, or a fence with file=' },
  { of: 'Markdown-Include', pattern: /\{!\s*[\w./-]+\s*!\}/, write: 'the text itself, or a fence with file=' },
  { of: 'MDX', pattern: /\{\/\*.*?(?:\*\/\}|$)/, write: '<!-- … -->' },
  {
    of: 'MDX',
    pattern: /<\/?([A-Z]\w*)(?=[^<>]*=\{)[^<>]*\/?>/,
    write: (name = '') => partHere(name) ?? 'it in Markdown, with a component of this site'
  },
  {
    of: 'kramdown and Python-Markdown',
    pattern: /\{:{1,2}\/?[ \t]*(?:[.#][A-Za-z][^}]*|[\w-]+=[^}]*|toc|\/?(?:nomarkdown|comment|options)[^}]*)\}|^\{[ \t]+[.#][A-Za-z][^}]*\}[ \t]*$/,
    write: () => 'what is to be seen in Markdown, or attributes without the colon, such as {target="_blank"}'
  },
  { of: 'reStructuredText', pattern: new RegExp(`(?<![\\w:]):([a-z][\\w+.-]*(?::[\\w+.-]+)?):(?=${CODE})`), write: role },
  {
    of: 'MyST',
    pattern: new RegExp(`\\{((?:[a-z]+:)?(?:ref|doc|numref|eq|cite|term|download|math|code|func|class|meth|mod|attr|abbr|kbd|guilabel|menuselection|sub|sup|octicon|fas?|btn))(?::[a-z])?\\}(?=${CODE})`),
    write: role
  },
  { of: 'Obsidian and MkDocs', pattern: /(?<![=\w])==(?=[^\s=])([^=\n]*[^\s=])==(?![=\w])/, write: (text = '') => `<mark>${text}</mark>` },
  {
    of: 'PyMdown Keys and markdown-it',
    pattern: /(?<![+\w])\+\+(\w(?:[^+\n]|\+(?!\+))*(?:\w|\+)\w|\w)\+\+(?![+\w])/,
    write: (text = '') => `\`:kbd{value="${text}"}\` for a key, <ins>${text}</ins> for what was inserted`
  },
  { of: 'PyMdown Caret', pattern: /(?<![\^\w])\^\^(?=[^\s^])([^^\n]*[^\s^])\^\^(?![\^\w])/, write: (text = '') => `<ins>${text}</ins>` },
  { of: 'Pandoc', pattern: /(?<=\w)\^([\w+-]{1,12})\^(?!\w)/, write: (text = '') => `<sup>${text}</sup>` },
  {
    of: 'CriticMarkup',
    pattern: /\{(?:\+\+.+?\+\+|--.+?--|==.+?==|>>.+?<<|~~.+?~~)\}/,
    write: '<ins>, <del> or <mark>, or take the remark out'
  },
  { of: 'LaTeX and many tools', pattern: /\$\$([^$]+)\$\$/, write: () => FORMULA },
  {
    of: 'LaTeX and many tools',
    pattern: /(?<![\\\w$])\$(?=[^\s$])([^$\n]*[^\s\\$]|[^\s\\$])\$(?![\w$({])/,
    write: (text = '') => isFormula(text) ? FORMULA : undefined
  },
  {
    of: 'LaTeX',
    pattern: /\\\((?=\S)(.+?)\\\)|\\begin\{(?:equation|align|matrix|cases)\*?\}/,
    write: text => text === undefined || /\\[a-z]+|[\^_]\{?\w/i.test(text) ? FORMULA : undefined
  },
  { of: 'Obsidian, Foam and other wikis', pattern: /(?<!\w)(!?)\[\[([^[\]\n,]*[A-Za-z][^[\]\n,]*)\]\](?!\()/, write: wikiLink },
  { of: 'Obsidian', pattern: /(?<=\S[ \t])\^[a-z\d]+(?:-[a-z\d]+)*[ \t]*$/, write: 'leave it out, for a link leads to a heading' },
  { of: 'AsciiDoc', pattern: /<<([\w-]+)(?:,[ \t]*([^<>]+))?>>/, write: (id = '', label = id) => `[${label}](#${id})` },
  { of: 'AsciiDoc', pattern: /(?<![\w/])(?:xref:|link:)(?=\S)[^\s[]*\[([^\]]*)\]/, write: (label = '') => `[${label || 'its title'}](/learn/…)` },
  { of: 'reStructuredText', pattern: /(?<![\w\]])\[(?:\d+|#\w*|[A-Z]\w+)\]_(?!\w)/, write: 'a footnote, [^1]' },
  { of: 'ChatGPT', pattern: /【\d[\d:]*†[^】\n]*】|\b(?:file)?cite(?:turn\d+\w+)+|:contentReference\[[^\]]*\](?:\{[^}]*\})?/, write: 'the source as a link, or take the mark out' },
  { of: 'Pandoc', pattern: /\^\[([^\]]+)\]/, write: (text = '') => `[^1] here, and [^1]: ${text} in a paragraph of its own` },
  { of: 'Obsidian', pattern: /(?<![%\w])%%(?=\S|[ \t]\S)[^%\n]+%%/, write: '<!-- … -->, whose text readers do not see' },
  {
    of: 'GitHub, Slack and others',
    pattern: new RegExp(`(?<![\\w:/.${CODE}]):([a-z][a-z\\d_+-]*|\\+1|-1|100):(?![\\w:${CODE}])`),
    write: (name = '') => `the character itself, or \`:icon{name="i-lucide-…"}\`, or backticks around :${name}: if these letters are meant`
  }
]

function role(name = ''): string {
  const kind = name.split(':').at(-1) ?? ''
  if (/^(?:ref|doc|numref|term|download)$/.test(kind)) return 'a link, [its title](/learn/…)'
  if (kind === 'kbd') return '`:kbd{value="…"}`'
  if (/^su[bp]$/.test(kind)) return `<${kind}>…</${kind}>`
  return kind === 'math' || kind === 'eq' ? FORMULA : 'the code alone, in backticks, or a link'
}

function wikiLink(mark = '', inside = ''): string {
  const [target = '', label = target] = inside.split('|')
  if (mark && /\.(?:png|jpe?g|svg|gif|webp|avif)$/i.test(target)) return `![what it shows](/content/learn/${target.split('/').at(-1)})`
  if (mark) return 'the text itself, or a link to its page'
  if (target.startsWith('#')) return `a link, [${label.replace(/^#/, '')}](#of-its-words)`
  return /^_?toc_?$/i.test(target) ? CONTENTS : `a link, [${label.trim()}](/learn/…)`
}

/** What HTML has besides elements, by which other tools cut, include or run; it shows nothing here, and does nothing. */
export const COMMENTS: readonly Dialect[] = [
  {
    of: 'WordPress, Hugo and Docusaurus',
    pattern: /^<!--\s*(?:more|truncate|excerpt)\s*-->/,
    write: 'leave it out, for lists show the field description'
  },
  { of: 'PHP and XML', pattern: /^<\?/, write: 'what it would print, for nothing is run' },
  { of: 'XML', pattern: /^<!\[CDATA\[/, write: 'the text itself, or a fence if it is code' },
  { of: 'whole pages of HTML', pattern: /^<!doctype/i, write: 'leave it out, for the site makes the page' },
  { of: 'VitePress', pattern: /^<!--\s*@include:/, write: 'the text itself, or a fence with file=' }
]
