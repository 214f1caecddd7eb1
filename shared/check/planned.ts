import { WHOLE_FILE } from './collect.ts'
import { isDraftPage, isEmpty, isPlannedPage } from './files.ts'
import type { Page, Remark, Site } from './types.ts'

/** `planned-page`: an article that is planned has neither text, which nobody would see, nor pages below it; a draft has no pages below it. */
export function checkPlanned(page: Page, site: Site): Remark[] {
  const rule = 'planned-page'
  const at = page.markdown.frontmatter?.positionOf(['status']) ?? WHOLE_FILE
  const below = [...site.pages.keys()].find(path => path.startsWith(`${page.path}/`))
  if (isDraftPage(page, site) && page.path === '/') return [{ ...at, rule, message: 'the home page cannot be a draft, as a build has to begin somewhere: remove `status: draft`' }]
  if (isDraftPage(page, site)) return below ? [{ ...at, rule, message: `${below} has a page, and lies in the folder of this draft, which no build has: mark that page as a draft as well, or finish this one` }] : []
  if (!isPlannedPage(page, site)) return []
  return [
    ...isEmpty(page) ? [] : [{ ...at, rule, message: 'the article is planned and has no page, so readers would not see its text: remove `status: planned` to publish it, or the text' } satisfies Remark],
    ...below ? [{ ...at, rule, message: `${below} has a page, and lies in this folder: a folder with pages needs one too. Remove \`status: planned\`` } satisfies Remark] : []
  ]
}
