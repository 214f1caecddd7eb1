import { z } from 'zod'
import { props, text } from '../vocabulary/entry.ts'

const TASK = String.raw`[A-Za-z_]\w*(?:\[\d+(?:,\d+)*\])?`
const like = (pattern: string, error: string) => z.string({ error }).regex(new RegExp(`^${pattern}$`), { error })
/** One of what is named, or several. */
const some = (one: z.ZodType<string>, error: string) => z.union([one, z.array(one).min(1)], { error })

const tasks = some(like(TASK, 'a step such as train, or one task of a foreach such as train[0]'), 'a step such as train, a task such as train[0], or a list of them')
const stored = some(like(String.raw`${TASK}\.[A-Za-z_]\w*`, 'an artifact of a step, such as start.table'), 'an artifact of a step such as start.table, or a list of them')
const moves = some(like(String.raw`${TASK}\.[A-Za-z_]\w* to ${TASK}`, 'an artifact and the step that it goes to, such as start.table to copy'), 'an artifact and the step that it goes to, such as start.table to copy, or a list of them')
const lines = z.union([z.number().int().min(1), z.string().regex(/^\d+(-\d+)?$/)], { error: 'a line of the code or several, such as 3 or 3-5' })
const recorded = like(String.raw`[a-z][\w-]*/[a-z][a-z0-9-]*`, 'a recorded command such as resume/first-run')

/**
 * A beat: what happens, in the order written, and a sentence. Without a sentence it says what happens. Tasks of a foreach are
 * named by their index.
 */
const beat = z.strictObject({
  /** `{start.table}` in it stands for the first digits of that artifact's recorded key; backticks mark code */
  say: text.optional(),
  /** begins another recorded command of the flow; the datastore stays */
  command: text.optional(),
  /** tasks that ran well at their first attempt */
  run: tasks.optional(),
  /** tasks whose first attempt failed */
  fail: tasks.optional(),
  /** their next attempt, however that ended */
  retry: tasks.optional(),
  /** tasks that a resume took over */
  clone: tasks.optional(),
  /** an artifact that made a new blob */
  write: stored.optional(),
  /** an artifact whose blob was there already */
  dedupe: stored.optional(),
  /** an artifact that the next step has too, by its key, without storing it again */
  move: moves.optional(),
  /** lines of the code in the scene's content, counted from 1, until others are */
  highlight: lines.optional()
})

/**
 * A scene as an author writes it: either `from`, whose beats follow from what was recorded, in that order, with sentences
 * that replace (`say`) or follow (`add`) those of beats by their names, with keys as in a beat's `say`; or `flow`, the `command` that is played first, and
 * `beats`.
 */
export const sceneProps = props({
  title: text,
  from: z.union([recorded, z.array(recorded).min(1)], { error: 'a recorded command such as resume/first-run, or a list of commands of one flow' }).optional(),
  say: z.record(z.string(), text, { error: 'sentences by the names of beats' }).optional(),
  add: z.record(z.string(), text, { error: 'sentences by the names of beats' }).optional(),
  flow: text.optional(),
  command: text.optional(),
  beats: z.array(beat).min(1, { error: 'at least one beat' }).optional()
})

export type SceneProps = z.infer<typeof sceneProps>
export type WrittenBeat = z.infer<typeof beat>

/** Whether props are a scene's. They stay as they are: acts follow each other in the order in which they are written, which a parse by the schema would lose. */
export const isSceneProps = (values: unknown): values is SceneProps => sceneProps.safeParse(values).success
