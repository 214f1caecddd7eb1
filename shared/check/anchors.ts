import { parseBody } from '../markdown/mdc.ts'
import { remarkStepperIds } from '../stepper/remark.ts'

/**
 * Every id that a page has. They come from the parser that the site is built with and not from a copy of its rules:
 * ids of headings depend on its slugger, on raw HTML, on footnotes and on what inline components leave of a text.
 */
export async function anchors(source: string): Promise<Set<string>> {
  const { body } = await parseBody(source, { highlight: false, toc: false, remark: { plugins: { 'stepper-ids': { instance: remarkStepperIds } } } })
  const found = new Set<string>()
  collect(body, found)
  return found
}

function collect(node: object, found: Set<string>): void {
  if ('props' in node && typeof node.props === 'object' && node.props && 'id' in node.props) found.add(String(node.props.id))
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) collect(child, found)
}
