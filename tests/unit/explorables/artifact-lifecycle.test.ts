import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CASES, diskAfter, lifecycle, sizeOf } from '#shared/explorables/artifact-lifecycle.ts'
import type { Case, TaskFacts } from '#shared/explorables/artifact-lifecycle.ts'
import { LIFECYCLE_FLOWS, lifecycleFacts } from '#shared/explorables/artifact-lifecycle-facts.ts'
import { parseBlobPath } from '#shared/recording/blob-path.ts'
import { loadFlow } from '#shared/recording/flows.ts'
import { commandOf } from '#shared/recording/path.ts'
import type { Command, Recording, Task } from '#shared/recording/recording.ts'

const recordings = Object.fromEntries(await Promise.all(LIFECYCLE_FLOWS.map(async name => [name, (await loadFlow(name)).recording] as const)))
const ofFlow = async (name: string) => (await loadFlow(name)).recording
const { recording } = await loadFlow('lifecycle')
const late = await ofFlow('lifecycle-killed')
const stagesOf = (of: Case) => lifecycle(of, lifecycleFacts(of, recordings))

/** The files that a recorded command made below a task's folder; local metadata as one row with a count. */
function recordedFiles({ files, runs }: Command, task: Task): string[] {
  const folder = `.metaflow/${task.pathspec}/`
  const meta = files.filter(({ path }) => path.startsWith(`${folder}_meta/`)).reduce((sum, { count }) => sum + count, 0)
  const rest = files.filter(({ path }) => path.startsWith(folder) && !path.includes('/_meta/')).map(({ path }) => path.slice(folder.length))
  return [...rest, `_meta/ ${meta}`, ...runs.length ? [] : ['no run']].sort()
}

/** The same of the model: what is on disk below the task's folder after the last stage. */
function modelledFiles(of: Case, facts: TaskFacts, until = Infinity): string[] {
  const folder = `${facts.run}/${facts.task}/`
  return diskAfter(lifecycle(of, facts), until).filter(({ path }) => path.startsWith(folder)).map(({ path, count }) => `${path.slice(folder.length)}${count === undefined ? '' : ` ${count}`}`).sort()
}

/** What the model has to know of any recorded task to say which files it leaves. */
const factsOf = ({ pathspec, name, artifacts }: Task): TaskFacts => ({
  flow: pathspec.split('/')[0] ?? '', run: pathspec.split('/')[1] ?? '', task: name, parent: '', typed: '', untouched: '',
  follow: { name: '', key: '', size: 0, stored: 0, value: '' }, blobs: [], sizes: {}, names: Object.keys(artifacts).length
})

describe('the files of a task', () => {
  it.each(['linear/first-run', 'linear/run-again', 'lifecycle/success', 'lifecycle/again', 'lifecycle/read', 'memoize/first-run', 'content-addressing/second-run'])('are those of %s, for each of its tasks', async (name) => {
    const [flow = '', command = ''] = name.split('/')
    const recorded = commandOf(await ofFlow(flow), command)
    const tasks = Object.values(recorded.tasks).flat()
    for (const task of tasks) expect(modelledFiles('there', factsOf(task)), task.name).toEqual(recordedFiles(recorded, task))
  })

  it.each([
    ['killed', 'killed', 'run', 'train'],
    ['killed', 'lifecycle', 'killed', 'train'],
    ['unpicklable', 'lifecycle', 'unpicklable', 'train'],
    ...['local-class', 'lambda-in-a-list', 'lock', 'generator', 'open-file', 'module', 'self', 'self-in-a-dict'].map(command => ['unpicklable', 'unpicklable', command, 'start'] as const),
    ['raises', 'lifecycle', 'raises', 'train'],
    ['raises', 'resume', 'first-run', 'train'],
    ['raises', 'read-repickle', 'conflict', 'join']
  ] as const)('%s: are those of flows/%s, %s, %s', async (of, flow, command, step) => {
    const recorded = commandOf(await ofFlow(flow), command)
    const task = recorded.tasks[step]?.[0]
    if (!task) throw new Error(`no task of ${step}`)
    expect(modelledFiles(of, factsOf(task))).toEqual(recordedFiles(recorded, task))
  })

  it.each([['write', 'after-blob'], ['status', 'after-task-end'], ['map', 'after-map'], ['done', 'after-done']] as const)('after %s are those that a task leaves that is killed there', (stage, command) => {
    const recorded = commandOf(late, command)
    const [task] = recorded.tasks.train ?? []
    if (!task) throw new Error('no task of train')
    const facts = factsOf(task)
    const at = lifecycle('written', facts).findIndex(({ id }) => id === stage)
    const logs = ['0.runtime', '0.runtime_stderr.log', '0.runtime_stdout.log']
    expect([...modelledFiles('written', facts, at), ...logs].sort()).toEqual(recordedFiles(recorded, task))
  })
})

/** What the task printed as it went: `writes train/2/0.attempt.json`, without the run and without what a name ends in that differs each time. */
const heard = (command: string, step: string) => commandOf(recording, command).lines.flatMap(({ task, text }) => task?.startsWith(`${step}/`) ? [/^(?:writes|reads) (.*)$/.exec(text.trim())?.[0] ?? ''] : []).filter(Boolean)

describe('the order of the stages', () => {
  it.each(CASES.filter(of => of !== 'read-set'))('%s: is the order in which the task was heard to write', (of) => {
    const facts = lifecycleFacts(of, recordings)
    const command = { 'written': 'success', 'there': 'again', 'raises': 'raises', 'unpicklable': 'unpicklable', 'killed': 'killed', 'read': 'read', 'read-set': '' }[of]
    const large = new Set(facts.blobs.filter(({ stored }) => stored > 200).map(({ key }) => key))
    const isLarge = (path: string) => large.has(path.slice('data/xx/'.length))
    const written = heard(command, facts.task.split('/')[0] ?? '').filter(line => line.startsWith('writes ')).map(line => line.slice('writes '.length))
    const paths = stagesOf(of).slice(0, -1).flatMap(({ writes }) => writes).filter(({ path, count }) => count === undefined && !path.endsWith('_meta')).map(({ path }) => isLarge(path) ? 'data/…, over 200 bytes' : path.replace(`${facts.run}/`, ''))
    expect(written.filter(line => !line.includes('/_meta/'))).toEqual(paths)
    // of the metadata, that which the process of the task itself wrote: all but what was there when it began
    const meta = stagesOf(of).flatMap(({ writes }) => writes).reduce((sum, { count = 0 }) => sum + count, 0)
    expect(written.filter(line => line.includes('/_meta/'))).toHaveLength(meta - 6)
  })

  it('attempt_ok comes before task_end, and the end of the metadata after DONE', () => {
    const written = heard('success', 'train')
    const places = ['sysmeta_attempt_ok', '0.task_end', '0.data.json', '0.DONE.lock', 'sysmeta_attempt-done', '0_artifact_model'].map(name => written.findIndex(line => line.startsWith('writes') && line.includes(name)))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('a value is read at the first access, once, and nothing is written for it', () => {
    const { key } = lifecycleFacts('read', recordings).follow
    const lines = commandOf(recording, 'read').lines.filter(({ task }) => task === 'end/3').map(({ text }) => text.trim())
    const at = lines.indexOf('not read yet')
    expect(lines.slice(at, at + 4)).toEqual(['not read yet', `reads data/${key.slice(0, 2)}/${key}`, 'slope 2.5', 'slope again 2.5'])
    expect(lines.filter(line => line.includes(key))).toHaveLength(1)
    expect(lines.slice(0, at).filter(line => line.startsWith('reads'))).toEqual(['reads train/2/0.data.json', expect.stringMatching(/^reads data\//), 'reads data/…, over 200 bytes'])
  })
})

describe('blobs', () => {
  it.each(CASES)('%s: are new on disk where the model has them', (of) => {
    const facts = lifecycleFacts(of, recordings)
    const flow = of === 'read-set' ? 'read-repickle' : 'lifecycle'
    const all = new Map(Object.values(recordings[flow]?.commands ?? {}).flatMap(({ files }) => files).map(({ path, size }) => [path, size]))
    for (const { path } of stagesOf(of).flatMap(({ writes }) => writes).filter(({ path }) => path.startsWith('data/') && !path.endsWith('_meta'))) {
      expect(all.get(`.metaflow/${facts.flow}/${path}`)).toBe(facts.blobs.find(({ key }) => path.endsWith(key))?.stored)
    }
    expect(stagesOf(of).some(({ id }) => id === 'write')).toBe(facts.blobs.some(({ key }) => key === facts.follow.key))
  })

  it('of the task that could not pickle stays without a name', () => {
    const { follow } = lifecycleFacts('unpicklable', recordings)
    expect(commandOf(recording, 'orphans').lines.map(({ text }) => text)).toEqual([`${follow.key} ${follow.size} ${follow.value}`])
  })

  it.each(CASES.filter(of => of !== 'unpicklable' && of !== 'killed'))('%s: what the step does not touch keeps its key', (of) => {
    const { flow, run, task, parent, untouched } = lifecycleFacts(of, recordings)
    const tasks = Object.values(recordings[flow === 'ReadFlow' ? 'read-repickle' : 'lifecycle']?.commands ?? {}).flatMap(({ runs }) => runs).find(({ id }) => id === run)?.tasks ?? {}
    const keyIn = (name: string) => Object.values(tasks).flat().find(task => task.name === name)?.artifacts[untouched]?.key
    expect(keyIn(task)).toBe(keyIn(parent))
    expect(keyIn(task)).toMatch(/^\w{40}$/)
  })

  it('of a set that is read has another key, in each branch', async () => {
    const { follow } = lifecycleFacts('read-set', recordings)
    const { tasks, exit } = commandOf(await ofFlow('read-repickle'), 'conflict')
    const keys = ['start', 'count', 'search'].map(step => tasks[step]?.[0]?.artifacts.words?.key)
    expect(new Set(keys).size).toBe(3)
    expect([follow.before, follow.key]).toEqual(keys.slice(0, 2))
    expect(exit).toBe(1)
  })
})

describe('what readers see', () => {
  /** What client.py printed of the n-th run: four lines each. */
  const client = (of: Recording, run: number) => commandOf(of, 'client').lines.slice(run * 4, run * 4 + 4).map(({ text }) => text.trim())

  it.each([['written', 0], ['there', 1], ['raises', 2], ['unpicklable', 3], ['killed', 4]] as const)('%s: the Client at the end', (of, run) => {
    const [status = '', , artifacts, model] = client(recording, run)
    const { client: said } = stagesOf(of).at(-1) ?? { client: '' }
    const isThere = artifacts?.includes('model')
    expect(said.includes('`self.model` =')).toBe(isThere)
    if (isThere) expect(said).toContain(`\`${model?.replace(/^model /, '')}\``)
    expect(said.includes('True')).toBe(status.includes('successful True'))
    if (!isThere) expect(said).toBe('the task, not finished, without artifacts')
  })

  it('after DONE dump shows the names, the Client none, and before it neither', () => {
    for (const run of [0, 1, 2, 3]) expect(client(late, run).slice(0, 1).concat(client(late, run).slice(2))).toEqual(['train successful False finished False', 'artifacts []', 'model: KeyError \'model\''])
    expect(commandOf(late, 'dump-after-done').lines.some(({ text }) => text.includes('model'))).toBe(true)
    expect(commandOf(late, 'dump-after-map').exit).toBe(1)
    const at = (id: string) => stagesOf('written').find(stage => stage.id === id)
    expect(at('map')?.store).toMatch(/^no finished attempt/)
    expect(at('done')?.store).toMatch(/^all names/)
    expect(at('done')?.client).toMatch(/without artifacts$/)
  })

  it('a resume executes what died after its map, and clones what died after DONE', () => {
    const states = (command: string) => commandOf(late, command).tasks.train?.map(({ state }) => state)
    expect(states('resume-after-map')).toEqual(['executed'])
    expect(states('resume-after-done')).toEqual(['cloned'])
    const at = (id: string) => stagesOf('written').find(stage => stage.id === id)?.dies
    expect(at('map')).toContain('`resume` executes train again.')
    expect(at('done')).toContain('a `resume` clones train')
  })

  it('the second attempt finds its blobs there', () => {
    const { files, tasks } = commandOf(late, 'resume-after-map')
    const keys = Object.values(tasks.train?.[0]?.artifacts ?? {}).map(({ key }) => key)
    expect(files.filter(({ path }) => keys.includes(parseBlobPath(path)?.key ?? ''))).toEqual([])
  })
})

describe('sizes', () => {
  it.each(CASES)('%s: are those of the recorded files', (of) => {
    const facts = lifecycleFacts(of, recordings)
    const all = new Map(Object.values(recordings[of === 'read-set' ? 'read-repickle' : 'lifecycle']?.commands ?? {}).flatMap(({ files }) => files).map(({ path, size }) => [path, size]))
    const rows = diskAfter(stagesOf(of), Infinity).filter(({ count }) => count === undefined)
    for (const { path } of rows) expect(sizeOf(path, facts), path).toBe(all.get(`.metaflow/${facts.flow}/${path}`))
  })
})

describe('the words', () => {
  it('quote the line of the flow, and its failures', () => {
    const source = readFileSync(join(import.meta.dirname, '../../../flows/lifecycle/flow.py'), 'utf8')
    expect(source).toContain(/`(self.*?)`/.exec(lifecycle('written', lifecycleFacts('written', recordings))[1]?.said ?? '')?.[1])
    expect(lifecycleFacts('raises', recordings).failure).toBe('ValueError: no slope')
    expect(lifecycleFacts('unpicklable', recordings).failure).toBe('Cannot pickle dump artifact named "lock"')
  })

  it.each(CASES)('%s: each stage has all of them', (of) => {
    for (const { id, title, said, sources, client, store, dies } of stagesOf(of)) {
      expect([title, said, client, store, dies].every(Boolean), id).toBe(true)
      expect(sources.length).toBeGreaterThan(0)
      expect([said, client, store, dies].join(), id).not.toMatch(/undefined|NaN|``/)
    }
  })
})
