import { z } from 'zod'

/** What an author may write of one component. */
export interface VocabularyEntry {
  /** A strict object, in camel case. */
  props: z.ZodObject
  /** The slots it fills; one without `default` takes no content. */
  slots: readonly string[]
  /** Block: on lines of its own. Inline: inside a sentence. */
  kind: 'block' | 'inline' | 'both'
  /** Set where the content is what the component is for: true, or the props of which one can take its place. */
  content?: true | readonly string[]
  /** The components that it is directly in, where it means nothing elsewhere. */
  parents?: readonly string[]
  /** What alone may be directly in it, and has to be: components, and `fence` for code with a name. */
  children?: readonly string[]
  /** The prop by which readers choose among its children: two of them may not have the same. */
  labels?: string
  /** A kind of node that has to be in it. */
  needs?: 'heading'
}

const SOURCE = /^([\w.-]+\/)*[\w-]+\.py(:[A-Za-z_]\w*(\.[A-Za-z_]\w*)*)?$/

export const text = z.string().min(1, { error: 'a text that is not empty' })
export const link = z.string().min(1, { error: 'a link such as /learn/deep-dives' })
export const icon = z.string().min(1, { error: 'an icon such as i-heroicons-light-bulb-solid' })
export const color = z.enum(['primary', 'secondary', 'success', 'info', 'warning', 'error', 'neutral'])
export const texts = z.union([z.string(), z.array(z.string())], { error: 'a text or a list of texts' })
const RECORDING = /^[a-z][\w-]*(\/[a-z][a-z0-9-]*)?$/
export const recordingName = z.string().regex(RECORDING, { error: 'a recorded flow such as "resume", or one of its commands such as "resume/resume-prepare"' })
const COMMAND = /^[a-z][\w-]*\/[a-z][a-z0-9-]*$/
export const recordedCommand = z.string().regex(COMMAND, { error: 'a recorded command such as "resume/resume-prepare"' })
export const sourceName = z.string().regex(SOURCE, { error: 'a source of Metaflow such as "runtime.py" or "client/core.py:DataArtifact.data"' })

/** Every component takes an id and a class, as every HTML element does. */
export function props<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...shape, id: z.string().optional(), class: z.string().optional() })
}
