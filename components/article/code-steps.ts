import type { VNode } from 'vue'

/** What the control shows of a step. */
export interface StepName { id: string, title: string, description?: string }

/** Whether what stands in a stepper is a step, and no white space. */
export const isStep = ({ props }: VNode): boolean => typeof props?.title === 'string'

export function stepName({ props }: VNode): StepName {
  const text = (name: string): string | undefined => typeof props?.[name] === 'string' ? props[name] : undefined
  return { id: text('id') ?? '', title: text('title') ?? '', description: text('description') }
}

/** What a step shows, which is a fence or a notebook with the text between its cells, and what is said of it. */
export function codeAndWords(children: readonly VNode[]): { code: VNode[], words: VNode[] } {
  return { code: children.filter(isShown), words: children.filter(child => !isShown(child)) }
}

const isShown = ({ props }: VNode) => typeof props?.code === 'string' || props?.['data-cell'] !== undefined
