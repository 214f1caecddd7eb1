import { z } from 'zod'

/** Raise it when a recording of the old shape would be misread; every flow is recorded again then. */
export const SCHEMA_VERSION = 1

const natural = z.number().int().min(0)
/** Milliseconds since 1970 */
const instant = natural
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** The name of a command in scenario.yml, with which an author's path begins. */
export const commandName = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'a name such as first-run: small letters, digits and hyphens' })

/** What `_graph_info` calls a step; a flow of one step has one that is `end`. */
export const recordedStepType = z.enum(['start', 'end', 'linear', 'join', 'split-static', 'split-foreach', 'split-parallel', 'split-switch'])

/** One step as `_graph_info` has it. */
const step = z.strictObject({
  type: recordedStepType,
  /** of its `def` in the source, from 1 */
  line: natural,
  /** the steps that it leads to, in the order of `self.next` */
  next: z.array(z.string()),
  /** its docstring */
  doc: z.string().optional(),
  /** names of its decorators, without `step` */
  decorators: z.array(z.string()).optional(),
  /** the artifact that a foreach goes through */
  foreach: z.string().optional(),
  /** the artifact that decides where a switch leads */
  condition: z.string().optional(),
  /** from a value of the condition to a step */
  cases: z.record(z.string(), z.string()).optional(),
  /** the join that ends what this step splits */
  join: z.string().optional()
})

/** A flow's graph, in the order in which Metaflow lists its steps. */
const graph = z.strictObject({
  /** the class */
  flow: z.string(),
  /** the first and the last step, which may have any names */
  start: z.string(),
  end: z.string(),
  /** the docstring of the class */
  doc: z.string().optional(),
  /** names of its Parameters, Configs and IncludeFiles */
  parameters: z.array(z.string()).optional(),
  /** names that the class assigns, which every task has as artifacts */
  constants: z.array(z.string()).optional(),
  steps: z.record(z.string(), step)
})

/** A line of a terminal. */
const line = z.strictObject({
  /** the time of day in UTC that Metaflow printed before it, such as `05:36:38.121` */
  at: z.string().optional(),
  /** `step/id` of the task that Metaflow printed before it */
  task: z.string().optional(),
  /** the id of the run that Metaflow printed before it, where that is not the command's first */
  run: z.string().optional(),
  /** the process of the task, where Metaflow printed it */
  pid: natural.optional(),
  /** not there for stdout */
  stream: z.literal('stderr').optional(),
  /** what was printed behind time, task and process */
  text: z.string(),
  /** so many lines of stack frames inside Metaflow or Python's library stood here instead */
  cut: natural.optional()
})

/** The exception that ended an attempt: its class without the module, and its text. */
const exception = z.strictObject({ type: z.string(), message: z.string() })

/** One try of a task; a clone has one. */
const attempt = z.strictObject({
  /** when the task's process began with it, not when Metaflow started the process */
  started: instant.optional(),
  /** not there if nothing says when it ended, as for a killed process */
  ended: instant.optional(),
  /** what the task itself stored as `_task_ok`; a caught exception counts as ok */
  ok: z.boolean(),
  exception: exception.optional(),
  /** from names to places in `blobs` */
  artifacts: z.record(z.string(), natural)
})

/**
 * Where a task is in a foreach: in its item `index` of `of`, which is `value` as text. A task that was killed before it could
 * store its artifacts has no `of` and no `value`.
 */
const foreachFrame = z.strictObject({
  /** the first step inside the foreach */
  step: z.string(),
  index: natural,
  of: natural.optional(),
  value: z.string().optional()
})

const task = z.strictObject({
  id: z.string(),
  /** in order; none if the task was stopped before its process began */
  attempts: z.array(attempt),
  /** `step/id` of each parent, in the same run: they follow from the steps that tasks led to */
  parents: z.array(z.string()),
  /** from the outermost foreach to the innermost */
  foreach: z.array(foreachFrame).optional(),
  /** the task that a resume cloned it from */
  origin: z.strictObject({ run: z.string(), task: z.string() }).optional()
})

const run = z.strictObject({
  /** the class */
  flow: z.string(),
  id: z.string(),
  /** the source that was the flow's file then, a key of `graphs` where it has one; not there for a notebook, whose cell Metaflow writes to a file of its own */
  source: z.string().optional(),
  /** the run that it resumed */
  origin: z.string().optional(),
  /**
   * By step, in the graph's order after `_parameters`. Foreach siblings are in the order of their indexes, rounds of a step
   * that leads back to itself in theirs.
   */
  tasks: z.record(z.string(), z.array(task))
})

/** A path, `.metaflow/…` from the flow's folder or `s3://…`, and a size in bytes; a folder, which ends in a slash, sums up `count` files. */
const file = z.union([z.tuple([z.string(), natural]), z.tuple([z.string(), natural, natural])])

/** An HTTP request to the object store: method, `s3://` address, status, bytes of the object or of the range that was asked for. */
const request = z.tuple([z.enum(['GET', 'HEAD', 'PUT', 'DELETE', 'LIST']), z.string(), natural, natural])

const command = z.strictObject({
  /** as a reader would type it */
  typed: z.string(),
  /** environment variables set for this command only */
  env: z.record(z.string(), z.string()).optional(),
  /** files that were edited before: from the name to the source whose content it got */
  edits: z.record(z.string(), z.string()).optional(),
  /** its status: 0, or what the scenario expects */
  exit: z.number().int(),
  /** what it printed, in that order */
  lines: z.array(line),
  /** those that it made, in the order in which they began; a task that `spin` runs is in none */
  runs: z.array(run),
  /** how the datastores differ from what they were before; local metadata is summed up by folder, unless the scenario wants all of it */
  files: z.strictObject({ new: z.array(file), changed: z.array(file).optional(), gone: z.array(z.string()).optional() }),
  /** to the object store, in the order of its answers */
  requests: z.array(request).optional()
})

/** sha1 of the pickle, Python type, bytes of the pickle, bytes on disk, and `repr` of the value, cut after 100 characters with an ellipsis. */
const blob = z.tuple([z.string().regex(/^[0-9a-f]{40}$/), z.string(), natural, natural, z.string().nullable()])

/**
 * What real Metaflow did with the files of one folder of flows/: the shape of recording.json, which `npm run record` writes.
 * Ids, times, sizes, keys and texts are those of the run. Paths of the machine are written as /home/reader, the stack
 * frames inside Metaflow are cut and counted, lines that parallel clones printed into each other are taken apart, and left
 * out are colours, the two lines about pylint, and where an object of a `repr` lies in memory; nothing else is changed.
 */
export const recordingFile = z.strictObject({
  schema: z.literal(SCHEMA_VERSION),
  /** what it shows, as its scenario says */
  about: z.string(),
  /** the versions that it was recorded with, such as 2.19.38 and 3.11.2 */
  metaflow: z.string(),
  python: z.string(),
  /** the versions of other packages that its flows import, such as `pandas: 1.5.3` */
  packages: z.record(z.string(), z.string()).optional(),
  /** the day, as 2026-11-21 */
  recorded: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** where data went: to a folder, or to an S3 look-alike (the metadata stays local) */
  datastore: z.enum(['local', 's3']),
  /** sha-256 of every file that the recording was made from */
  sources: z.record(z.string(), sha256),
  /** by the source that it was read from */
  graphs: z.record(z.string(), graph),
  /** in the order in which they were run */
  commands: z.record(commandName, command).refine(commands => Object.keys(commands).length > 0, { error: 'no command' }),
  /** everything that tasks stored, each key once for all flows; tasks name them by place */
  blobs: z.array(blob)
})

export type RecordingFile = z.infer<typeof recordingFile>
export type RecordedGraph = z.infer<typeof graph>
export type RecordedStep = z.infer<typeof step>
export type RecordedLine = z.infer<typeof line>
export type RecordedRequest = z.infer<typeof request>
export type RecordedException = z.infer<typeof exception>
export type RecordedForeach = z.infer<typeof foreachFrame>
