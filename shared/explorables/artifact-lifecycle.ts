import { blobPath, passages } from './artifact-lifecycle-words.ts'
import type { Passage } from './artifact-lifecycle-words.ts'

/** How a task can end, and what a later task can do with the artifact. */
export const CASES = ['written', 'there', 'raises', 'unpicklable', 'killed', 'read', 'read-set'] as const
export type Case = typeof CASES[number]

export const CASE_LABELS: Readonly<Record<Case, string>> = {
  'written': 'bytes that are new',
  'there': 'bytes that are stored already',
  'raises': 'the step raises',
  'unpicklable': 'another value can’t be pickled',
  'killed': 'the process is killed',
  'read': 'the next step reads it',
  'read-set': 'the next step reads a set of texts'
}

/** A blob of the flow's store; one that was never written has no key. */
export interface StoredBlob {
  name: string
  key: string
  /** bytes of the pickle, and on disk */
  size: number
  stored: number
}

/** What a recording says of one task, as far as the model needs it. */
export interface TaskFacts {
  flow: string
  run: string
  /** `step/id`, of the task and of the one before it */
  task: string
  parent: string
  /** what was typed */
  typed: string
  /** the artifact that is followed, its value as Python writes it, and its key before the task where it was read */
  follow: StoredBlob & { value: string, before?: string }
  /** those that are new in the flow's store, in the order in which they were written; the followed one is among them where it is new */
  blobs: readonly StoredBlob[]
  /** an artifact of the parent that the step doesn't touch */
  untouched: string
  /** of all names in the task's map; of a task that stored none, those that it would have had */
  names: number
  /** bytes of the task's own files, without the local metadata */
  sizes: Readonly<Record<string, number>>
  /** what the command printed of the failure */
  failure?: string
}

/** A file, or the folder of local metadata with so many files. */
export interface DiskFile { path: string, count?: number }

/** What stands for a time in milliseconds in the name of a metadata file is left out. */
const META = '_meta/'
/** The task's own description and five facts by the process that starts it, five and four by the task's own. */
const META_AT_START = 15

export interface Stage extends Passage {
  id: StageId
  /** files that appear at this stage, below `.metaflow/<flow>/`; `_meta/` counts those that it adds */
  writes: DiskFile[]
  /** it is here that the attempt fails */
  fails: boolean
}

/** One of the kinds of moments that a task goes through. */
export type StageId = 'begin' | 'idle' | 'access' | 'again' | 'assign' | 'over' | 'copy' | 'pickle' | 'hash' | 'exists' | 'gzip' | 'write' | 'rest' | 'status' | 'map' | 'done' | 'metadata' | 'runtime'

/** Where the attempt fails. */
const FAILS_AT: Partial<Record<Case, StageId>> = { raises: 'over', unpicklable: 'rest', killed: 'assign' }

const ENDING: readonly StageId[] = ['rest', 'status', 'map', 'done', 'metadata', 'runtime']

/** The stages of a case, in order. */
function stageIds(of: Case): StageId[] {
  switch (of) {
    case 'killed': return ['begin', 'assign', 'runtime']
    case 'unpicklable': return ['begin', 'assign', 'over', 'copy', 'pickle', 'hash', 'exists', 'gzip', 'write', 'rest', 'status', 'runtime']
    case 'there': return ['begin', 'assign', 'over', 'copy', 'pickle', 'hash', 'exists', ...ENDING]
    case 'read': return ['begin', 'idle', 'access', 'again', 'over', 'copy', 'pickle', 'hash', 'exists', ...ENDING]
    case 'read-set': return ['begin', 'access', 'over', 'copy', 'pickle', 'hash', 'exists', 'gzip', 'write', ...ENDING]
    default: return ['begin', 'assign', 'over', 'copy', 'pickle', 'hash', 'exists', 'gzip', 'write', ...ENDING]
  }
}

/** A blob and its side-car. */
const blobFiles = ({ key }: StoredBlob): DiskFile[] => [{ path: blobPath(key) }, { path: `${blobPath(key)}_meta` }]

/** What a stage writes (`task.py:MetaflowTask.run_step` has the order). */
function writesAt(stage: StageId, of: Case, { run, task, follow, blobs, names }: TaskFacts): DiskFile[] {
  const file = (name: string): DiskFile => ({ path: `${run}/${task}/${name}` })
  const meta = (count: number): DiskFile => ({ ...file(META), count })
  switch (stage) {
    case 'begin': return [meta(META_AT_START), file('0.attempt.json'), file('0.task_begin')]
    case 'write': return blobFiles(follow)
    case 'rest': return blobs.filter(({ key }) => key !== follow.key).flatMap(blobFiles)
    case 'status': return of === 'unpicklable' ? [meta(1)] : [meta(1), file('0.task_end')]
    case 'map': return [file('0.data.json')]
    case 'done': return [file('0.DONE.lock')]
    case 'metadata': return [meta(1 + names)]
    case 'runtime': return [file('0.runtime'), file('0.runtime_stdout.log'), file('0.runtime_stderr.log')]
    default: return []
  }
}

/** A task from its beginning to its end, stage by stage. */
export function lifecycle(of: Case, facts: TaskFacts): Stage[] {
  return stageIds(of).map(id => ({ id, writes: writesAt(id, of, facts), fails: FAILS_AT[of] === id, ...passages(id, of, facts) }))
}

/** The places in Metaflow's source that stages name, each once. */
export function sourcesOf(facts: Readonly<Record<Case, TaskFacts>>): string[] {
  return [...new Set(CASES.flatMap(of => lifecycle(of, facts[of])).flatMap(({ sources }) => sources))]
}

/** A file of the disk as it is after a stage. */
export interface DiskRow extends DiskFile {
  /** it appeared, or its folder grew, at this very stage */
  isNew: boolean
}

/** What the task has written until the end of a stage, in the order in which it came. */
export function diskAfter(stages: readonly Stage[], stage: number): DiskRow[] {
  const rows: DiskRow[] = []
  stages.slice(0, stage + 1).forEach(({ writes }, at) => {
    for (const { path, count } of writes) {
      const known = rows.find(row => row.path === path)
      if (!known) rows.push({ path, ...count !== undefined && { count }, isNew: at === stage })
      else Object.assign(known, { count: (known.count ?? 0) + (count ?? 0), isNew: at === stage })
    }
  })
  return rows
}

/** Whether a path is that of a blob or of its side-car. */
export const isBlob = (path: string): boolean => path.startsWith('data/')

/** Bytes of `{"cas_raw": false, "cas_version": 1}`, which lies beside every blob. */
const SIDE_CAR = 36

/** Bytes of a file, as recorded. */
export function sizeOf(path: string, { run, task, blobs, sizes }: TaskFacts): number {
  if (path.endsWith('_meta')) return SIDE_CAR
  return blobs.find(({ key }) => path.endsWith(key))?.stored ?? sizes[path.slice(`${run}/${task}/`.length)] ?? 0
}

/** A case in words: all stages of the first, of the others those at which something else happens; of a death where it leaves something else than at the stage before. */
export interface CaseInWords {
  label: string
  typed: string
  stages: Pick<Stage, 'id' | 'title' | 'said' | 'dies'>[]
  /** what readers see when it is over */
  end: string
}

export function allStages(facts: Readonly<Record<Case, TaskFacts>>): CaseInWords[] {
  const told = new Set<string>()
  return CASES.map((of) => {
    const all = lifecycle(of, facts[of])
    // with the keys and sizes of one case, two cases say the same where the same happens
    const plain = lifecycle(of, facts.written)
    const stages = all.flatMap((stage, index) => {
      const dies = stage.dies === all[index - 1]?.dies ? '' : stage.dies
      const said = [plain[index]?.said ?? '', ...dies ? [plain[index]?.dies ?? ''] : []]
      if (said.every(text => told.has(text))) return []
      for (const text of said) told.add(text)
      return [{ ...stage, dies }]
    })
    const last = all.at(-1)
    return { label: CASE_LABELS[of], typed: facts[of].typed, stages, end: `At the end the Client shows ${last?.client}, the datastore ${last?.store}.` }
  })
}
