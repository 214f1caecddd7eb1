import type { Recording } from '../recording/recording.ts'

/** The questions that decide where data goes, each with its answers, the first of them chosen to begin with. */
export const QUESTIONS = {
  size: {
    label: 'How large is it?',
    answers: { small: 'up to some megabytes', large: 'about a hundred megabytes', huge: 'gigabytes' }
  },
  reader: {
    label: 'Who reads it?',
    answers: { steps: 'later steps of the flow', client: 'people, with the Client API', tools: 'tools that are not Metaflow' }
  },
  resume: {
    label: 'Must a resumed run have it?',
    answers: { no: 'no', yes: 'yes' }
  },
  lineage: {
    label: 'Must one see which task made it?',
    answers: { no: 'no', yes: 'yes' }
  },
  mutability: {
    label: 'Is it replaced?',
    answers: { once: 'no, written once', replaced: 'yes, at the same address' }
  }
} as const

export type Question = keyof typeof QUESTIONS
export type Choices = { [Name in Question]: keyof typeof QUESTIONS[Name]['answers'] }
/** `both`: the bytes with `metaflow.S3`, their address as an artifact; `open`: the reasons balance. */
export type Answer = 'self' | 's3' | 'both' | 'open'

/** How much a reason counts: decides alone, counts against what is merely easier, or only makes something easier. */
const WEIGHTS = { decides: 3, counts: 2, eases: 1 } as const
export type Weight = keyof typeof WEIGHTS

export interface Reason {
  question: Question
  /** the answers to that question that give it */
  given: readonly string[]
  for: 'self' | 's3'
  weight: Weight
  /** shown by a recording or the source, or what we conclude from such facts */
  kind: 'fact' | 'judgement'
  /** with backticks round code */
  text: string
  /** where a dive says more */
  more: string
}

const TASK = '/learn/deep-dives/foundations/the-life-of-a-task'
const DATASTORE = '/learn/deep-dives/persistence/datastore-internals'

/** What was measured with the recorded flow `large-artifact`: an artifact of so many MB (10⁶ bytes), and the seconds of tasks. */
export interface Measured { megabytes: number, pass: number, read: number }

/**
 * Reads them from the recording of `large-artifact`.
 * @throws Error if it has not what it should have
 */
export function measuredIn({ commands }: Recording): Measured {
  const { pass_on: [pass] = [], read: [read] = [] } = commands['first-run']?.tasks ?? {}
  const size = read?.artifacts.samples?.size
  if (pass?.seconds === undefined || read?.seconds === undefined || size === undefined) throw new Error('flows/large-artifact has no run whose task read "samples": record it again with npm run record large-artifact')
  return { megabytes: Math.round(size / 1e6), pass: pass.seconds, read: read.seconds }
}

const seconds = (value: number) => `${Number(value.toPrecision(2))} s`

/**
 * Every reason there is. Facts rest on the recordings `large-artifact`, `s3`, `s3-resume` and `content-addressing`
 * (tests/unit/explorables/self-or-s3.test.ts holds them against these) and on `plugins/datatools/s3/s3.py`.
 */
export function allReasons({ megabytes, pass, read }: Measured): Reason[] {
  return [
    {
      question: 'size', given: ['small'], for: 'self', weight: 'eases', kind: 'judgement', more: `${TASK}#passing-through-is-free-reading-is-not`,
      text: 'At this size, loading, pickling and hashing it are hardly noticed.'
    },
    {
      question: 'size', given: ['large', 'huge'], for: 'self', weight: 'eases', kind: 'fact', more: `${TASK}#passing-through-is-free-reading-is-not`,
      text: `A task that does not touch it, and has no default card, pays nothing, whatever its size: with ${megabytes} MB, the task that passed it on took ${seconds(pass)}.`
    },
    {
      question: 'size', given: ['large'], for: 's3', weight: 'eases', kind: 'fact', more: `${TASK}#passing-through-is-free-reading-is-not`,
      text: `A task that reads an artifact from \`self\` loads all of it, then pickles and hashes it again: with ${megabytes} MB on a local disk that took ${seconds(read)}.`
    },
    {
      question: 'size', given: ['huge'], for: 's3', weight: 'counts', kind: 'judgement', more: `${TASK}#passing-through-is-free-reading-is-not`,
      text: 'An artifact is loaded whole into the memory of each task that names it. What `metaflow.S3` gets is a file on the task’s disk, which can be read in parts.'
    },
    {
      question: 'reader', given: ['steps'], for: 'self', weight: 'eases', kind: 'fact', more: `${TASK}#passing-through-is-free-reading-is-not`,
      text: 'A later step names the artifact, if no join dropped it. With `metaflow.S3` it has to know the object’s key.'
    },
    {
      question: 'reader', given: ['client'], for: 'self', weight: 'eases', kind: 'fact', more: `${DATASTORE}#tasks-ask-the-datastore-you-ask-the-metadata`,
      text: 'The Client API finds an artifact by run, step and name. It finds objects of a run, too, with `S3(run=run)`, by their keys.'
    },
    {
      question: 'reader', given: ['tools'], for: 's3', weight: 'decides', kind: 'fact', more: `${DATASTORE}#names-keys-and-blobs`,
      text: 'In the datastore an artifact is a compressed pickle under the hash of its bytes. Another tool has to look that hash up in a task’s map, and needs Python to read it.'
    },
    {
      question: 'resume', given: ['yes'], for: 'self', weight: 'counts', kind: 'fact', more: `${DATASTORE}#what-the-new-run-takes-over-and-what-not`,
      text: 'A cloned task has its artifacts. Objects that were put with `S3(run=self)` stay with the origin run: in the resumed run they are not there, but an artifact with their address leads to them.'
    },
    {
      question: 'lineage', given: ['yes'], for: 'self', weight: 'counts', kind: 'fact', more: `${DATASTORE}#tasks-ask-the-datastore-you-ask-the-metadata`,
      text: 'An artifact can be followed back to the first task whose map has its key. The address that `S3(run=self)` makes names the flow and the run, not the step or the task.'
    },
    {
      question: 'mutability', given: ['once'], for: 'self', weight: 'eases', kind: 'fact', more: `${DATASTORE}#nothing-is-deleted`,
      text: 'The bytes under a key never change, so an artifact is what it was when its task ended.'
    },
    {
      question: 'mutability', given: ['replaced'], for: 's3', weight: 'decides', kind: 'fact', more: `${DATASTORE}#names-keys-and-blobs`,
      text: 'Another value has another key: no address of the datastore ever holds “the latest”. An object of your own, under a name that you choose, can.'
    }
  ]
}

/** A need that no place meets, in words. */
export interface Conflict { text: string, more: string }

/** Each need for the past is at odds with an object that is replaced. */
export function conflicts({ mutability, resume, lineage }: Choices): Conflict[] {
  if (mutability !== 'replaced') return []
  return [
    ...resume === 'yes' ? [{ text: 'A resumed run that follows the address finds what is there now, which may not be what the origin run wrote. Put each version under a key of its own, and keep that address.', more: `${DATASTORE}#what-the-new-run-takes-over-and-what-not` }] : [],
    ...lineage === 'yes' ? [{ text: 'An address whose content is replaced does not say which run wrote what is there. Keep a checksum beside it, or a key for each version.', more: `${DATASTORE}#tasks-ask-the-datastore-you-ask-the-metadata` }] : []
  ]
}

/** The answer to some choices, with the reasons that led to it, the weightiest first. */
export interface Reasoned {
  answer: Answer
  self: Reason[]
  s3: Reason[]
  conflicts: Conflict[]
}

/** What the choices come to: `self`, unless a reason for S3 counts; with both kinds of reasons that count, both. */
export function reasoned(choices: Choices, measured: Measured): Reasoned {
  const given = allReasons(measured).filter(({ question, given }) => given.includes(choices[question]))
  const side = (name: Reason['for']) => given.filter(reason => reason.for === name).sort((a, b) => WEIGHTS[b.weight] - WEIGHTS[a.weight])
  const [self, s3] = [side('self'), side('s3')]
  const weightOf = ([first]: Reason[]) => first ? WEIGHTS[first.weight] : 0
  return { answer: decide(weightOf(self), weightOf(s3)), self, s3, conflicts: conflicts(choices) }
}

function decide(self: number, s3: number): Answer {
  if (s3 >= WEIGHTS.counts) return self >= WEIGHTS.counts ? 'both' : 's3'
  return s3 && self <= s3 ? 'open' : 'self'
}

/** The answer as a sentence. */
export const ANSWERS: Readonly<Record<Answer, string>> = {
  self: 'Keep it on `self`.',
  s3: 'Write it with `metaflow.S3`.',
  both: 'Write it with `metaflow.S3`, and keep its address on `self`.',
  open: 'Both will do. What counts is how often a task reads it.'
}

/** What a weight says of a reason. */
export const WEIGHT_WORDS: Readonly<Record<Weight, string>> = { decides: 'decides', counts: 'counts', eases: 'makes it easier' }

/** A side as it is written in code. */
export const sideWords = (side: Reason['for']): string => side === 'self' ? 'self' : 'metaflow.S3'

/** What to know of where `metaflow.S3` writes, for answers that use it. */
export function whereTo({ reader, mutability }: Choices): string {
  return reader === 'tools' || mutability === 'replaced'
    ? '`S3(s3root=…)` writes where you say, under the keys that you give.'
    : '`S3(run=self)` writes below the flow’s name and the run’s id, under the keys that you give.'
}

/** Each answer that gives a reason, with its question: the model in words. */
export function answersWithReasons(measured: Measured): { label: string, answer: string, reasons: Reason[] }[] {
  const reasons = allReasons(measured)
  return Object.entries(QUESTIONS).flatMap(([question, { label, answers }]) => Object.entries(answers).map(([answer, words]) => ({
    label,
    answer: words,
    reasons: reasons.filter(reason => reason.question === question && reason.given.includes(answer))
  }))).filter(({ reasons }) => reasons.length)
}

/** The answers before a reader has chosen. */
export const FIRST: Choices = { size: 'small', reader: 'steps', resume: 'no', lineage: 'no', mutability: 'once' }
