import { basename, join } from 'node:path'
import { z } from 'zod'
import { hashSources, SCENARIO } from '#shared/recording/sources.ts'
import { recordingFile, SCHEMA_VERSION } from '#shared/recording/schema.ts'
import type { RecordedGraph, RecordedLine, RecordingFile } from '#shared/recording/schema.ts'
import { listRuns, readRun, rootsOf } from './datastore.ts'
import { difference, listDatastores } from './files.ts'
import type { Listing } from './files.ts'
import { graphOfFile, toGraph } from './graph.ts'
import { askPython, findPackages } from './python.ts'
import { Blobs, byBegin, graphKey, questionAbout, toRun } from './runs.ts'
import { Sandbox } from './sandbox.ts'
import type { Python, Variables } from './sandbox.ts'
import { readScenario, RUN } from './scenario.ts'
import type { Scenario, ScenarioCommand } from './scenario.ts'
import { startS3 } from './s3.ts'
import type { ObjectStore } from './s3.ts'
import { readTerminal } from './terminal.ts'

/** Is called with a command's name before it runs, with its place among all, from 1, and how many there are. */
type Tell = (command: string, place: number, of: number) => void

/** How much of a failed command's output an error shows, in lines. */
const TOLD = 25

/**
 * Runs the scenario of a flow with real Metaflow, in a folder of its own.
 * @param folder such as `flows/resume`
 * @param signal kills what runs when aborted
 * @throws Error with the command and its output when one ends otherwise than its scenario expects
 */
export async function recordFlow(folder: string, python: Python, tell: Tell, signal?: AbortSignal): Promise<RecordingFile> {
  const scenario = await readScenario(folder)
  const sandbox = await Sandbox.create(basename(folder), python, signal)
  let store: ObjectStore | undefined
  try {
    if (scenario.datastore === 's3') {
      store = await startS3(join(sandbox.own, 's3'))
      sandbox.hide(store.address, 'http://object-store')
    }
    return await new Recorder(folder, scenario, sandbox, store).record(tell)
  }
  finally {
    await store?.close()
    await sandbox.remove()
  }
}

class Recorder {
  readonly #folder: string
  readonly #scenario: Scenario
  readonly #sandbox: Sandbox
  readonly #store: ObjectStore | undefined
  readonly #blobs = new Blobs()
  readonly #graphs: Record<string, RecordedGraph> = {}
  readonly #commands: RecordingFile['commands'] = {}
  /** from a file to the source whose content it has */
  readonly #content = new Map<string, string>()
  readonly #known = new Set<string>()

  constructor(folder: string, scenario: Scenario, sandbox: Sandbox, store: ObjectStore | undefined) {
    this.#folder = folder
    this.#scenario = scenario
    this.#sandbox = sandbox
    this.#store = store
  }

  async record(tell: Tell): Promise<RecordingFile> {
    const { needs } = this.#scenario
    const packages = needs && await findPackages(this.#sandbox.python.path, needs)
      .catch((error: Error) => fail(`${this.#folder}/scenario.yml ${error.message}`))
    if (packages) this.#sandbox.hidePackages(packages)
    const sources = await hashSources(this.#folder)
    const versions = new Set(Object.values(this.#scenario.commands).flatMap(({ edit = {} }) => Object.values(edit)))
    for (const source of Object.keys(sources)) {
      if (source !== SCENARIO && !versions.has(source)) await this.#put(source, source)
    }
    const commands = Object.entries(this.#scenario.commands)
    for (const [index, [name, command]] of commands.entries()) {
      tell(name, index + 1, commands.length)
      this.#commands[name] = await this.#type(name, command)
    }
    const { version, metaflow } = this.#sandbox.python
    return checked({
      schema: SCHEMA_VERSION,
      about: this.#scenario.about,
      metaflow,
      python: version,
      ...packages && { packages: Object.fromEntries(Object.entries(packages).map(([name, { version }]) => [name, version])) },
      recorded: new Date().toISOString().slice(0, 10),
      datastore: this.#scenario.datastore,
      sources,
      graphs: this.#graphs,
      commands: this.#commands,
      blobs: this.#blobs.list
    })
  }

  async #put(source: string, name: string): Promise<void> {
    this.#content.set(name, source)
    await this.#sandbox.put(join(this.#folder, source), name)
  }

  async #type(name: string, command: ScenarioCommand): Promise<RecordingFile['commands'][string]> {
    const { run, edit = {}, exit: expected, env = {}, prints = [] } = command
    for (const [file, source] of Object.entries(edit)) await this.#put(source, file)
    const variables = { ...this.#scenario.env, ...env }
    const all = { ...this.#store?.env, ...variables }
    const set = Object.entries(variables).flatMap(([variable, value]) => value === null ? [] : [[variable, value]])
    const before = await this.#list()
    const typed = run.replaceAll(RUN, (_, of: string) => this.#commands[of]?.runs[0]?.id ?? fail(`${this.#folder}/scenario.yml: ${name} asks for the run of ${of}, which made none`))
    this.#store?.take()
    const { exit, printed, stopped } = await this.#sandbox.type(typed, all)
    const told = readTerminal(printed, this.#sandbox.tidy, [])
    const unmatched = prints.filter(pattern => !told.some(({ text }) => new RegExp(pattern).test(text))).map(pattern => `/${pattern}/`)
    const wrong = stopped
      ? `was ended: ${stopped}`
      : exit !== expected
        ? `ended with exit status ${exit}, expected ${expected}. If that is what it should do, say so in scenario.yml with exit: ${exit}`
        : unmatched.length && `printed no line that matches ${unmatched.join(', ')}, as scenario.yml says it does`
    if (wrong) {
      const what = ({ text, cut }: RecordedLine) => cut ? `(${cut} lines inside libraries)` : text
      const last = told.slice(-TOLD).map(line => `\n  ${line.task ? `[${line.task}] ` : ''}${what(line)}`)
      throw new Error(`${this.#folder}: the command ${name} (${typed}) ${wrong}. It printed:${last.join('')}`)
    }
    const requests = this.#store?.take()
    const files = difference(before, await this.#list(), this.#scenario.metadata)
    if (/\.py\b.* resume\b/.test(typed)) await this.#graphOfNewVersion(typed)
    const runs = await this.#newRuns(all)
    return {
      typed,
      ...set.length && { env: Object.fromEntries(set) },
      ...Object.keys(edit).length && { edits: edit },
      exit,
      lines: readTerminal(printed, this.#sandbox.tidy, runs),
      runs,
      files,
      ...requests && { requests }
    }
  }

  #list(): Promise<Listing> {
    return listDatastores(this.#sandbox.work, this.#store?.buckets)
  }

  async #newRuns(env: Variables): Promise<RecordingFile['commands'][string]['runs']> {
    const roots = rootsOf(this.#sandbox.work, this.#store?.root, env)
    const fresh = (await listRuns(roots)).filter(pathspec => !this.#known.has(pathspec))
    if (!fresh.length) return []
    for (const pathspec of fresh) this.#known.add(pathspec)
    const stored = (await Promise.all(fresh.map(pathspec => readRun(pathspec, roots)))).sort(byBegin)
    const answer = await askPython(questionAbout(stored, roots), this.#sandbox, env)
    return Promise.all(stored.map(async (run) => {
      const script = run.tasks.find(({ script }) => script)?.script
      const source = script && this.#content.get(script)
      const info = answer.graphs[graphKey(run) ?? '']
      // a resumed run keeps the graph of its origin
      if (source && info && !run.tasks.some(({ originRun }) => originRun)) this.#graphs[source] ??= toGraph(run.flow, info)
      const { steps = {} } = this.#graphs[source ?? ''] ?? info ?? {}
      return toRun(run, answer, { blobs: this.#blobs, roots, tidy: this.#sandbox.tidy, source, order: ['_parameters', ...Object.keys(steps)] })
    }))
  }

  /** A version that is only resumed with has no graph of its own in the datastore. */
  async #graphOfNewVersion(typed: string): Promise<void> {
    const file = /\bpython3? (\S+\.py)\b/.exec(typed)?.[1]
    const source = file && this.#content.get(file)
    if (!source || this.#graphs[source]) return
    const graph = await graphOfFile(file, this.#sandbox)
    if (graph) this.#graphs[source] = graph
  }
}

/** @throws Error when the recorder made something else than what readers expect */
function checked(recording: RecordingFile): RecordingFile {
  const { success, error } = recordingFile.safeParse(recording)
  if (success) return recording
  throw new Error(`what was recorded has not the shape of shared/recording/schema.ts, a mistake of the recorder:\n${z.prettifyError(error)}`)
}

function fail(message: string): never {
  throw new Error(message)
}
