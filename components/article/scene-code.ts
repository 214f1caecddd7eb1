import type { VNode } from 'vue'
import type { SceneCode } from '#shared/scene/types.ts'

/** The block of code in a scene's content, as the renderer was given it. */
export function codeIn(nodes: readonly VNode[]): SceneCode | undefined {
  for (const { props } of nodes) {
    if (typeof props?.code !== 'string') continue
    return { title: typeof props.filename === 'string' ? props.filename : '', lines: props.code.trimEnd().split('\n') }
  }
  return undefined
}
