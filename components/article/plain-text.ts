import { Text, isVNode, type VNode } from 'vue'

const BLOCKS = new Set(['blockquote', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ol', 'p', 'pre', 'ul'])
const MARKS: Record<string, string> = { code: '`', strong: '**', em: '_' }

/** What a component of ours holds, such as a link, is in its slot. */
function childrenOf({ children }: VNode): VNode[] {
  const slot: unknown = children && typeof children === 'object' && !Array.isArray(children) ? children.default : undefined
  const inside: unknown = typeof slot === 'function' ? slot() : children
  return Array.isArray(inside) ? inside.filter(isVNode) : []
}
const isBlock = ({ type, props }: VNode) => typeof props?.code === 'string' || (typeof type === 'string' && BLOCKS.has(type))

/**
 * The text of a slot as one would have typed it, in Markdown's own plain marks: what a reader copies of a prompt.
 *
 * @param nodes what Markdown put into the slot; of a fence its code is taken, with ticks round it where it is not all there is
 */
export function plainText(nodes: readonly VNode[]): string {
  const own = nodes.filter(node => !isBlank(node))
  const [only, ...more] = own
  if (only && !more.length && typeof only.props?.code === 'string') return only.props.code.trimEnd()
  return blocks(own).join('\n\n')
}

const isBlank = ({ type, children }: VNode) => type === Text && typeof children === 'string' && !children.trim()

/** Neighbouring pieces of a line are one paragraph. */
function blocks(nodes: readonly VNode[]): string[] {
  const found: string[] = []
  let line: VNode[] = []
  const close = () => {
    const text = inline(line)
    if (text) found.push(text)
    line = []
  }
  for (const node of nodes) {
    if (!isBlock(node)) {
      line.push(node)
      continue
    }
    close()
    found.push(block(node))
  }
  close()
  return found.filter(Boolean)
}

function block(node: VNode): string {
  const { type, props } = node
  if (typeof props?.code === 'string') return `\`\`\`${props.language ?? ''}\n${props.code.trimEnd()}\n\`\`\``
  if (type === 'ul' || type === 'ol') return childrenOf(node).filter(({ type }) => type === 'li').map((item, index) => listItem(item, type === 'ol' ? `${index + 1}. ` : '- ')).join('\n')
  if (typeof type === 'string' && /^h\d$/.test(type)) return `${'#'.repeat(Number(type[1]))} ${inline(childrenOf(node))}`
  const text = blocks(childrenOf(node)).join('\n\n')
  return type === 'blockquote' ? text.replace(/^/gm, '> ') : text
}

function listItem(item: VNode, mark: string): string {
  return mark + blocks(childrenOf(item)).join('\n').replace(/\n/g, `\n${' '.repeat(mark.length)}`)
}

function inline(nodes: readonly VNode[]): string {
  return nodes.map((node): string => {
    const { type, props, children } = node
    if (type === 'br') return '\n'
    if (type === Text) return typeof children === 'string' ? children.replace(/\s+/g, ' ') : ''
    const mark = typeof type === 'string' ? MARKS[type] ?? '' : ''
    const text = typeof children === 'string' ? children : inline(childrenOf(node))
    const href: unknown = props?.href
    // where the prompt is pasted, an address within this site leads nowhere
    return typeof href === 'string' && /^https?:/.test(href) && href !== text ? `[${text}](${href})` : mark + text + mark
  }).join('').replace(/ *\n */g, '\n').trim()
}
