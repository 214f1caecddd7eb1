/**
 * Finds a page's row by its id. That is the one indexed column: by path, SQLite would read the bodies of all pages before
 * it, for each page, which at a thousand pages costs more than rendering them.
 *
 * @param path without a slash at the end
 * @returns a query to select from, or undefined where there is no such page
 */
export async function usePageQuery(path: string) {
  const row = (await useSite()).page(path)
  return row && queryCollection('pages').where('id', '=', row.id)
}
