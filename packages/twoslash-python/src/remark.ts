import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { findingsInFile, isPythonTwoslash, PageSamples, withoutTrigger } from './page.ts'
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
    let failed = false
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
        for (const { message, rule, line: at, column } of findingsInFile(error, sample, { file: file.path ?? 'sample', line, indent })) {
          file.message(`${message} (${rule})`, { place: { line: at, column }, source: 'twoslash-python', ruleId: rule })
        }
        failed = true
        if (!lenient) continue
        fence.value = stripNotations(fence.value)
        fence.meta = withoutTrigger(fence.meta)
      }
    }
    if (failed && !lenient) throw new Error(file.messages.filter(({ source }) => source === 'twoslash-python').map(message => `${file.path ?? 'sample'}:${message.line}:${message.column} ${message.reason}`).join('\n'))
  }
}
