import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning, readRunning, thisProcess } from '#shared/running.ts'

/** How the folders of a sandbox are called: a reader's home, and what is the recorder's own beside it. */
export const PREFIX = 'record-'
export const ownOf = (home: string): string => `${home}.own`

/** In the recorder's own folder: which process records. */
const RECORDER = 'recorder.json'

/** Notes that this process works in a sandbox. */
export function claim(home: string): void {
  writeFileSync(join(ownOf(home), RECORDER), JSON.stringify(thisProcess()))
}

/** Removes the sandboxes below a folder whose recorders were killed, and ends what still runs in them. */
export function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(PREFIX) || !name.endsWith(ownOf(''))) continue
    const home = join(parent, name.slice(0, -ownOf('').length))
    const recorder = readRunning(join(parent, name, RECORDER))
    if (!recorder || isRunning(recorder)) continue
    endProcesses(home)
    for (const folder of [home, ownOf(home)]) rmSync(folder, { recursive: true, force: true })
  }
}

/** Ends every process that was started in a home, also one that has left the group of its command, as a daemon does. On Linux. */
export function endProcesses(home: string): void {
  if (!existsSync('/proc/self/environ')) return
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`HOME=${home}`)) process.kill(Number(pid), 'SIGKILL')
    }
    catch {
      // it has ended, or is somebody else's
    }
  }
}
