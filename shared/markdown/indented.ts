import { micromarkExtension } from 'remark-mdc'
import type { Processor } from 'unified'

/**
 * A remark plugin, to be used after remark-mdc. There a list or quote that is further left than its component ends the component
 * if that is indented by four or more, and does not if it is indented less. Here it never does: the component is a block into
 * which no list or quote from outside can reach, as a fence is.
 */
export function remarkMdcIndented(this: Processor): void {
  const constructs = Object.entries(micromarkExtension().flowInitial)
  const flowInitial = Object.fromEntries(constructs.map(([code, construct]) => [code, { ...construct, concrete: true }]))
  const extensions = (this.data().micromarkExtensions ??= [])
  extensions.push({ flowInitial })
}
