import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { drawFrame } from '#shared/scene/frame.ts'
import type { Timeline } from '#shared/scene/timeline.ts'
import type { Scene } from '#shared/scene/types.ts'
import { findChromium } from '../../tests/support/chromium.ts'
import { CODE_LINES, filmDocument, HEIGHT, WIDTH } from './document.ts'

/** Frames a second. */
export const RATE = 30
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--font-render-hinting=none', '--force-color-profile=srgb', '--hide-scrollbars', '--disable-lcd-text', '--disable-partial-raster', '--num-raster-threads=1', '--run-all-compositor-stages-before-draw']

/** Takes pictures of a scene. */
export interface Camera {
  /** @param at ms from the scene's beginning @returns a PNG */
  shoot: (at: number) => Promise<Buffer>
  close: () => Promise<void>
}

/** @throws Error that says how to get a Chromium, where there is none */
export async function openCamera(scene: Scene, timeline: Timeline): Promise<Camera> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Films are drawn by Chromium, and there is none: install it with `npx playwright install chromium` or `sudo apt-get install chromium`, or set CHROMIUM to the path of one')
  const browser = await chromium.launch({ executablePath, args: ARGS })
  try {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, deviceScaleFactor: 1, colorScheme: 'light', reducedMotion: 'reduce' })
    await page.setContent(await filmDocument(scene))
    await page.evaluate(async () => {
      await Promise.all([...document.fonts].map(font => font.load()))
    })
    return { shoot: cameraOn(page, scene, timeline), close: () => browser.close() }
  }
  catch (error) {
    await browser.close()
    throw error
  }
}

/** While nothing changes the same picture is given again. */
function cameraOn(page: Page, scene: Scene, timeline: Timeline): Camera['shoot'] {
  const layout = scene.drawings.wide ? 'wide' : 'tall'
  let last: { shown: string, picture: Buffer } | undefined
  return async (at) => {
    const frame = timeline.seek(at)
    const svg = drawFrame(scene, frame, { id: 'film', layout })
    const shown = JSON.stringify([svg, frame.lines])
    if (last?.shown === shown) return last.picture
    await page.evaluate(show, { svg, lines: frame.lines, top: firstShown(frame.lines, scene.code?.lines.length ?? 0) })
    last = { shown, picture: await page.screenshot({ type: 'png' }) }
    return last.picture
  }
}

/** In the browser. */
function show({ svg, lines: [first, until] = [0, 0], top }: { svg: string, lines?: readonly [number, number], top: number }): void {
  const stage = document.getElementById('stage')
  if (stage) stage.innerHTML = svg
  for (const [index, line] of document.querySelectorAll('.line').entries()) line.classList.toggle('highlight', index + 1 >= first && index + 1 <= until)
  const line = document.querySelector<HTMLElement>('.line')
  if (line) line.style.marginTop = `${(1 - top) * line.clientHeight}px`
}

/**
 * @param marked the first and the last line that is marked, from 1
 * @param count how many lines there are
 * @returns the line that stands at the top, from 1, so that what is marked stands in the middle
 */
export function firstShown([first, last]: readonly [number, number] = [1, 1], count: number): number {
  const above = Math.max(0, Math.floor((CODE_LINES - (last - first + 1)) / 2))
  return Math.max(1, Math.min(first - above, count - CODE_LINES + 1))
}

/** @returns the times in ms of the frames of a film that lasts `duration` ms, its very end among them */
export function frameTimes(duration: number): number[] {
  const count = Math.max(1, Math.round(duration / 1000 * RATE))
  return Array.from({ length: count }, (_, index) => index === count - 1 ? duration : index * 1000 / RATE)
}
