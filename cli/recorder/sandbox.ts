import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { claim, endProcesses, ownOf, PREFIX, sweep } from './leftovers.ts'
import { runLine } from './process.ts'
import type { Ended, Limits } from './process.ts'
import type { Tidy } from './terminal.ts'

/** The Python that records: it can import Metaflow. `packages` is the folder of what Metaflow itself imports. */
export interface Python {
  path: string
  version: string
  metaflow: string
  folders: { metaflow: string, library: string, packages: string }
}

/** Environment variables; null takes one away. */
export type Variables = Readonly<Record<string, string | null>>

const LIMITS: Limits = { time: 300_000, output: 1_000_000 }

/** A folder and those that it is in, to the root. */
function foldersUpwards(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersUpwards(parent)]
}

/** A folder of its own, in which a reader called `reader` types commands. */
export class Sandbox {
  /** where commands are run, a folder in the reader's home */
  readonly work: string
  /** the reader's home, which has nothing else in it: a flow may have any name */
  readonly home: string
  /** what is the recorder's own, beside the home */
  readonly own: string
  readonly python: Python
  /** ends what runs in it when aborted */
  readonly signal: AbortSignal | undefined
  tidy: Tidy

  private constructor(home: string, name: string, python: Python, signal?: AbortSignal) {
    this.home = home
    this.own = ownOf(home)
    this.signal = signal
    this.python = python
    this.work = join(this.home, name)
    const { metaflow, library, packages } = python.folders
    this.tidy = {
      replace: [
        [this.work, `/home/reader/${name}`], [this.own, '/home/recorder'], [home, '/home/reader'],
        [dirname(metaflow), '…'], [packages, '…'], [library, '…/python3']
      ],
      libraries: ['…/', '<frozen']
    }
  }

  /**
   * Removes what recorders that were killed have left.
   *
   * @param name of the flow's folder, which commands may see
   * @throws if a folder above has a `.metaflow`: Metaflow looks for its datastore upwards, and would find that one
   */
  static async create(name: string, python: Python, signal?: AbortSignal): Promise<Sandbox> {
    const parent = await realpath(tmpdir())
    const found = foldersUpwards(parent).find(folder => existsSync(join(folder, '.metaflow')))
    if (found !== undefined) {
      const way = 'remove that, or set TMPDIR to a folder that has none above it'
      throw new Error(`flows run below ${parent}, and Metaflow would take ${join(found, '.metaflow')} for their datastore: ${way}`)
    }
    sweep(parent)
    const home = await mkdtemp(join(parent, PREFIX))
    const sandbox = new Sandbox(home, name, python, signal)
    await mkdir(sandbox.work)
    await mkdir(join(sandbox.own, 'bin'), { recursive: true })
    claim(home)
    for (const name of ['python', 'python3']) {
      const path = join(sandbox.own, 'bin', name)
      await writeFile(path, `#!/bin/sh\nexec '${python.path}' "$@"\n`)
      await chmod(path, 0o755)
    }
    return sandbox
  }

  async put(from: string, name: string): Promise<void> {
    await mkdir(dirname(join(this.work, name)), { recursive: true })
    await copyFile(from, join(this.work, name))
  }

  /** Has `name` written in the place of an address of this machine. */
  hide(address: string, name: string): void {
    this.tidy = { ...this.tidy, replace: [[address, name], ...this.tidy.replace] }
  }

  /** Has packages count as libraries, whose stack frames are cut; frames of compiled ones begin with the name of the package. */
  hidePackages(packages: Readonly<Record<string, { folder: string }>>): void {
    for (const { folder } of Object.values(packages)) this.hide(folder, '…')
    this.tidy = { ...this.tidy, libraries: [...this.tidy.libraries, ...Object.keys(packages).map(name => `${name}/`)] }
  }

  environment(more: Variables): NodeJS.ProcessEnv {
    const { PATH = '', PYTHONPATH, LANG = 'C.UTF-8' } = process.env
    return {
      PATH: `${join(this.own, 'bin')}${delimiter}${PATH}`, ...PYTHONPATH && { PYTHONPATH }, LANG, TZ: 'UTC',
      HOME: this.home, USERNAME: 'reader', COLUMNS: '100', NO_COLOR: '1', PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1',
      METAFLOW_HOME: join(this.own, 'metaflowconfig'), METAFLOW_CLIENT_CACHE_PATH: join(this.own, 'cache'),
      METAFLOW_DEFAULT_DATASTORE: 'local', METAFLOW_DEFAULT_METADATA: 'local', METAFLOW_DATASTORE_SYSROOT_LOCAL: this.work,
      ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, value ?? undefined]))
    }
  }

  /** Runs a line of shell to its end. What it leaves running is ended, so nothing writes to what is read then. */
  async type(line: string, env: Variables): Promise<Ended> {
    try {
      return await runLine(line, { python: this.python.path, cwd: this.work, env: this.environment(env), limits: LIMITS, signal: this.signal })
    }
    finally {
      endProcesses(this.home)
    }
  }

  async remove(): Promise<void> {
    for (const folder of [this.home, this.own]) await rm(folder, { recursive: true, force: true })
  }
}
