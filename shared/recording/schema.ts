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
  next: z.array(z.string()),
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
  flow: z.string(),
  start: z.string(),
  end: z.string(),
  doc: z.string().optional(),
  parameters: z.array(z.string()).optional(),
  constants: z.array(z.string()).optional(),
  steps: z.record(z.string(), step)
})

/** A line of a terminal. */
const line = z.strictObject({
  /** the time of day in UTC that Metaflow printed before it, such as `05:36:38.121` */
  at: z.string().optional(),
  /** the run, step and task that Metaflow printed before it; the run only where it is not the command's first */
  task: z.string().optional(),
  run: z.string().optional(),
  pid: natural.optional(),
  stream: z.literal('stderr').optional(),
  text: z.string(),
  /** so many lines of stack frames inside Metaflow or Python's library stood here instead */
  cut: natural.optional()
})

const exception = z.strictObject({ type: z.string(), message: z.string() })

const attempt = z.strictObject({
  started: instant.optional(),
  /** not there if nothing says when it ended, as for a killed process */
  ended: instant.optional(),
  /** what the task itself stored as `_task_ok`; a caught exception counts as ok */
  ok: z.boolean(),
  exception: exception.optional(),
  /** from names to places in `blobs` */
  artifacts: z.record(z.string(), natural)
})

const foreachFrame = z.strictObject({ step: z.string(), index: natural, of: natural.optional(), value: z.string().optional() })

const task = z.strictObject({
  id: z.string(),
  attempts: z.array(attempt),
  /** `step/id` of each parent, in the same run */
  parents: z.array(z.string()),
  /** from the outermost foreach to the innermost */
  foreach: z.array(foreachFrame).optional(),
  /** the task that a resume cloned it from */
  origin: z.strictObject({ run: z.string(), task: z.string() }).optional()
})

const run = z.strictObject({
  flow: z.string(),
  id: z.string(),
  /** the source that was the flow's file then, a key of `graphs` where it has one */
  source: z.string().optional(),
  /** the run that it resumed */
  origin: z.string().optional(),
  /** by step, in the graph's order after `_parameters`; foreach siblings in the order of their indexes */
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
  exit: z.number().int(),
  lines: z.array(line),
  runs: z.array(run),
  files: z.strictObject({ new: z.array(file), changed: z.array(file).optional(), gone: z.array(z.string()).optional() }),
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
  metaflow: z.string(),
  python: z.string(),
  /** the day, as 2026-11-21 */
  recorded: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  datastore: z.enum(['local', 's3']),
  /** sha-256 of every file that the recording was made from */
  sources: z.record(z.string(), sha256),
  /** by the source that it was read from */
  graphs: z.record(z.string(), graph),
  /** in the order in which they were run */
  commands: z.record(commandName, command),
  blobs: z.array(blob)
})

export type RecordingFile = z.infer<typeof recordingFile>
export type RecordedGraph = z.infer<typeof graph>
export type RecordedStep = z.infer<typeof step>
export type RecordedLine = z.infer<typeof line>
export type RecordedRequest = z.infer<typeof request>
export type RecordedException = z.infer<typeof exception>
export type RecordedForeach = z.infer<typeof foreachFrame>
