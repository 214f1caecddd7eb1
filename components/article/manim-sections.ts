import { Fragment, isVNode, type VNode } from 'vue'

/** What an author wrote into a `manim-scene`: by the section that it tells, and the rest. */
export interface ManimProse { sections: Map<string, VNode>, rest: VNode[] }

/** @param children of the slot; a `manim-section` has the name of its section as a prop */
export function manimProse(children: readonly VNode[], prose: ManimProse = { sections: new Map(), rest: [] }): ManimProse {
  for (const child of children) {
    const name: unknown = child.props?.name
    if (child.type === Fragment && Array.isArray(child.children)) manimProse(child.children.filter(isVNode), prose)
    else if (typeof child.type === 'object' && typeof name === 'string') prose.sections.set(name, child)
    else prose.rest.push(child)
  }
  return prose
}
