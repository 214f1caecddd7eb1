/** A piece of WebVTT: text that is shown, or the name of a chapter, between two times in seconds. */
export interface Cue {
  from: number
  to: number
  text: string
  /** a cue with a name begins something new, and so begins a paragraph of the transcript */
  name?: string
}

const RE_TIMES = /^([\d:.]+)\s+-->\s+([\d:.]+)(\s.*)?$/
const RE_TIME = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/

/**
 * Reads WebVTT: cues alone, as settings, styles and regions have no place in what we show. Notes are passed over.
 *
 * @throws Error that names the line and what was expected there
 */
export function parseVtt(source: string): Cue[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  if (!/^WEBVTT(\s|$)/.test(lines[0] ?? '')) throw new Error('line 1: expected WEBVTT')
  const cues: Cue[] = []
  for (const { at, block } of blocksOf(lines.slice(1), 2)) {
    if (/^(NOTE|STYLE|REGION)(\s|$)/.test(block[0] ?? '') || at === 2) continue
    const named = (block[0] ?? '').includes('-->') ? 0 : 1
    const times = RE_TIMES.exec(block[named] ?? '')
    const [from, to] = [times?.[1], times?.[2]].map(seconds)
    if (from === undefined || to === undefined) throw new Error(`line ${at + named}: expected times such as 00:01.000 --> 00:04.500`)
    if (to <= from) throw new Error(`line ${at + named}: the cue ends at ${times?.[2]}, before it begins`)
    if (from < (cues.at(-1)?.from ?? 0)) throw new Error(`line ${at + named}: the cue begins before the one above it`)
    const text = block.slice(named + 1).map(plain).join('\n').trim()
    if (!text) throw new Error(`line ${at + named}: the cue has no text`)
    cues.push({ from, to, text, ...named && { name: block[0] } })
  }
  if (!cues.length) throw new Error('line 1: there is no cue')
  return cues
}

/** Blocks of lines with no empty line in them, and the line of the file at which each begins. */
function blocksOf(lines: string[], first: number): { at: number, block: string[] }[] {
  const blocks: { at: number, block: string[] }[] = []
  let open: string[] | undefined
  for (const [index, line] of lines.entries()) {
    if (!line.trim()) open = undefined
    else if (open) open.push(line)
    else blocks.push({ at: index + first, block: open = [line] })
  }
  return blocks
}

function seconds(time: string | undefined): number | undefined {
  const parts = RE_TIME.exec(time ?? '')
  if (!parts) return undefined
  const [hours = 0, minutes = 0, whole = 0, ms = 0] = parts.slice(1).map(part => Number(part ?? 0))
  return (((hours * 60 + minutes) * 60 + whole) * 1000 + ms) / 1000
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&nbsp;': ' ' }
const plain = (line: string) => line.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|amp|nbsp);/g, entity => ENTITIES[entity] ?? entity)
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Writes WebVTT that `parseVtt` reads back, to the millisecond. */
export function writeVtt(cues: readonly Cue[]): string {
  return ['WEBVTT', ...cues.map(({ from, to, text, name }) => `${name ? `${name}\n` : ''}${stamp(from)} --> ${stamp(to)}\n${escaped(text)}`)].join('\n\n') + '\n'
}

function stamp(seconds: number): string {
  const ms = Math.round(seconds * 1000)
  const [hours, minutes, rest] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, ms % 60_000]
  const two = (count: number) => String(count).padStart(2, '0')
  return `${hours ? `${two(hours)}:` : ''}${two(minutes)}:${two(Math.floor(rest / 1000))}.${String(rest % 1000).padStart(3, '0')}`
}

/** @param seconds since the start @returns as players show it: `1:05`, `1:02:07` */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (count: number) => String(count).padStart(2, '0')
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
