import { count, grouped } from '../recording/words.ts'
import type { Case, StageId, TaskFacts } from './artifact-lifecycle.ts'

/** Where a blob lies in the store of its flow. */
export const blobPath = (key: string): string => `data/${key.slice(0, 2)}/${key}`

/** What a stage says. */
export interface Passage {
  title: string
  said: string
  /** places in Metaflow's source */
  sources: string[]
  /** what the Client API shows of the task now, and what reads the datastore itself: the next task, `resume`, `dump` */
  client: string
  store: string
  /** what is left, and what a resume does, if the process is killed here */
  dies: string
}

/** How `train` of flows/lifecycle assigns what is followed. */
const CODE = 'self.model = {"slope": 2.5, "case": self.case}'

const RUN_STEP = 'task.py:MetaflowTask.run_step'
const PERSIST = 'datastore/task_datastore.py:TaskDataStore.persist'
const SAVE = 'datastore/task_datastore.py:TaskDataStore.save_artifacts'
const BLOBS = 'datastore/content_addressed_store.py:ContentAddressedStore.save_blobs'
const GETATTR = 'flowspec.py:FlowSpec.__getattr__'
const DONE = 'datastore/task_datastore.py:TaskDataStore.done'

const isRead = (of: Case) => of === 'read' || of === 'read-set'
const isFailed = (of: Case) => of === 'raises' || of === 'unpicklable' || of === 'killed'
const bytes = (number: number) => `${grouped(number)}\u00A0bytes`

/** What comes after the task, where that isn't just the next one. */
const NEXT: Partial<Record<Case, string>> = {
  'read': '; this was the last task',
  'read-set': '. The join that follows finds another key for the same set in each branch, and fails'
}

type Said = Pick<Passage, 'title' | 'said' | 'sources'>

/** Title, sentence and source of a stage. Names and paths stand in backticks. */
function say(id: StageId, of: Case, facts: TaskFacts): Said {
  const { task, parent, follow: { name, size, stored, key, before }, blobs, untouched, names, failure = '' } = facts
  const own = blobs.filter(blob => blob.key !== key).length
  const self = `\`self.${name}\``
  switch (id) {
    case 'begin': return {
      title: 'The task begins',
      said: isRead(of)
        ? `The process of ${task} opens the map of ${parent}, which has names and keys. Of the blobs it reads two of Metaflow’s own; the value of ${self} stays where it is.`
        : `The process of ${task} notes that attempt 0 has begun, and opens the map of ${parent}, which has names and keys, no values.`,
      sources: [RUN_STEP, 'task.py:MetaflowTask._init_data']
    }
    case 'idle': return { title: 'The step runs', said: `Until the step touches ${self}, the artifact is a key in a map. When the step prints “not read yet”, no blob has been read for it.`, sources: [GETATTR] }
    case 'access': return { title: 'First access', said: `The step touches ${self}. Metaflow reads \`${blobPath(before ?? key)}\`, unzips and unpickles it, and keeps the object as an attribute of the flow.`, sources: [GETATTR, 'datastore/task_datastore.py:TaskDataStore.load_artifacts'] }
    case 'again': return { title: 'Second access', said: `${self} is an attribute now, so Python finds it by itself and nothing is read.`, sources: [GETATTR] }
    case 'assign': return {
      title: of === 'killed' ? 'Assignment, and a kill' : 'Assignment',
      said: of === 'killed'
        ? `\`${CODE}\` sets an attribute of an object in memory. Then the process gets SIGKILL, as when memory runs out. No exception is raised, so none of Metaflow’s code runs here any more.`
        : `\`${CODE}\` sets an attribute of an object in memory. The datastore hears nothing of it.`,
      sources: [RUN_STEP]
    }
    case 'over': return {
      title: of === 'raises' ? 'The step raises' : 'The step ends',
      said: of === 'raises'
        ? `The step raises \`${failure}\`. Metaflow sets \`_task_ok\` to False and \`_exception\` to the exception, and persists all the same: the call is in a \`finally\`.`
        : 'The step’s code returns, and Metaflow sets `_task_ok` and `_success` to True. Still nothing has left the memory of this process.',
      sources: [RUN_STEP]
    }
    case 'copy': return { title: 'Copy the map', said: `The parent’s map is copied. \`self.${untouched}\`, which the step didn’t touch, keeps its key, and its blob is not read.`, sources: [PERSIST] }
    case 'pickle': return {
      title: 'Pickle',
      said: isRead(of)
        ? `${self} was read, so it is an attribute like one that was assigned, and is pickled again: ${bytes(size)}. ${of === 'read' ? 'They are the same as before.' : 'A set of texts is pickled in hash order, which differs between processes, so these are other bytes.'}`
        : `What is on \`self\` (Parameters came with the map) is pickled with protocol 4, backwards through the alphabet. ${self} gives ${bytes(size)}.`,
      sources: [PERSIST, 'plugins/datastores/serializers/pickle_serializer.py:PickleSerializer.serialize']
    }
    case 'hash': return {
      title: 'Hash',
      said: `The sha-1 of these bytes is the key, \`${key}\`, and the key is the address.${before && before !== key ? ` The value was read from another one, \`${before}\`.` : ''}`,
      sources: [BLOBS]
    }
    case 'exists': return {
      title: 'Look it up',
      said: of === 'there' || of === 'read' ? `\`${blobPath(key)}\` is there. Nothing is compressed, nothing written.` : `\`${blobPath(key)}\` isn’t there yet in the store of this flow.`,
      sources: [BLOBS]
    }
    case 'gzip': return { title: 'Compress', said: `The pickle is compressed with gzip, level 3: ${bytes(size)} become ${grouped(stored)}.${stored > size ? ' So small a pickle only grows.' : ''}`, sources: ['datastore/content_addressed_store.py:ContentAddressedStore._pack_v1'] }
    case 'write': return { title: 'Write', said: 'The blob is written under a temporary name and renamed, so a file of this name is whole. Its side-car says that it is compressed.', sources: ['plugins/datastores/local_storage.py:LocalStorage.save_bytes'] }
    case 'rest': return {
      title: of === 'unpicklable' ? 'Another name' : 'The other names',
      said: of === 'unpicklable'
        ? `\`self.lock\` is next, and pickle refuses it: \`${failure}\`. Names that come after it are not looked at.`
        : `The other attributes go the same way, most of them Metaflow’s own. ${own ? `${count(own, 'more blob')} ${own > 1 ? 'are' : 'is'} new.` : 'Their blobs are all there.'}`,
      sources: [of === 'unpicklable' ? SAVE : PERSIST]
    }
    case 'status': return {
      title: 'Status',
      said: of === 'unpicklable'
        ? 'The metadata gets `attempt_ok` = False, and the exception leaves the task: no map is written, no DONE.'
        : `The metadata gets \`attempt_ok\` = ${of === 'raises' ? 'False' : 'True'}, and \`0.task_end\` is written.`,
      sources: [RUN_STEP]
    }
    case 'map': return { title: 'The map', said: `\`0.data.json\` gets ${count(names, 'name')}, each with key, type, size and encoding, among others.`, sources: [DONE] }
    case 'done': return { title: 'DONE', said: '`0.DONE.lock` is written, an empty text in JSON. For whoever reads the datastore the attempt is done from now on.', sources: [DONE] }
    case 'metadata': return { title: 'Metadata', said: `The metadata provider gets \`attempt-done\` and the key of each name: ${count(names + 1, 'file')} with the local provider.`, sources: [DONE] }
    case 'runtime': return {
      title: isFailed(of) ? 'The run fails' : of === 'read' ? 'The run ends' : 'The run goes on',
      said: isFailed(of)
        ? `The runtime sees that the process has failed, keeps its logs and starts no further task.${of === 'raises' ? ' What the task stored stays.' : ''}`
        : `The process ends with status 0. The runtime keeps its logs${NEXT[of] ?? ' and starts the next task, which begins with this map'}.`,
      sources: ['runtime.py:NativeRuntime.execute']
    }
  }
}

/**
 * What readers see and what a death leaves, at a stage. Recorded are deaths in the step (flows/lifecycle), after the blob, before
 * the map, after it and after DONE (flows/lifecycle-killed); the others follow from the order of the writes, and for a task that
 * raised from `_task_ok`, which a resume asks for (`runtime.py:NativeRuntime.clone_original_run`).
 */
function see(id: StageId, of: Case, { task, follow: { name, value } }: TaskFacts): Pick<Passage, 'client' | 'store' | 'dies'> {
  const [step = ''] = task.split('/')
  const self = `\`self.${name}\``
  const hidden = { client: 'the task, not finished, without artifacts', store: 'no finished attempt' }
  const again = `\`resume\` executes ${step} again.`
  const fails = `The run fails, and ${again}`
  const isNew = of !== 'there' && of !== 'read'
  const raised = of === 'raises'
  const all = `all names, ${self} too${raised ? ', and `_task_ok` = False' : ''}`
  if (of === 'killed') return { ...hidden, dies: id === 'begin' ? fails : `It is dead. What ${step} assigned is gone, and ${again}` }
  if (of === 'unpicklable' && (id === 'status' || id === 'runtime')) return { ...hidden, store: `no finished attempt; no name leads to the blob of ${self}`, dies: `The attempt has failed anyway: ${again}` }
  switch (id) {
    case 'write': case 'rest': case 'status': case 'map': return {
      ...hidden,
      ...id === 'map' && { store: 'no finished attempt: a map without DONE is not read' },
      dies: isNew ? `${fails} The new blobs stay, and no map of a finished attempt names them. Where the resumed run gets the same bytes, it finds their blobs there.` : `${fails} Nothing new is left under data/.`
    }
    case 'done': return {
      client: 'still not finished, without artifacts',
      store: all,
      dies: raised ? `${fails} \`dump\` shows everything, the Client nothing.` : `The run fails. \`dump\` shows everything, the Client nothing; and a \`resume\` clones ${step}, as its attempt is done and ok.`
    }
    case 'metadata': case 'runtime': return {
      client: `${self} = \`${value}\`; \`successful\` is ${raised ? 'False' : 'True'}`,
      store: all,
      dies: raised
        ? `The run fails anyway. What was stored can be read, and ${again}`
        : `${id === 'runtime' ? 'The process has ended; if the runtime dies now, the run is not finished.' : 'The run fails, as the process doesn’t end with status 0.'} A \`resume\` clones ${step}.`
    }
    default: return { ...hidden, dies: `${fails} Nothing of ${step} can be reached.` }
  }
}

export const passages = (id: StageId, of: Case, facts: TaskFacts): Passage => ({ ...say(id, of, facts), ...see(id, of, facts) })
