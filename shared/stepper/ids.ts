/** What a stepper or one of its steps says of itself. */
export interface Named { title?: string, id?: string }

/**
 * The ids of a stepper and of its steps, in order, which links lead to: those that the author gave, else made of the titles,
 * a step's behind its stepper's: `migrate-a-flow`. They stay as they are when steps come and go.
 */
export function stepperIds({ title = '', id }: Named, steps: readonly Named[]): { id: string, steps: string[] } {
  const own = id ?? (slug(title) || 'stepper')
  return { id: own, steps: steps.map((step, index) => step.id ?? `${own}-${slug(step.title ?? '') || index + 1}`) }
}

const slug = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')
