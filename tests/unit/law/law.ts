import { loadFlows } from '#shared/recording/flows.ts'
import { repository } from '#shared/repository.ts'
import { loadSite, siteFolders } from '#shared/check/index.ts'
import type { Site } from '#shared/check/index.ts'
import { treeOf } from '#shared/check/tree.ts'
import { compare, textOf } from './compare.ts'
import type { Difference } from './compare.ts'
import { exclude } from './exclusions.ts'
import { explainer, findingsOf, stops } from './findings.ts'
import { withoutOrder } from './order.ts'
import { readBody, readRaw } from './readers.ts'
import type { Shared } from './readers.ts'
import { readReference } from './reference.ts'
import type { Reference } from './reference.ts'
import type { Reading } from './tokens.ts'

/** The site that pages are read as part of. */
export interface World { site: Site, shared: Shared }

export async function loadWorld(): Promise<World> {
  const site = await loadSite(siteFolders())
  return { site, shared: { flows: await loadFlows(), tree: treeOf(site), source: path => repository.read(path) } }
}

const DRAWN = /<(?:q|rt|table|svg|math|circle)\b/

/**
 * Where readers of a file would see something else than was written, without a finding that says so. A sentence each.
 */
export async function breachesOf(source: string, { site, shared }: World): Promise<string[]> {
  const reference = readReference(source)
  const body = readBody(source)
  body.catch(() => undefined)
  const readings: [reader: keyof Reference, read: () => Reading | Promise<Reading>][] = [
    ['page', async () => (await body).page],
    ['search', async () => (await body).search],
    ['raw', () => readRaw(source, shared)]
  ]

  const breaches: string[] = []
  let known: ReturnType<typeof explanationsOf> | undefined
  const explanations = () => known ??= explanationsOf(source, site)
  for (const [reader, read] of readings) {
    try {
      const differences = compare(reference[reader], await read())
      if (!differences.length) continue
      const { isExplained } = await explanations()
      const left = reader === 'raw' ? withoutDrawn(source, withoutOrder(source, differences, isExplained)) : differences
      const silent = left.filter(({ lines }) => !(isExplained(lines) && exclude('reported')))
      // the way back from a note is missing with what led to it
      const isLed = silent.length < left.length
      breaches.push(...silent.filter(difference => !(isLed && isWayBack(difference))).map(difference => sentence(reader, difference)))
    }
    catch (error) {
      if (!((await explanations()).hasStop && exclude('parser-stops'))) breaches.push(`${reader}: throws ${String(error)}`)
    }
  }
  return breaches
}

/** Without what raw Markdown has to write in signs because browsers draw it. */
function withoutDrawn(source: string, differences: readonly Difference[]): readonly Difference[] {
  const lines = source.split('\n')
  const isDrawn = ({ lines: [from, to] }: Difference) => lines.slice(from - 1, to).some(line => DRAWN.test(line))
  return differences.filter(difference => !(isDrawn(difference) && exclude('drawn-html')))
}

async function explanationsOf(source: string, site: Site) {
  const findings = await findingsOf(source, site)
  return { isExplained: explainer(source, findings), hasStop: findings.some(stops) }
}

function isWayBack({ missing, extra }: Difference): boolean {
  return !extra.length && missing.every(({ value }) => /^(?:#user-content-fnref-.*|↩|\d+)$/.test(value))
}

function sentence(reader: string, { lines: [from, to], before, missing, extra }: Difference): string {
  const shorten = (text: string) => text.length > 160 ? `${text.slice(0, 157)}…` : text
  const [expected, found] = [missing, extra].map(tokens => shorten(textOf(tokens)))
  return `${reader}, lines ${from} to ${to}: after «${before}» expected «${expected}», found «${found}»`
}
