import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Scene } from '#shared/scene/types.ts'
import { repositoryDir } from '#shared/repository.ts'

/** Of a film, in px. */
export const WIDTH = 1280
export const HEIGHT = 720

const STYLES = ['tokens', 'states', 'linked/flow-graph', 'linked/flow-scene']
const FONTS = [
  ['Source Serif 4', 400, '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'],
  ['Source Serif 4', 600, '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'],
  ['IBM Plex Mono', 400, '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2']
] as const

/** Lines of code that are shown at once: those that are marked, and some round them. */
export const CODE_LINES = 4
const CODE_LINE = 29

/**
 * The title above, the drawing, and below it the code. The lowest fifth stays empty, as captions stand there. On a page a film is
 * little more than half as wide as here, so everything is large. Whole pixels and nothing that scrolls: Chromium would draw
 * the same moment in more than one way.
 */
const LAYOUT = `
  *, *::before, *::after { box-sizing: border-box; border: 0 solid var(--rule); animation: none !important; transition: none !important; }
  /* the system's own font would make each machine's film another one */
  :root { --font-ui: var(--font-serif); }
  html { font: 400 18px/1.62 var(--font-serif); background: var(--paper); color: var(--ink); }
  body { margin: 0; width: ${WIDTH}px; height: ${HEIGHT}px; overflow: hidden; display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto minmax(0, 1fr) auto ${HEIGHT / 5}px; gap: 14px; padding: 28px 56px 0; }
  h1 { margin: 0; text-align: center; font: 600 34px/42px var(--font-serif); letter-spacing: -.012em; }
  h1 code { font: 400 .86em/1 var(--font-mono); }
  #stage { position: static; container-type: normal; padding: 0; min-height: 0; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); }
  #stage svg { display: block !important; width: 100% !important; height: 100% !important; max-width: none; margin: 0; }
  figure { margin: 0 auto; width: min(100%, 860px); padding: 8px 0; border: 1px solid var(--rule); border-radius: 8px; background: var(--raised); }
  pre { display: flow-root; margin: 0; height: ${CODE_LINES * CODE_LINE}px; overflow: clip; font: 400 20px/${CODE_LINE}px var(--font-mono); white-space: pre; }
  .line { display: block; height: ${CODE_LINE}px; padding: 0 22px; }
  .line.highlight { background: var(--sel); box-shadow: inset 4px 0 var(--accent); }
`

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** @returns the page of which each frame of a film is a picture; the drawing goes into `#stage`. It asks for no other file. */
export async function filmDocument({ title, code }: Pick<Scene, 'title' | 'code'>): Promise<string> {
  const require = createRequire(import.meta.url)
  const fonts = await Promise.all(FONTS.map(async ([family, weight, file]) =>
    `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${await readFile(require.resolve(file), 'base64')}) format("woff2"); }`))
  const styles = await Promise.all(STYLES.map(name => readFile(join(repositoryDir, 'assets/css', `${name}.css`), 'utf8')))
  const heading = title.split('`').map((piece, index) => index % 2 ? `<code>${escaped(piece)}</code>` : escaped(piece)).join('')
  const lines = code?.lines.map(line => `<span class="line">${escaped(line)}</span>`).join('')
  const panel = code ? `<figure><pre>${lines}</pre></figure>` : ''
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${[...fonts, ...styles, LAYOUT].join('\n')}</style></head>`
    + `<body><h1>${heading}</h1><div id="stage" class="flow-graph flow-scene-stage film"></div>${panel}</body></html>`
}
