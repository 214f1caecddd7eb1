import { defineNuxtPlugin } from '#imports'
import { furnish } from '../../../components/furniture/furnish.ts'

/** In dev Nuxt is awake: the furniture starts once the page is hydrated. */
export default defineNuxtPlugin((nuxtApp) => {
  nuxtApp.hook('app:suspense:resolve', furnish)
})
