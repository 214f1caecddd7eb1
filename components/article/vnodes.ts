import { cloneVNode, type FunctionalComponent, type VNode } from 'vue'

/** Shows pieces of a slot, each place a copy of its own. */
export const VNodes: FunctionalComponent<{ nodes: VNode[] }> = ({ nodes }) => nodes.map(node => cloneVNode(node))
VNodes.props = ['nodes']
