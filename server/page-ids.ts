/**
 * The ids that a page's row may have. By id, the one indexed column: by path SQLite would read every page's body for each
 * page.
 */
export function pageIds(path: string): string[] {
  const key = `pages${decoded(path).replace(/^\/$/, '')}`
  return [`${key}.md`, `${key}/index.md`]
}

/** An address that can't be decoded names no page, and is no reason to fail. */
function decoded(path: string): string {
  try {
    return decodeURI(path)
  }
  catch {
    return path
  }
}
