import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unwrapWoff } from './woff.ts'

const FACES = ['ibm-plex-mono', 'source-serif-4'].flatMap(family => [400, 600].map(weight => ({ family, weight })))

/**
 * Puts the site's fonts where Manim finds them: a folder with the fonts and a configuration of fontconfig that names it.
 *
 * @param modules node_modules
 * @param folder is made
 * @returns the configuration's path, for the environment variable FONTCONFIG_FILE
 */
export async function prepareFonts(modules: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (const { family, weight } of FACES) {
    const packageDir = join(modules, '@fontsource', family)
    const name = `${family}-latin-${weight}-normal`
    await writeFile(join(folder, `${name}.ttf`), unwrapWoff(await readFile(join(packageDir, 'files', `${name}.woff`))))
    await copyFile(join(packageDir, 'LICENSE'), join(folder, `${family}.LICENSE`))
  }
  const config = join(folder, 'fonts.conf')
  await writeFile(config, `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="default">${folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>
  <cachedir>${join(folder, 'cache').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</cachedir>
</fontconfig>
`)
  return config
}
