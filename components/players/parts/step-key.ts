/** What hears the arrow keys itself. */
const OWN_KEYS = 'input, select, textarea, [role="tab"], [role="slider"], pre, video'

/**
 * Where a key leads in a player that goes step by step: ← and → to the neighbours, Home and End to the first and the last.
 *
 * @param at the step, from 0
 * @returns undefined where the key is not the player's: with a modifier, in a field, or any other key
 */
export function stepKey({ key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, at: number, count: number): number | undefined {
  if (altKey || ctrlKey || metaKey || shiftKey || (target instanceof Element && target.closest(OWN_KEYS))) return undefined
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: count - 1 }[key]
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to))
}
