import { furnishArtifacts } from './artifacts.ts'
import { furnishCopy } from './copy.ts'
import { furnishFlowLinks } from './flow-links.ts'
import { furnishHovers } from './hovers.ts'
import { furnishMenu } from './menu.ts'
import { furnishOpened } from './opened.ts'
import { furnishPrefetch } from './prefetch.ts'
import { furnishScrollSpy } from './scroll-spy.ts'
import { furnishSearch } from './search.ts'
import { furnishSeldom } from './seldom.ts'
import { furnishTabs } from './tabs.ts'
import { furnishTheme } from './theme.ts'
import { furnishZoom } from './zoom.ts'

/** Brings the page's furniture to life. Listeners sit on the document where they can, so in dev they outlive what an edit renders again. */
export function furnish(): void {
  furnishTheme()
  furnishMenu()
  furnishCopy()
  furnishTabs()
  furnishZoom()
  furnishSearch()
  furnishScrollSpy()
  furnishPrefetch()
  furnishHovers()
  furnishFlowLinks()
  furnishArtifacts()
  furnishOpened()
  furnishSeldom()
}
