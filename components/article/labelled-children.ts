import { Fragment, isVNode, type VNode } from 'vue'

export interface Panel {
  label: string
  icon?: string
  content: VNode
}

/**
 * Finds the alternatives among the children that Markdown put into a slot.
 *
 * @param prop the prop that holds the label: `label` of a tab, `filename` of a fence
 */
export function labelledChildren(children: VNode[], prop: 'label' | 'filename'): Panel[] {
  return children.flatMap((child) => {
    if (!isVNode(child)) return []
    if (child.type === Fragment && Array.isArray(child.children)) return labelledChildren(child.children.filter(isVNode), prop)
    if (!child.props) return []
    const label: unknown = child.props[prop] ?? child.props.language
    const icon: unknown = child.props.icon
    return [{ label: typeof label === 'string' ? label : 'Code', icon: typeof icon === 'string' ? icon : undefined, content: child }]
  })
}
