import { PYTHON_NAMES } from '../packages/twoslash-python/src/language.ts'

/**
 * The languages that code may be in, by the names under which Shiki has them and raw Markdown shows them, each with what else
 * authors call it, in small letters. Any other would be shown without colours.
 */
const LANGUAGES = {
  python: [...PYTHON_NAMES, 'python2', 'py2', 'pycon', 'ipython', 'ipython3', 'pyi', 'python-repl', 'cython', 'pyx', 'starlark'],
  bash: ['sh', 'shell', 'zsh', 'ksh', 'shellscript', 'shell-script', 'bashrc'],
  // with prompts and what commands print
  shellsession: ['console', 'shell-session', 'sh-session', 'bash-session', 'terminal'],
  json: ['ipynb', 'geojson', 'webmanifest'],
  jsonc: [],
  json5: [],
  jsonl: ['ndjson', 'jsonlines'],
  yaml: ['yml', 'eyaml'],
  toml: [],
  ini: ['cfg', 'conf', 'config', 'properties', 'editorconfig', 'systemd'],
  dotenv: ['env', '.env'],
  diff: ['patch', 'udiff'],
  md: ['markdown', 'mkd', 'gfm'],
  mdc: [],
  mdx: [],
  rst: ['restructuredtext', 'rest'],
  html: ['htm', 'xhtml'],
  xml: ['svg', 'rss', 'xsd', 'plist'],
  css: [],
  scss: [],
  js: ['javascript', 'mjs', 'cjs', 'node', 'ecmascript'],
  jsx: [],
  ts: ['typescript', 'mts', 'cts'],
  tsx: [],
  vue: ['vue-html', 'vue-template'],
  dockerfile: ['docker', 'containerfile'],
  makefile: ['make', 'mk', 'gnumakefile'],
  sql: ['postgresql', 'postgres', 'pgsql', 'psql', 'mysql', 'sqlite', 'sparksql'],
  graphql: ['gql'],
  hcl: [],
  terraform: ['tf', 'tfvars'],
  jinja: ['jinja2', 'j2', 'django'],
  http: ['https'],
  nginx: [],
  csv: [],
  tsv: [],
  log: [],
  r: ['rscript', 'splus'],
  julia: ['jl'],
  go: ['golang'],
  rust: ['rs'],
  java: [],
  scala: [],
  c: ['h'],
  cpp: ['c++', 'cxx', 'cc', 'hpp'],
  ruby: ['rb'],
  lua: [],
  powershell: ['ps1', 'pwsh', 'posh', 'ps'],
  bat: ['cmd', 'batch', 'dos'],
  proto: ['protobuf', 'proto3'],
  latex: ['tex'],
  // as typed
  text: ['txt', 'plaintext', 'plain', 'plain-text', 'none', 'nohighlight', 'output'],
  // as typed, with the colours of a terminal
  ansi: []
} satisfies Record<string, readonly string[]>

const NAMES = Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]

/** The languages that the highlighter loads, each when the first fence is in it. Shiki has text and ansi without a grammar. */
export const CODE_LANGUAGES = NAMES.filter(name => name !== 'text' && name !== 'ansi')

const STANDARD = new Map(Object.entries(LANGUAGES).flatMap(([name, others]) => [name, ...others].map(other => [other, name] as const)))

/** Every name that a language may have in a fence, in small letters. */
export const LANGUAGE_NAMES: readonly string[] = [...STANDARD.keys()]

/** The name that a language has here, whatever an author calls it, in letters of any case; undefined for one that is not known. */
export const standardLanguage = (name: string): string | undefined => STANDARD.get(name.toLowerCase())
