/** The part of a key press that decides what it does. */
export type Press = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'isComposing'>

/** What a key does in the search field: chooses a result, opens the chosen one, or nothing of ours. */
export type Action = { select: number } | { open: 'here' | 'tab' } | undefined

/**
 * Says what a key does. Home and End go to the first and last result only once one is chosen by arrows; before, and with
 * Shift, they move the caret, as they do in any field.
 *
 * @param press the key
 * @param active the index of the chosen result, -1 for none
 * @param count how many results there are
 * @param moved whether the reader has chosen that result; the first one is chosen for them
 */
export function actionOf(press: Press, active: number, count: number, moved: boolean): Action {
  const { key, metaKey, ctrlKey, altKey, shiftKey, isComposing } = press
  if (isComposing || altKey || !count) return undefined
  if (key === 'Enter') return active < 0 ? undefined : { open: metaKey || ctrlKey ? 'tab' : 'here' }
  if (metaKey || ctrlKey || shiftKey) return undefined
  switch (key) {
    case 'ArrowDown': return { select: (active + 1) % count }
    case 'ArrowUp': return { select: active <= 0 ? count - 1 : active - 1 }
    case 'Home': return moved ? { select: 0 } : undefined
    case 'End': return moved ? { select: count - 1 } : undefined
  }
  return undefined
}
