/**
 * The props of an island as they are in the page.
 *
 * @param name of the player
 * @param props JSON values; an `undefined` one is as good as none
 * @throws an error that names the player and the prop, where JSON would lose or change a value
 */
export function islandProps(name: string, props: Record<string, unknown>): string {
  return JSON.stringify(props, function (this: Record<string, unknown>, key: string, written: unknown) {
    const value = this[key]
    if (isJson(value) && !(value === undefined && Array.isArray(this))) return written
    const what = typeof value === 'object' && value !== null ? value.constructor?.name ?? 'object' : typeof value
    throw new Error(`${name} is an island, whose props are written into the page as JSON, and "${key}" is or holds a ${what}. `
      + 'Hand over plain objects, lists, strings, finite numbers, booleans and null.')
  })
}

function isJson(value: unknown): boolean {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'object' && (Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value)))
}
