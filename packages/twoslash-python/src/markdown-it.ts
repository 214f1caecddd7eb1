import { SampleError } from './findings.ts'
import { isPythonTwoslash, PageSamples } from './page.ts'
import type { Sample } from './page.ts'
import type { SyncPythonTwoslasher } from './sync.ts'

/** What of a markdown-it token is used here, so that any version of markdown-it will do. */
interface FenceToken { type: string, info: string, content: string, map: [number, number] | null }
interface MarkdownIt {
  core: { ruler: { push(name: string, rule: (state: { tokens: FenceToken[], env?: unknown }) => void): void } }
}

/**
 * A markdown-it plugin that checks the Python samples of a page before they are highlighted: the code of a fence becomes
 * what a reader sees, and its info leads `transformerPythonTwoslash` to the rest.
 * @throws Error on rendering, which names the file where the environment does, and the line
 */
export function markdownItPythonTwoslash(markdownIt: MarkdownIt, { twoslasher }: { twoslasher: SyncPythonTwoslasher }): void {
  markdownIt.core.ruler.push('python_twoslash', ({ tokens, env }) => {
    const page = new PageSamples()
    const problems: string[] = []
    for (const token of tokens) {
      const [, language = '', meta = ''] = /^\s*(\S+)\s*(.*)$/.exec(token.info) ?? []
      if (token.type !== 'fence' || !isPythonTwoslash(language, meta)) continue
      const line = (token.map?.[0] ?? 0) + 2
      let sample: Sample | undefined
      try {
        sample = page.add(token.content, meta, line)
        const result = twoslasher.runSync(sample.code)
        token.info = `${language} ${twoslasher.results.keep(result, meta)}`
        token.content = `${result.code}\n`
      }
      catch (error) {
        if (!(error instanceof SampleError)) throw error
        for (const finding of error.findings) {
          const { line: below, column, message, rule } = sample?.locate(finding) ?? finding
          problems.push(`${fileOf(env)}:${line + below - 1}:${column} ${rule} ${message}`)
        }
      }
    }
    if (problems.length) throw new Error(`Python samples are broken:\n${problems.join('\n')}`)
  })
}

/** VitePress and others say which file they render. */
function fileOf(env: unknown): string {
  const path: unknown = typeof env === 'object' && env !== null ? Reflect.get(env, 'relativePath') ?? Reflect.get(env, 'path') : undefined
  return typeof path === 'string' ? path : 'Markdown'
}
