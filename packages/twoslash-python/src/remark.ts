import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { isSampleError } from './findings.ts'
import { isPythonTwoslash, PageSamples } from './page.ts'
import type { Sample } from './page.ts'
import { stripNotations } from './strip.ts'
import type { PythonTwoslasher } from './twoslasher.ts'

export interface RemarkPythonTwoslashOptions {
  twoslasher: PythonTwoslasher
  /** Shows a broken sample plain, without its notations, instead of failing: for previews. Failures are messages of the file either way. */
  lenient?: boolean
}

/**
 * A remark plugin that checks the Python samples of a page before a highlighter shows them: the code of a fence becomes
 * what a reader sees, and its meta leads `transformerPythonTwoslash` to the rest.
 */
export function remarkPythonTwoslash({ twoslasher, lenient = false }: RemarkPythonTwoslashOptions): (tree: Root, file: VFile) => Promise<void> {
  return async (tree, file) => {
    const fences: Code[] = []
    visit(tree, 'code', (node) => {
      if (isPythonTwoslash(node.lang, node.meta)) fences.push(node)
    })
    const page = new PageSamples()
    let failed: unknown
    for (const fence of fences) {
      const line = (fence.position?.start.line ?? 0) + 1
      const indent = (fence.position?.start.column ?? 1) - 1
      let sample: Sample | undefined
      try {
        sample = page.add(fence.value, fence.meta, line)
        const result = await twoslasher.run(sample.code)
        fence.meta = twoslasher.results.keep(result, fence.meta)
        fence.value = result.code
      }
      catch (error) {
        if (!isSampleError(error)) throw error
        failed ??= error
        for (const finding of error.findings) {
          const at = sample?.locate(finding) ?? finding
          file.message(`${at.message} (${at.rule})`, { place: { line: line + at.line - 1, column: indent + at.column }, source: 'twoslash-python', ruleId: at.rule })
        }
        if (!lenient) continue
        fence.value = stripNotations(fence.value)
        fence.meta = (fence.meta ?? '').replace(/\btwoslash\b/, '')
      }
    }
    if (failed && !lenient) throw new Error(file.messages.filter(({ source }) => source === 'twoslash-python').map(message => `${file.path ?? 'sample'}:${message.line}:${message.column} ${message.reason}`).join('\n'))
  }
}
