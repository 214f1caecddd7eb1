import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isRunning, readRunning, thisProcess } from '../../shared/running.ts'

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
  mkdirSync(dirname(file), { recursive: true })
  for (let waited = 0; ; waited += STEP_MS) {
    const holder = take(file, command)
    if (!holder) break
    if (waited >= patienceMs) {
      throw new Error(`\`${holder.command ?? 'nuxt'}\` runs in this folder (process ${holder.pid}), and two would overwrite each other's files in .nuxt and .output. Stop that one, wait until it has ended, or work in another clone.`)
    }
    await wait(STEP_MS)
  }
  return () => {
    if (readRunning(file)?.pid === process.pid) rmSync(file, { force: true })
  }
}

/** @returns nothing where the lock is ours now, else who has it */
function take(file: string, command: string): ReturnType<typeof readRunning> {
  const draft = `${file}.${process.pid}`
  // a link comes to be whole, or not at all
  writeFileSync(draft, JSON.stringify({ ...thisProcess(), command }))
  try {
    for (;;) {
      try {
        linkSync(draft, file)
        return undefined
      }
      catch (error) {
        if (!isCode(error, 'EEXIST')) throw error
      }
      const holder = readRunning(file)
      if (holder?.pid === process.pid) return undefined
      if (holder && isRunning(holder)) return holder
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
    rmSync(to, { recursive: true, force: true })
  }
  catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
}

const isCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code
