import '#build/css'
import { islands } from '#build/islands.mjs'
import { furnish } from './furnish.ts'
import { furnishIslands } from './islands.ts'

// first, as it notes the page as it was served
if (import.meta.hot) (await import('./refresh.dev.ts')).followEdits(import.meta.hot)
furnish()
furnishIslands(islands)
