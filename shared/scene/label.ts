/** So many characters of names stand below a key. */
const MOST = 38

/** The names that lead to a blob, as far as there is room; then how many more there are. */
export function blobLabel(names: readonly string[]): string {
  const all = names.join(', ')
  if (all.length <= MOST) return all
  const [first = ''] = names
  const label = first.length > MOST - 4 ? `${first.slice(0, MOST - 5)}…` : first
  return names.length > 1 ? `${label} +${names.length - 1}` : label
}
