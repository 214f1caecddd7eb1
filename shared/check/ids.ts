import { stepperIds } from '../stepper/ids.ts'
import { headingIds } from './anchors.ts'
import type { Component, Page, Remark, Site } from './types.ts'

const STEPPER = new Set(['code-stepper', 'code-step'])

/** `component-props`: two parts of a page have one id, so that a link leads to the first of them only. */
export async function checkIds(page: Page, site: Pick<Site, 'read'>): Promise<Remark[]> {
  const named = page.components.flatMap(component => idOf(component) ?? [])
  if (!named.length) return []
  // what the parser cannot read is told by the rule about syntax
  const headings = await site.read(page.file).then(headingIds).catch(() => new Set<string>())
  const seen = new Map<string, Component>()
  return named.flatMap(({ id, component }): Remark[] => {
    const before = seen.get(id)
    if (!before) seen.set(id, component)
    // of two of a stepper, the rule about steppers tells
    const isTold = before && STEPPER.has(before.name) && STEPPER.has(component.name)
    const twin = before && !isTold ? `as what begins at line ${before.line}` : headings.has(id) && !before ? 'as a heading of the page' : undefined
    return twin ? [{ ...component.props.positionOf(['id']), rule: 'component-props', message: `\`${component.syntax}\` has the id ${id}, ${twin}: give it another one ({#name})` }] : []
  })
}

/** The id that an author gave, or that the title of a stepper makes. Those of steps begin with their stepper's. */
function idOf(component: Component): { id: string, component: Component } | undefined {
  const { name, props: { values: { id, title } } } = component
  if (typeof id === 'string') return { id, component }
  return name === 'code-stepper' ? { id: stepperIds({ title: typeof title === 'string' ? title : undefined }, []).id, component } : undefined
}
