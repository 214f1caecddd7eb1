import type { Shape } from './frame.ts'

/** Brings an element that was drawn as one shape to another of the same kind: only what differs is touched. */
export function patch(element: Element, [, was, ...had]: Shape, [, attributes, ...content]: Shape): void {
  for (const [name, value] of Object.entries(attributes)) if (was[name] !== value) element.setAttribute(name, String(value))
  content.forEach((part, index) => {
    const before = had[index]
    const child = element.children[index]
    if (typeof part !== 'string') {
      if (child && before && typeof before !== 'string') patch(child, before, part)
    }
    else if (part !== before) element.textContent = part
  })
}
