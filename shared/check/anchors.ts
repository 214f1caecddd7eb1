import { parseMarkdown } from '@nuxtjs/mdc/runtime'
import { remarkStepperIds } from '../stepper/remark.ts'

/**
 * Every id that a page has. They come from the parser that the site is built with and not from a copy of its rules:
 * ids of headings depend on its slugger, on raw HTML, on footnotes and on what inline components leave of a text.
 */
export async function anchors(source: string): Promise<Set<string>> {
  const ids = new Set<string>()
  const { body } = await parseMarkdown(source, { highlight: false, toc: false, remark: { plugins: { 'stepper-ids': { instance: remarkStepperIds } } } })
  collect(body, ids)
  return ids
}

function collect(node: object, ids: Set<string>): void {
  if ('props' in node && typeof node.props === 'object' && node.props && 'id' in node.props) ids.add(String(node.props.id))
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) collect(child, ids)
}
