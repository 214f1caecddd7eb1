import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { isSampleError } from '../../packages/twoslash-python/src/findings.ts'
import { includeFile, isPythonTwoslash, showsFile } from '../../packages/twoslash-python/src/index.ts'
import type { Files } from '../../packages/twoslash-python/src/index.ts'
import { flowCode } from '../../shared/includes.ts'

/** How a block's flow, file and steps get from Markdown through the highlighter. */
const WORD = /(?:^|\s)in-flow="([^/"]+)\/([^#"]+)#([^"]*)"/

/** A remark plugin that notes in a fence's meta which steps of which flow it will show. It runs before the file is put in. */
export function remarkFlowCode({ files }: { files: Files }): (tree: Root) => void {
  return tree => visit(tree, 'code', (fence) => {
    if (!showsFile(fence.meta)) return
    try {
      const shown = flowCode(includeFile(fence, files, isPythonTwoslash(fence.lang, fence.meta)))
      if (shown) fence.meta = `${fence.meta} in-flow="${shown.flow}/${shown.file}#${shown.steps}"`
    }
    catch (error) {
      // the check tells of it
      if (!isSampleError(error)) throw error
    }
  })
}

/** A rehype plugin that makes props of the block of what `remarkFlowCode` has noted. */
export function rehypeFlowCode(): (tree: HastRoot) => void {
  return tree => visit(tree, 'element', (node) => {
    const [, flow, file, steps] = (node.tagName === 'pre' && WORD.exec(String(node.properties.meta ?? ''))) || []
    if (flow && file) Object.assign(node.properties, { flow, file, steps })
  })
}
