import { furnishOnUse } from './use.ts'
import { furnishOpened } from './opened.ts'
import { furnishScrollSpy } from './scroll-spy.ts'
import { furnishSearch } from './search.ts'
import { furnishSeldom } from './seldom.ts'
import { furnishTheme } from './theme.ts'

/**
 * Brings the page's furniture to life: here what must be there at once, the rest when a reader does something. Listeners sit
 * on the document where they can, so in dev they outlive what an edit renders again.
 */
export function furnish(): void {
  furnishTheme()
  furnishSearch()
  furnishScrollSpy()
  furnishOpened()
  furnishSeldom()
  furnishOnUse()
}
