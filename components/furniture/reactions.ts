import { furnishArtifacts } from './artifacts.ts'
import { furnishCheckpoints } from './checkpoint.ts'
import { furnishCopy } from './copy.ts'
import { furnishFilms } from './film.ts'
import { furnishHovers } from './hovers.ts'
import { furnishMenu } from './menu.ts'
import { furnishPrefetch } from './prefetch.ts'
import { furnishReveal } from './reveal.ts'
import { furnishTabs } from './tabs.ts'
import { furnishTerms } from './terms.ts'
import { furnishZoom } from './zoom.ts'

/** What nobody needs before they point at something, focus or use it: one file, which `use.ts` imports then. */
export function startReactions(): void {
  furnishMenu()
  furnishCopy()
  furnishTabs()
  furnishReveal()
  furnishZoom()
  furnishPrefetch()
  furnishHovers()
  furnishArtifacts()
  furnishCheckpoints()
  furnishFilms()
  furnishTerms()
}
