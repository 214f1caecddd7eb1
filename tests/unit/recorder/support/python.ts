import { execFileSync } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Python } from '../../../../cli/recorder/sandbox.ts'

/** A Python without Metaflow, for commands that don't need it; undefined where there is none. */
export const plainPython: Python | undefined = findPlain()

function findPlain(): Python | undefined {
  try {
    const path = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim()
    return { path, version: '3', metaflow: '0', folders: { metaflow: '/nowhere/metaflow', library: '/nowhere/python3', packages: '/nowhere/packages' } }
  }
  catch {
    return
  }
}

/** A program that says it were a Python with Metaflow. */
export async function pretendMetaflow(folder: string, python: Python): Promise<string> {
  const path = join(folder, 'python-with-metaflow')
  const probe = JSON.stringify({ ...python, version: '3.11.2', metaflow: '2.19.38' })
  await writeFile(path, `#!/bin/sh\ncase "$2" in *metaflow.__version__*) echo '${probe}' ;; *) exec '${python.path}' "$@" ;; esac\n`)
  await chmod(path, 0o755)
  return path
}
