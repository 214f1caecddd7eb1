import { defineNitroPlugin } from 'nitropack/runtime'
import { noteFailure } from '#shared/failures.ts'

/** In a build, tells it why an address cannot be written (`modules/check.ts` says so at the end). */
export default defineNitroPlugin((nitro) => {
  if (!import.meta.prerender) return
  nitro.hooks.hook('error', (error, { event }) => {
    if (event) noteFailure(event.path, error)
  })
})
