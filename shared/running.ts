import { readFileSync } from 'node:fs'

/** A process, as another one may look for it later. */
export interface Running {
  pid: number
  /** when it was started, as the system counts it: another process may get the number of one that is gone */
  started?: string
}

export const thisProcess = (): Running => ({ pid: process.pid, started: startOf(process.pid) })

/** Whether a process is still there. */
export function isRunning({ pid, started }: Running): boolean {
  try {
    process.kill(pid, 0)
  }
  catch (error) {
    // it is somebody else's
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return started === undefined || started === startOf(pid)
}

/** Reads what was written of a process; undefined where that is not whole. */
export function readRunning(file: string): Running & { command?: string } | undefined {
  try {
    const { pid, started, command }: Partial<Running & { command: string }> = JSON.parse(readFileSync(file, 'utf8'))
    // 0 and less are groups of processes to the system
    return typeof pid === 'number' && Number.isInteger(pid) && pid > 0 ? { pid, started, command } : undefined
  }
  catch {
    return undefined
  }
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
