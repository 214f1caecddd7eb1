import { parseBlobPath } from '#shared/recording/blob-path.ts'
import type { RecordedLine, RecordingFile } from '#shared/recording/schema.ts'

type Command = RecordingFile['commands'][string]
type Run = Command['runs'][number]
type Task = Run['tasks'][string][number]

/** One fact of a recording, without what differs each time. */
export interface Fact {
  /** the command, and the task if it is about one */
  where: string
  what: string
  value: string
}

/** An artifact and types whose bytes differ each time, as paths are in them: of the flow's file, of a stack, of what is included. */
const GRAPH = '_graph_info'
const WITH_PATHS = ['MetaflowExceptionWrapper', 'IncludedFile']

/** How many lines a stack has and what is marked in it is up to the release of Python. */
const MARKS = /^[\s^~]*$/

/** What stands for ids, times, durations, addresses and other accidents of a run. */
const ACCIDENTS: readonly (readonly [RegExp, string])[] = [
  [/\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/g, '<time>'],
  [/\b\d\d:\d\d:\d\d(?:\.\d+)?\b/g, '<time>'],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<id>'],
  [/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g, '<id>'],
  [/--hash [0-9a-f]+/g, '--hash <id>'],
  [/\b0x[0-9a-f]+\b/g, '<address>'],
  // the graph has the path of the flow's file in it, whose length is that of the temporary folder's name
  [/(\b_graph_info \[size: )\d+/g, '$1<size>'],
  [/(?<![0-9a-f])\d{13,}(?![0-9a-f])/g, '<number>'],
  [/\b(pid|PID|process)( )\d+\b/g, '$1$2<pid>'],
  [/\b\d+(?:\.\d+)? ?(?:ms|s|secs?|seconds?)\b/g, '<duration>'],
  [/\/tmp\/[\w./-]+/g, '<temporary>'],
  [/\bmetaflow\.s3\.\w+/g, '<temporary>'],
  [/\bsysmeta_([\w-]+)_<number>/g, 'sysmeta_$1']
]

/**
 * Every fact of a recording in a form that is the same each time it is made. Runs are named in the order in which they
 * appear, tasks by their step and place in a foreach, as clones and tasks side by side get ids in any order.
 * @param varies artifacts that are known by the tasks that share them, as their keys differ each time
 */
export function factsOf(recording: RecordingFile, varies: readonly string[]): Fact[] {
  const { metaflow, schema, about, datastore, packages, graphs, commands } = recording
  return [
    ...Object.entries({ schema, metaflow, about, datastore, ...packages }).map(([what, value]): Fact => ({ where: '', what, value: String(value) })),
    ...Object.entries(graphs).map(([source, graph]): Fact => ({ where: '', what: `graph of ${source}`, value: JSON.stringify(sorted(graph)) })),
    { where: '', what: 'commands', value: Object.keys(commands).join(', ') },
    ...new Canon(recording, [GRAPH, ...varies]).facts()
  ]
}

class Canon {
  readonly #recording: RecordingFile
  readonly #varies: readonly string[]
  /** from ids to names */
  readonly #runs = new Map<string, string>()
  /** from `run's name/step/id` to names */
  readonly #tasks = new Map<string, string>()
  /** from keys that differ each time to the place where they are first seen */
  readonly #keys = new Map<string, string>()

  constructor(recording: RecordingFile, varies: readonly string[]) {
    this.#recording = recording
    this.#varies = varies
    for (const { runs, lines } of Object.values(recording.commands)) {
      for (const run of runs) this.#name(run)
      for (const { run } of lines) if (run !== undefined) this.#nameOf(run)
    }
    for (const [command, { runs }] of Object.entries(recording.commands)) {
      for (const run of runs) for (const [step, tasks] of Object.entries(run.tasks)) for (const task of tasks) this.#findKeys(command, run, step, task)
    }
  }

  #nameOf(run: string): string {
    const name = this.#runs.get(run) ?? `<run ${this.#runs.size + 1}>`
    this.#runs.set(run, name)
    return name
  }

  #name({ id, tasks }: Run): void {
    const run = this.#nameOf(id)
    const known = new Map<string, number>()
    for (const [step, list] of Object.entries(tasks)) {
      for (const task of list) {
        const name = `${step}${task.foreach ? `[${task.foreach.map(({ index }) => index).join(',')}]` : ''}`
        const nth = (known.get(name) ?? 0) + 1
        known.set(name, nth)
        this.#tasks.set(`${run}/${step}/${task.id}`, nth > 1 ? `${name}#${nth}` : name)
      }
    }
  }

  #findKeys(command: string, run: Run, step: string, { id, attempts }: Task): void {
    for (const { artifacts } of attempts) {
      for (const [name, index] of Object.entries(artifacts)) {
        const [key = '', type = ''] = this.#recording.blobs[index] ?? []
        if (key && (this.#varies.includes(name) || WITH_PATHS.includes(type)) && !this.#keys.has(key)) this.#keys.set(key, `<the key of ${name} in ${this.#task(run.id, step, id)} of ${command}>`)
      }
    }
  }

  #task(run: string, step: string, id: string): string {
    return this.#tasks.get(`${this.#nameOf(run)}/${step}/${id}`) ?? `${step}/${id}`
  }

  facts(): Fact[] {
    return Object.entries(this.#recording.commands).flatMap(([name, command]) => this.#command(name, command))
  }

  #command(where: string, { typed, exit, env = {}, edits = {}, lines, runs, files, requests = [] }: Command): Fact[] {
    const home = runs[0]?.id
    const fact = (what: string, value: string): Fact => ({ where, what, value })
    // of the datastore's files only blobs have a size without ids, times and paths in it
    const stored = ([path, size]: readonly [string, number, number?]) =>
      `${this.#text(path, home)}${parseBlobPath(path) && !this.#isVarying(path) ? `, ${size} bytes` : ''}`
    // metadata of a task is a file per field and millisecond; requests are made again when an answer is late or a log grows
    const each = (what: string, values: readonly string[]) => [...new Set(values)].map(value => fact(what, value))
    return [
      fact('typed', this.#text(typed, home)),
      fact('exit status', String(exit)),
      fact('environment', JSON.stringify(sorted(env))),
      fact('edits', JSON.stringify(sorted(edits))),
      // the order of lines is no fact: of tasks side by side, and of a task's two streams, it is chance
      ...lines.filter(({ text, cut }) => cut || !MARKS.test(text)).map(line => this.#line(where, line, home)),
      ...each('new file', files.new.map(stored)),
      ...each('changed file', (files.changed ?? []).map(stored)),
      ...each('gone file', (files.gone ?? []).map(path => stored([path, 0]))),
      ...each('request', requests.map(([method, key, status]) => `${method} ${this.#text(key, home)} ${status}`)),
      ...runs.flatMap(run => this.#run(where, run))
    ]
  }

  #line(command: string, { run, task, stream, text, cut }: RecordedLine, home: string | undefined): Fact {
    const of = run ?? home
    const place = task === undefined || of === undefined ? undefined : this.#text(`${of}/${task}`, home)
    const value = cut === undefined ? this.#text(text, of) : '(stack frames)'
    return place === undefined
      ? { where: command, what: `line on ${stream ?? 'stdout'}`, value }
      : { where: `${command}: ${place}`, what: 'line', value }
  }

  #run(command: string, { flow, id, source, origin, tasks }: Run): Fact[] {
    const run = this.#nameOf(id)
    return [
      { where: `${command}: ${run}`, what: 'run', value: `of ${flow}, source ${source ?? 'unknown'}${origin === undefined ? '' : `, resumed ${this.#nameOf(origin)}`}` },
      ...Object.entries(tasks).flatMap(([step, list]) => list.flatMap((task) => {
        const where = `${command}: ${run}/${this.#task(id, step, task.id)}`
        return this.#taskFacts(id, step, task).map(([what, value]): Fact => ({ where, what, value }))
      }))
    ]
  }

  #taskFacts(run: string, step: string, { attempts, parents, foreach = [], origin }: Task): [string, string][] {
    return [
      ['attempts', String(attempts.length)],
      ...foreach.map((frame): [string, string] => ['foreach', this.#text(JSON.stringify(sorted(frame)), run)]),
      ...parents.map((parent): [string, string] => ['parent', this.#text(`${run}/${parent}`, run)]),
      ...origin ? [['cloned from', `${this.#nameOf(origin.run)}/${this.#task(origin.run, step, origin.task)}`] satisfies [string, string]] : [],
      ...attempts.flatMap(({ ok, ended, started, exception, artifacts }, number): [string, string][] => {
        const of = number ? ` of attempt ${number}` : ''
        return [
          [`end${of}`, `${ok ? 'ok' : 'not ok'}${started === undefined ? ', no start noted' : ''}${ended === undefined ? ', no end noted' : ''}`],
          ...exception ? [[`exception${of}`, this.#text(`${exception.type}: ${exception.message}`, run)] satisfies [string, string]] : [],
          ...Object.entries(artifacts).map(([name, index]): [string, string] => [`artifact ${name}${of}`, this.#blob(index)])
        ]
      })
    ]
  }

  #blob(index: number): string {
    const [key = '', type, size, stored, value] = this.#recording.blobs[index] ?? []
    if (!key) return `a value (${type})`
    const varying = this.#keys.get(key)
    if (varying === undefined) return `${value === null ? 'a value' : value} (${type}, ${size} bytes, ${stored} stored, ${key})`
    return `(${type}, ${varying})`
  }

  #isVarying(path: string): boolean {
    return this.#keys.has(/[0-9a-f]{40}/.exec(path)?.[0] ?? '')
  }

  /** @param home the run that a task without one belongs to */
  #text(text: string, home: string | undefined): string {
    const named = text
      .replaceAll(/(?:data\/[0-9a-f]{2}\/)?\b([0-9a-f]{40})(?![0-9a-f])/g, (whole, key: string) => this.#keys.get(key) ?? whole)
      .replaceAll(/(?<![\w-])[\w-]+(?![\w-])/g, word => /\d{10}/.test(word) ? this.#runs.get(word) ?? word : word)
      .replaceAll(/(?:(<run \d+>)\/)?\b([A-Za-z_]\w*)\/(\d+)(?![\w.])/g, (whole, run: string | undefined, step: string, id: string) => {
        const name = this.#tasks.get(`${run ?? (home === undefined ? '' : this.#nameOf(home))}/${step}/${id}`)
        return name === undefined ? whole : `${run === undefined ? '' : `${run}/`}${name}`
      })
      .replaceAll(/\b(\w+) \(task-id (\d+)\)/g, (whole, step: string, id: string) => home === undefined ? whole : this.#task(home, step, id))
    return ACCIDENTS.reduce((tidy, [accident, name]) => tidy.replaceAll(accident, name), named)
  }
}

/** The same value with the keys of its records in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, item]) => [key, sorted(item)]))
}
