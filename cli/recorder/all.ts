import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseRecording } from '#shared/recording/parse.ts'
import type { RecordingFile } from '#shared/recording/schema.ts'
import { changesOf, hashSources, MOST_BYTES, RECORDING } from '#shared/recording/sources.ts'
import { bytes, count } from '#shared/recording/words.ts'
import { compareRecordings, formatDifference } from './compare.ts'
import { format } from './format.ts'
import { recordFlow } from './record.ts'
import type { Python } from './sandbox.ts'
import { readScenario, varyingOf } from './scenario.ts'
import { writeWhole } from './write.ts'

/** How many flows run at a time: each runs two or three processes. */
const AT_ONCE = 3

export interface Job {
  /** that holds the flows */
  folder: string
  names: readonly string[]
  python: Python
  /** called with what happens, text of one or more lines */
  tell: (text: string) => void
  /** called with what went wrong */
  complain: (text: string) => void
  /** ends everything when aborted; recordings that are there stay as they are */
  signal: AbortSignal
}

/** Records flows, some at a time. @returns the names of those that failed */
export function recordAll(job: Job): Promise<string[]> {
  return forEach(job, async (name) => {
    const started = Date.now()
    const { recording, text } = await run(job, name)
    await writeWhole(join(job.folder, name, RECORDING), text)
    job.tell(`${name}: recorded ${count(Object.keys(recording.commands).length, 'command')} in ${seconds(started)}, ${bytes(Buffer.byteLength(text))}`)
  })
}

/** Runs flows again and compares with what is recorded. @returns the names of those that differ or failed */
export function checkAll(job: Job): Promise<string[]> {
  return forEach(job, async (name) => {
    const started = Date.now()
    const folder = join(job.folder, name)
    const recorded = await readRecorded(folder, name)
    const { recording } = await run(job, name)
    const differences = compareRecordings(recorded, recording, varyingOf(await readScenario(folder)))
    if (differences.length) throw new Error([`${count(differences.length, 'difference')} from ${join(folder, RECORDING)}:`, ...differences.map(formatDifference)].join('\n'))
    job.tell(`${name}: as recorded (${seconds(started)})`)
  })
}

async function run({ folder, python, tell, signal }: Job, name: string): Promise<{ recording: RecordingFile, text: string }> {
  const recording = await recordFlow(join(folder, name), python, (command, place, of) => tell(`${name}: ${command} (${place} of ${of})`), signal)
  const text = format(recording)
  if (Buffer.byteLength(text) > MOST_BYTES) throw new Error(`its recording has ${bytes(Buffer.byteLength(text))}, more than the ${bytes(MOST_BYTES)} that it may have. Split the scenario into two folders, or have commands print less`)
  return { recording, text }
}

/** @throws Error when there is none, or it was made from other sources */
async function readRecorded(folder: string, name: string): Promise<RecordingFile> {
  const json = await readFile(join(folder, RECORDING), 'utf8').catch(() => {
    throw new Error(`${join(folder, RECORDING)} is not there: npm run record ${name}`)
  })
  const recording = parseRecording(name, json)
  const changes = changesOf(recording.sources, await hashSources(folder))
  if (changes.length) throw new Error(`${changes.map(({ source, change }) => `${source} ${change}`).join(', ')} since it was recorded: npm run record ${name}`)
  return recording
}

/** Has a few work at a time; one that fails stops no other. */
async function forEach({ names, complain, signal }: Job, work: (name: string) => Promise<void>): Promise<string[]> {
  const failed: string[] = []
  const queue = [...names]
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      try {
        signal.throwIfAborted()
        await work(name)
      }
      catch (error) {
        failed.push(name)
        if (!signal.aborted) complain(`${name}: ${error instanceof Error ? error.message : error}`)
      }
    }
  }))
  return failed
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
