import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Who works in a folder. */
interface Holder {
  pid: number
  /** when the process was started, as the system counts it: another process may get the number of one that is gone */
  started?: string
  /** what it does, in words: `nuxt dev` */
  command: string
}

/** How long to wait before one looks again. */
const STEP_MS = 100

/**
 * Makes this process the only one that builds in a folder. A lock whose process is gone is taken over.
 *
 * @param file the lock
 * @param patienceMs how long to wait for the holder to go, as `nuxt dev` starts anew before it has ended
 * @returns gives the lock back
 * @throws at once, or after that, where another process has it, with its number
 */
export async function lock(file: string, command: string, patienceMs = 0): Promise<() => void> {
  const own: Holder = { pid: process.pid, started: startOf(process.pid), command }
  mkdirSync(dirname(file), { recursive: true })
  for (let waited = 0; ; waited += STEP_MS) {
    const holder = take(file, own)
    if (!holder) break
    if (waited >= patienceMs) {
      throw new Error(`\`${holder.command}\` runs in this folder (process ${holder.pid}), and two would overwrite each other's files in .nuxt and .output. Stop that one, wait until it has ended, or work in another clone.`)
    }
    await wait(STEP_MS)
  }
  return () => {
    if (read(file)?.pid === process.pid) rmSync(file, { force: true })
  }
}

/** @returns nothing where the lock is ours now, else who has it */
function take(file: string, own: Holder): Holder | undefined {
  const draft = `${file}.${process.pid}`
  // a link comes to be whole, or not at all
  writeFileSync(draft, JSON.stringify(own))
  try {
    for (;;) {
      try {
        linkSync(draft, file)
        return undefined
      }
      catch (error) {
        if (!isCode(error, 'EEXIST')) throw error
      }
      const holder = read(file)
      if (holder?.pid === process.pid) return undefined
      if (holder && isAlive(holder)) return holder
      moveAway(file, `${draft}.stale`)
    }
  }
  finally {
    rmSync(draft, { force: true })
  }
}

/** Of several that find a lock stale, one moves it. */
function moveAway(file: string, to: string): void {
  try {
    renameSync(file, to)
    rmSync(to, { force: true })
  }
  catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
}

function read(file: string): Holder | undefined {
  try {
    const holder: Partial<Holder> = JSON.parse(readFileSync(file, 'utf8'))
    const { pid, started, command = 'nuxt' } = holder
    return typeof pid === 'number' ? { pid, started, command } : undefined
  }
  catch {
    return undefined
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0)
  }
  catch (error) {
    if (!isCode(error, 'EPERM')) return false
  }
  return started === undefined || started === startOf(pid)
}

/** Linux tells it as the 22nd field of a line, of which the second may hold blanks and brackets. */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[19]
  }
  catch {
    return undefined
  }
}

const isCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code
