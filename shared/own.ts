/**
 * Looks up a name that an author chose. A plain object also has what all objects have, such as `constructor`, which is not in it.
 *
 * @returns undefined where the table has no such entry of its own
 */
export function ownEntry<T>(table: Readonly<Partial<Record<string, T>>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
