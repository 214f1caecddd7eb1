import { didYouMean } from '#twoslash/nearest.ts'
import type { Icon, Page, Remark, Site } from './types.ts'

/** `unknown-icon`: an icon is in a collection that is installed; a missing one would leave a hole in the page. */
export function checkIcons(page: Page, site: Site): Remark[] {
  return page.icons.flatMap((icon) => {
    const message = iconMessage(icon, site)
    return message ? [{ line: icon.line, column: icon.column, rule: 'unknown-icon' as const, message }] : []
  })
}

function iconMessage({ name, from }: Icon, { icons }: Site): string | undefined {
  const bare = name.replace(/^i-/, '')
  const collection = [...icons.keys()].find(key => bare.startsWith(`${key}-`) || bare.startsWith(`${key}:`))
  if (collection === undefined || (!name.startsWith('i-') && !name.includes(':'))) {
    return `the icon ${name} of \`${from}\` belongs to no installed collection: expected ${[...icons.keys()].map(key => `i-${key}-…`).join(' or ')}`
  }
  const names = icons.get(collection) ?? new Set()
  const own = bare.slice(collection.length + 1)
  if (names.has(own)) return
  return `there is no icon ${own} in ${collection}, as \`${from}\` asks for${didYouMean(own, names)}`
}
