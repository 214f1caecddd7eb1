import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = /^twoslash-python-(\d+)-/

/** An empty folder for a language server. Those of processes that were killed before they could clean up go first. */
export function makeWorkspace(): string {
  for (const entry of readdirSync(tmpdir())) {
    const owner = NAME.exec(entry)?.[1]
    if (owner && !isAlive(Number(owner))) removeFolder(join(tmpdir(), entry))
  }
  return mkdtempSync(join(tmpdir(), `twoslash-python-${process.pid}-`))
}

/** What cannot be removed stays for later: it may be another user's, or on Windows still that of a process that is ending. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  }
  catch {
    // harmless where it is
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  }
  catch (error) {
    // EPERM: it is there, and another user's
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH'
  }
}
