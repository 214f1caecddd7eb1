import type { Inclusion } from '#twoslash/include.ts'
import type { Region } from '#twoslash/regions.ts'

/** Where a fence may begin, in lists and quotes too, and the path of the file that it shows. */
const FILE = /(?:`{3}|~{3})[^\n]*?\sfile=(?:"([^"\n#]*)|'([^'\n#]*)|([^\s#]*))/g

/** The paths of the files that the fences of a page show, and now and then of one that only a text is about. */
export function filesShown(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(FILE)].map(([, double, single, plain]) => double ?? single ?? plain ?? '').filter(Boolean))]
}

/** What a block shows of a flow: `flow` and `file` of `flows/<flow>/<file>`. */
export interface FlowCode { flow: string, file: string, steps: string }

const FLOW_FILE = /^flows\/([^/]+)\/(.+)$/

/** The flow in whose folder a file is, if it is in one, and the file's path from there. */
export function flowFile(path: string): { flow: string, file: string } | undefined {
  const [, flow, file] = FLOW_FILE.exec(path) ?? []
  return flow === undefined || file === undefined ? undefined : { flow, file }
}

/** The flow in whose folder a file is, if it is in one. */
export const flowOfFile = (path: string): string | undefined => flowFile(path)?.flow

/**
 * The flow that a file belongs to, and the steps among the lines that a block shows of it, as `start:1-4 train:6-9`.
 * @param lines for each line of the block, the line of the file, from 0
 * @returns undefined for a file that is in no folder of `flows/`
 */
export function flowCode({ path, lines, regions }: Pick<Inclusion, 'path' | 'lines' | 'regions'>): FlowCode | undefined {
  const place = flowFile(path)
  if (!place) return undefined
  const steps = regions.filter(isStep).flatMap(({ name, first, last }) => {
    const shown = lines.flatMap((line, index) => line >= first && line <= last ? [index + 1] : [])
    return shown.length ? [`${name.slice(name.lastIndexOf('.') + 1)}:${shown[0]}-${shown.at(-1)}`] : []
  })
  return { ...place, steps: steps.join(' ') }
}

/** A method that Metaflow takes for a step. */
function isStep({ name, kind, decorators }: Region): boolean {
  return kind === 'function' && name.includes('.') && decorators.some(decorator => /(?:^|\.)step$/.test(decorator))
}
