import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { isSampleError } from './findings.ts'
import { includeFile, showsFile, withoutQueries } from './include.ts'
import type { Files } from './include.ts'
import { standardPython } from './language.ts'
import { findingsInFile, isPythonTwoslash, PageSamples, withoutTrigger } from './page.ts'
import type { Sample } from './page.ts'
import { stripNotations } from './strip.ts'
import type { PythonTwoslasher } from './twoslasher.ts'

export interface RemarkPythonTwoslashOptions {
  twoslasher: PythonTwoslasher
  /** Files that fences with `file=` show, in any language. Default: `file=` means nothing. */
  files?: Files
  /** Shows a broken sample plain, without its notations, instead of failing: for previews. Failures are messages of the file either way. */
  lenient?: boolean
}

/**
 * A remark plugin that checks the Python samples of a page before a highlighter shows them: the code of a fence becomes
 * what a reader sees, and its meta leads `transformerPythonTwoslash` to the rest.
 */
export function remarkPythonTwoslash({ twoslasher, files, lenient = false }: RemarkPythonTwoslashOptions): (tree: Root, file: VFile) => Promise<void> {
  return async (tree, file) => {
    const fences: Code[] = []
    visit(tree, 'code', (node) => {
      if (isPythonTwoslash(node.lang, node.meta) || (files && showsFile(node.meta))) fences.push(node)
    })
    const page = new PageSamples(files)
    let failed = false
    for (const fence of fences) {
      const line = (fence.position?.start.line ?? 0) + 1
      const indent = (fence.position?.start.column ?? 1) - 1
      let sample: Sample | undefined
      try {
        if (isPythonTwoslash(fence.lang, fence.meta)) {
          fence.lang = standardPython(fence.lang ?? '')
          sample = page.addFence(fence, line)
          const result = await twoslasher.run(sample.code, sample.inclusion?.excerpt)
          fence.meta = twoslasher.results.keep(result, sample.inclusion?.meta ?? fence.meta)
          fence.value = result.code
        }
        else if (files) showPlain(fence, files)
      }
      catch (error) {
        for (const { message, rule, line: at, column } of findingsInFile(error, sample, { file: file.path ?? 'sample', line, indent })) {
          file.message(`${message} (${rule})`, { place: { line: at, column }, source: 'twoslash-python', ruleId: rule })
        }
        failed = true
        if (lenient) showBroken(fence, files)
      }
    }
    if (failed && !lenient) throw new Error(file.messages.filter(({ source }) => source === 'twoslash-python').map(message => `${file.path ?? 'sample'}:${message.line}:${message.column} ${message.reason}`).join('\n'))
  }
}

function showPlain(fence: Code, files: Files): void {
  const { code, meta } = includeFile(fence, files, false)
  Object.assign(fence, { value: code, meta })
}

/** What there is to show of a sample that is wrong; of a file that cannot be found, nothing. */
function showBroken(fence: Code, files: Files | undefined): void {
  fence.value = stripNotations(fence.value)
  fence.meta = withoutTrigger(fence.meta)
  if (!files || !showsFile(fence.meta)) return
  try {
    showPlain(Object.assign(fence, { meta: withoutQueries(fence.meta) }), files)
  }
  catch (error) {
    if (!isSampleError(error)) throw error
    // told already
    Object.assign(fence, { value: '', meta: '' })
  }
}
