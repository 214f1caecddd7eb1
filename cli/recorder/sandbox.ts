import { spawn } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Printed, Tidy } from './terminal.ts'

/** The Python that records: it can import Metaflow. */
export interface Python { path: string, version: string, metaflow: string, folders: { metaflow: string, library: string } }

/** How long one command may take, in ms; it is killed with everything that it started. */
const TIMEOUT = 300_000

/** A folder of its own, in which a reader called `reader` types commands. */
export class Sandbox {
  /** where commands are run */
  readonly work: string
  /** what holds that folder and what belongs to the reader */
  readonly root: string
  readonly python: Python
  readonly tidy: Tidy

  private constructor(root: string, name: string, python: Python) {
    this.root = root
    this.python = python
    this.work = join(root, name)
    this.tidy = {
      replace: [[this.work, `/home/reader/${name}`], [root, '/home/reader'], [python.folders.metaflow, '…/metaflow'], [python.folders.library, '…/python3']],
      libraries: ['…/metaflow', '…/python3', '<frozen']
    }
  }

  /** @param name of the flow's folder, which commands may see */
  static async create(name: string, python: Python): Promise<Sandbox> {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'record-')))
    const sandbox = new Sandbox(root, name, python)
    await mkdir(sandbox.work)
    await mkdir(join(root, 'bin'))
    for (const name of ['python', 'python3']) {
      const path = join(root, 'bin', name)
      await writeFile(path, `#!/bin/sh\nexec '${python.path}' "$@"\n`)
      await chmod(path, 0o755)
    }
    return sandbox
  }

  async put(from: string, name: string): Promise<void> {
    await mkdir(dirname(join(this.work, name)), { recursive: true })
    await copyFile(from, join(this.work, name))
  }

  environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
    const { PATH = '', PYTHONPATH, LANG = 'C.UTF-8' } = process.env
    return {
      PATH: `${join(this.root, 'bin')}${delimiter}${PATH}`, ...PYTHONPATH && { PYTHONPATH }, LANG, TZ: 'UTC',
      HOME: this.root, USERNAME: 'reader', COLUMNS: '100', NO_COLOR: '1', PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1',
      METAFLOW_HOME: join(this.root, 'metaflowconfig'), METAFLOW_CLIENT_CACHE_PATH: join(this.root, 'cache'),
      METAFLOW_DEFAULT_DATASTORE: 'local', METAFLOW_DEFAULT_METADATA: 'local', METAFLOW_DATASTORE_SYSROOT_LOCAL: this.work,
      ...more
    }
  }

  /** Runs a line of shell to its end. */
  async type(line: string, env: Readonly<Record<string, string>>): Promise<{ exit: number, printed: Printed[] }> {
    const child = spawn(line, { shell: true, cwd: this.work, env: this.environment(env), stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    const printed: Printed[] = []
    for (const stream of ['stdout', 'stderr'] as const) {
      createInterface({ input: child[stream] }).on('line', text => printed.push({ text, stream }))
    }
    const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), TIMEOUT)
    try {
      const exit = await new Promise<number>((resolve, reject) => {
        child.on('error', reject)
        child.on('close', (code, signal) => resolve(code ?? (signal ? 128 : 1)))
      })
      return { exit, printed }
    }
    finally {
      clearTimeout(timer)
    }
  }

  async remove(): Promise<void> {
    await rm(this.root, { recursive: true, force: true })
  }
}
