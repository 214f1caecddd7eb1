import { formatFinding } from './findings.ts'
import { standardPython } from './language.ts'
import { findingsInFile, isPythonTwoslash, PageSamples } from './page.ts'
import type { Sample } from './page.ts'
import type { SyncPythonTwoslasher } from './sync.ts'

/** What of a markdown-it token is used here, so that any version of markdown-it will do. */
interface FenceToken { type: string, info: string, content: string, map: [number, number] | null }
interface MarkdownIt {
  core: { ruler: { push(name: string, rule: (state: { src: string, tokens: FenceToken[], env?: unknown }) => void): void } }
  render(source: string, env?: unknown): string
}

/**
 * A markdown-it plugin that checks the Python samples of a page before they are highlighted: the code of a fence becomes
 * what a reader sees, and its info leads `transformerPythonTwoslash` to the rest.
 * @throws Error on rendering, which names the file where the environment does, and the line
 */
export function markdownItPythonTwoslash(markdownIt: MarkdownIt, { twoslasher }: { twoslasher: SyncPythonTwoslasher }): void {
  // what plugins before this one take off the top, as VitePress does with frontmatter, is counted here
  const render = markdownIt.render.bind(markdownIt)
  let file = ''
  markdownIt.render = (source, env) => {
    file = source.replaceAll(/\r\n?/g, '\n')
    return render(source, env)
  }
  markdownIt.core.ruler.push('python_twoslash', ({ src, tokens, env }) => {
    const above = file.endsWith(src) ? file.slice(0, file.length - src.length).split('\n').length - 1 : 0
    const page = new PageSamples()
    const problems: string[] = []
    for (const token of tokens) {
      const [, language = '', meta = ''] = /^\s*(\S+)\s*(.*)$/.exec(token.info) ?? []
      if (token.type !== 'fence' || !isPythonTwoslash(language, meta)) continue
      const line = above + (token.map?.[0] ?? 0) + 2
      let sample: Sample | undefined
      try {
        sample = page.add(token.content, meta, line)
        const result = twoslasher.runSync(sample.code)
        token.info = `${standardPython(language)} ${twoslasher.results.keep(result, meta)}`
        token.content = `${result.code}\n`
      }
      catch (error) {
        problems.push(...findingsInFile(error, sample, { file: fileOf(env), line, indent: 0 }).map(formatFinding))
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
