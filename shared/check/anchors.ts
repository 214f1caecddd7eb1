import { parseBody } from '../markdown/mdc.ts'
import { remarkStepperIds } from '../stepper/remark.ts'

/**
 * Every id that a page has. They come from the parser that the site is built with and not from a copy of its rules:
 * ids of headings depend on its slugger, on raw HTML, on footnotes and on what inline components leave of a text.
 */
export async function anchors(source: string): Promise<Set<string>> {
  return new Set((await named(source)).map(({ id }) => id))
}

/** The ids of a page's headings. */
export async function headingIds(source: string): Promise<Set<string>> {
  return new Set((await named(source)).filter(({ tag }) => /^h[1-6]$/.test(tag)).map(({ id }) => id))
}

interface Named { tag: string, id: string }

async function named(source: string): Promise<Named[]> {
  const { body } = await parseBody(source, { highlight: false, toc: false, remark: { plugins: { 'stepper-ids': { instance: remarkStepperIds } } } })
  const found: Named[] = []
  collect(body, found)
  return found
}

function collect(node: object, found: Named[]): void {
  if ('props' in node && typeof node.props === 'object' && node.props && 'id' in node.props) found.push({ tag: 'tag' in node ? String(node.tag) : '', id: String(node.props.id) })
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) collect(child, found)
}
