/** An event of the same kind, which can be dispatched again: a browser takes each event once. */
export function copyOf(event: Event): Event {
  const copy: Event = Reflect.construct(event.constructor, [event.type, event])
  return copy
}
