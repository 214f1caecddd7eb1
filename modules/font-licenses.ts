import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { defineNuxtModule } from '@nuxt/kit'

const FONTS = 'assets/css/fonts.css'
const RE_PACKAGE = /url\(["']?(@fontsource[^/]*\/([^/"']+))\//g

/** Puts the licence of each font that the site serves into the build's output, as `/licenses/<font>.txt`: their licences ask for it. */
export default defineNuxtModule({
  meta: { name: 'font-licenses' },
  setup(_options, nuxt) {
    if (nuxt.options.dev) return
    nuxt.hook('nitro:init', (nitro) => {
      nitro.hooks.hook('compiled', async () => {
        const folder = join(nitro.options.output.publicDir, 'licenses')
        await mkdir(folder, { recursive: true })
        const licenses = await fontLicenses(await readFile(join(nuxt.options.rootDir, FONTS), 'utf8'))
        await Promise.all(Object.entries(licenses).map(([font, text]) => writeFile(join(folder, `${font}.txt`), text)))
      })
    })
  }
})

/**
 * @param css a stylesheet whose fonts are files of packages
 * @returns the text of each package's licence, by the font's name
 * @throws Error that names the package, where it has none
 */
export async function fontLicenses(css: string): Promise<Record<string, string>> {
  const { resolve } = createRequire(import.meta.url)
  const packages = new Map([...css.matchAll(RE_PACKAGE)].map(([, name = '', font = '']) => [font, name]))
  const texts = [...packages].map(async ([font, name]) => {
    try {
      return [font, await readFile(resolve(`${name}/LICENSE`), 'utf8')] as const
    }
    catch (error) {
      const message = `${FONTS} has a font of ${name}, which has no LICENSE to go with it: install the package, or take another font`
      throw new Error(message, { cause: error })
    }
  })
  return Object.fromEntries(await Promise.all(texts))
}
