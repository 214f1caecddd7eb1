import type { Page, Remark } from './types.ts'

/** `heading-order`: one h1 at most, which is the title's place, and no level skipped on the way down. */
export function checkHeadings({ headings }: Page): Remark[] {
  const rule = 'heading-order'
  let previous = 1
  let seen = 0
  return headings.flatMap(({ depth, line, column }): Remark[] => {
    const before = previous
    previous = depth
    seen++
    if (depth === 1 && seen > 1) return [{ line, column, rule, message: 'this h1 is not the first heading of the page: write ## or lower' }]
    if (depth <= before + 1) return []
    return [{ line, column, rule, message: `an h${depth} follows an h${before}: write ${'#'.repeat(before + 1)}, no level may be skipped` }]
  })
}
