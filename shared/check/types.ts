import type { ContainerComponent, ParsedMarkdown, TextComponent } from '../markdown/parse.ts'
import type { Files } from '#twoslash/include.ts'
import type { Glossary } from '../concepts/schema.ts'
import type { DiveStandard } from '../editorial/dives.ts'
import type { Statements } from '../statements/schema.ts'
import type { PythonTwoslasher } from '#twoslash/twoslasher.ts'
import type { ComponentProps, VocabularyEntry } from '../vocabulary.ts'
import type { Flows } from './flows.ts'
import type { Rule } from './rules.ts'

/** A place in a file, 1-based. */
export interface Place { line: number, column: number }

/** One thing that is wrong, where it is, and what to do about it. */
export interface Finding extends Place {
  /** Relative to the site's folder, with forward slashes: `content/learn/index.md`; `flows/resume/flow.py`. */
  file: string
  rule: Rule
  message: string
}

/** A finding before it knows its file. */
export type Remark = Omit<Finding, 'file'>

export interface Component extends Place {
  node: ContainerComponent | TextComponent
  name: string
  /** As the author wrote it: `::note`, `:badge`. */
  syntax: string
  props: ComponentProps
  /** Inside a sentence, heading or table cell. */
  inSentence: boolean
  /** Text right behind an inline component that looks like a bracket it should have taken. */
  leftover?: string
}

export interface HtmlTag extends Place { name: string, attributes: Record<string, string | true> }

/** `from` names the prop or element that a link stands in, for the message. */
/** `isBare`: what readers see is the address itself. */
export interface Link extends Place { url: string, from: string, isBare?: boolean }

export interface Picture extends Place { src: string, alt?: string, markdown: boolean }

/** Of one in raw HTML nothing else is known. */
export interface Heading extends Place {
  depth: number
  words?: string
  /** it has an id that the author wrote */
  isOwn?: boolean
  /** what is at its end and looks like an id, and is text */
  braces?: string
}

/** An id, `what` has it, and the way out where it is not the only one. */
export interface NamedId extends Place { id: string, what: string, wayOut: string }

export interface Icon extends Place { name: string, from: string }

/** One Markdown file with everything in it that a rule looks at. */
export interface Page {
  /** Relative to content/. */
  file: string
  path: string
  markdown: ParsedMarkdown
  components: Component[]
  tags: HtmlTag[]
  links: Link[]
  pictures: Picture[]
  headings: Heading[]
  icons: Icon[]
  /** of all but components, in the order of the page */
  ids: NamedId[]
  /** the ids that the page's footnotes get */
  footnotes: string[]
}

/** What a page is checked against. */
export interface Site {
  /** The components that have a file, by their names in Markdown. */
  components: ReadonlySet<string>
  /** What may be written of each component, those of this site alone among them. */
  vocabulary: Readonly<Record<string, VocabularyEntry>>
  contentDir: string
  /** Every file in content/, relative to it, sorted. */
  files: readonly string[]
  /** From page path to Markdown file, of all pages that a build has. */
  pages: ReadonlyMap<string, string>
  /** The same for articles that are planned, which have no page. */
  planned: ReadonlyMap<string, string>
  /** The same for drafts, whose pages no build has. */
  drafts: ReadonlyMap<string, string>
  /** The fields of each file's frontmatter, by its path in content/; what is wrong with them is told elsewhere. */
  frontmatters: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  /** What `content/concepts.yml` says, or undefined where the site has no concepts. */
  glossary: Glossary | undefined
  /** What `content/statements.yml` says, or undefined where the site has no statements. */
  statements: Statements | undefined
  /** What `editorial/dives.yml` asks of deep dives, or undefined where the site has no such file. */
  dives: DiveStandard | undefined
  /** Every file in public/, as the URL that it has. */
  publicFiles: ReadonlySet<string>
  /** The text of a file in public/, by its URL. */
  readPublic: (address: string) => Promise<string>
  /** Icon names by collection. */
  icons: ReadonlyMap<string, ReadonlySet<string>>
  /** Paths that answer without being a page or a public file. */
  routes: ReadonlySet<string>
  /** The addresses that no page can have, each with what is there. */
  reserved: ReadonlyMap<string, string>
  /** The name of content/ in findings. */
  contentName: string
  /** The ids of a page, or undefined when there is no such page. */
  anchorsOf: (path: string) => Promise<ReadonlySet<string> | undefined>
  read: (file: string) => Promise<string>
  readBytes: (file: string) => Promise<Uint8Array>
  /** Links of the file system in content/ that lead to no file. */
  brokenLinks: readonly string[]
  /** The name of public/ in findings. */
  publicName: string
  /** The bytes of a file in public/, by its URL. */
  readPublicBytes: (address: string) => Promise<Uint8Array>
  /** The files of the repository, which fences show. */
  sources: Files
  /** The flows and their recordings. */
  flows: Flows
  /** Checks Python samples: it throws what is wrong with one. */
  twoslasher: { run: (...sample: Parameters<PythonTwoslasher['run']>) => Promise<unknown> }
}
