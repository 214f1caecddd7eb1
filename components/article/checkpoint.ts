import { kebabCase } from 'scule'
import { isVNode, Text, type VNode } from 'vue'
import { vocabulary } from '#shared/vocabulary.ts'

/** One answer of a checkpoint. */
export interface CheckpointAnswer {
  isRight: boolean
  /** its first line, which the reader chooses */
  label: VNode[]
  /** what the author wrote below that line: why it is right or wrong */
  why: VNode[]
}

/** A checkpoint as its author wrote it: what the question is about, the answers, and the reason. */
export interface CheckpointParts {
  before: VNode[]
  answers: CheckpointAnswer[]
  reason: VNode[]
}

/** What a list item holds besides words; MDC makes a line break of the end of a paragraph in an item. */
const BLOCKS = new Set(['blockquote', 'br', 'div', 'ol', 'p', 'pre', 'table', 'ul'])

const childrenOf = ({ children }: VNode): VNode[] => Array.isArray(children) ? children.filter(isVNode) : []
const isBlank = ({ type, children }: VNode) => type === Text && typeof children === 'string' && !children.trim()

/** A component is a block, as a fence is, unless authors write it inside sentences, or it is a link. */
function isBlock({ type }: VNode): boolean {
  if (typeof type === 'string') return BLOCKS.has(type)
  if (type === Text) return false
  const name = typeof type === 'object' && '__name' in type && typeof type.__name === 'string' ? kebabCase(type.__name).replace(/^prose-/, '') : ''
  return name !== 'a' && (vocabulary[name]?.kind ?? 'block') === 'block'
}

const hasBox = (item: VNode) => childrenOf(item)[0]?.props?.type === 'checkbox'

/** @returns the parts of a checkpoint from the children that Markdown put into its slot: the first task list has the answers */
export function readCheckpoint(children: VNode[]): CheckpointParts {
  const at = children.findIndex(node => (node.type === 'ul' || node.type === 'ol') && childrenOf(node).some(hasBox))
  const list = children[at]
  return {
    before: children.slice(0, Math.max(0, at)),
    answers: list ? childrenOf(list).filter(hasBox).map(readAnswer) : [],
    reason: children.slice(at + 1)
  }
}

function readAnswer(item: VNode): CheckpointAnswer {
  const [box, ...rest] = childrenOf(item)
  const end = rest.findIndex(isBlock)
  const why = end === -1 ? [] : rest.slice(end)
  const checked: unknown = box?.props?.checked
  return {
    isRight: checked !== undefined && checked !== false,
    label: end === -1 ? rest : rest.slice(0, end),
    why: why.slice(why.findIndex(node => node.type !== 'br' && !isBlank(node)))
  }
}
