import { furnish } from './furnish.ts'
import { wakeForPlayers } from './wake.ts'

furnish()
wakeForPlayers(() => import('#app/entry'))
