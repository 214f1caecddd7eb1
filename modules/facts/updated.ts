import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Dates of the last commit of each file, from one `git log` over the folder.
 *
 * @returns ISO date by path relative to `dir`; empty where there is no git or no history, and pages then show no date
 */
export async function readUpdated(dir: string): Promise<Record<string, string>> {
  try {
    const { stdout } = await run('git', ['log', '--format=%x00%cI', '--name-only', '--relative', '--', '.'], { cwd: dir, maxBuffer: 64 * 1024 * 1024 })
    return parseGitLog(stdout)
  }
  catch {
    return {}
  }
}

/** @param log commits, newest first, each `\0<ISO date>` and then a line a file */
export function parseGitLog(log: string): Record<string, string> {
  const dates: Record<string, string> = {}
  for (const commit of log.split('\0')) {
    const [date, ...files] = commit.split('\n').map(line => line.trim()).filter(Boolean)
    if (!date) continue
    for (const file of files) dates[file] ??= date
  }
  return dates
}
