import { defineNuxtPlugin } from '#imports'

/** Tells the furniture that the players are alive: what was clicked on a sleeping one can be replayed. */
export default defineNuxtPlugin((nuxtApp) => {
  nuxtApp.hook('app:suspense:resolve', () => {
    requestAnimationFrame(() => {
      document.documentElement.dataset.nuxt = 'awake'
      document.dispatchEvent(new Event('nuxt:awake'))
    })
  })
})
