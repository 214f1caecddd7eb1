import type { Artifact, Run, Task } from '../recording/recording.ts'
import type { Deed, Moment } from './deeds.ts'
import type { Ledger } from './ledger.ts'
import type { Act, Place, SceneBeat, SceneBlob } from './types.ts'

/** So many names stand on a chip. */
const NAMES = 2

export interface Compiled {
  beats: SceneBeat[]
  blobs: SceneBlob[]
  /** the edges that artifacts travel along, as `way` counts them */
  edges: { from: string, to: string }[]
}

/**
 * Makes indexes of names.
 * @param steps in the order of the drawing
 * @param ledger says which blobs are there from the beginning, and by which names
 */
export function compile(moments: readonly (Moment & { caption: string })[], steps: readonly string[], runs: readonly Run[], ledger: Ledger): Compiled {
  const blobs: SceneBlob[] = []
  const edges: Compiled['edges'] = []
  const deeds = moments.flatMap(({ deeds }) => deeds)
  const begun = new Set(deeds.flatMap(deed => deed.kind === 'begin' ? deed.run : []))
  /** Of what a run stores that is played, a beat tells; but a run that no beat begins has stored its parameters before. */
  const namesBefore = (key: string): string[] | undefined => {
    const first = runs[0] && ledger.firstOf(runs[0].flow, key)
    if (!first || (runs.includes(first.run) && (first.task !== first.run.parameters || begun.has(first.run)))) return undefined
    return [...new Set([...first.isInternal ? [] : [first.name], ...deeds.flatMap(deed => deed.kind === 'take' && deed.artifact.key === key ? deed.name : [])])]
  }

  const blobAt = ({ key }: Artifact): Place => {
    let index = blobs.findIndex(blob => blob.key === key)
    if (index >= 0) return ['blob', index]
    const names = namesBefore(key)
    index = blobs.push({ key, ...names && { names } }) - 1
    return ['blob', index]
  }
  const stepAt = (step: string): Place => ['step', steps.indexOf(step)]
  const placeOf = (run: Run, task: Task): Place => task === run.parameters ? 'command' : stepAt(task.step)
  const edgeAt = (from: string, to: string) => {
    const index = edges.findIndex(edge => edge.from === from && edge.to === to)
    return index < 0 ? edges.push({ from, to }) - 1 : index
  }

  const actsOf = (deed: Deed): Act[] => {
    switch (deed.kind) {
      case 'begin': return [{ kind: 'begin', run: runs.indexOf(deed.run) }]
      case 'attempt': {
        const { run, task, attempt, state } = deed.unit
        return [{ kind: 'task', step: steps.indexOf(task.step), task: (run.tasks[task.step] ?? []).indexOf(task), attempt, isLast: attempt === task.attempts.length - 1, state }]
      }
      case 'store': return [{ kind: 'fly', artifact: deed.name, sort: deed.isNew ? 'new' : 'known', from: placeOf(deed.unit.run, deed.unit.task), to: blobAt(deed.artifact) }]
      case 'take': return [{ kind: 'fly', artifact: deed.name, sort: 'taken', from: blobAt(deed.artifact), to: placeOf(deed.run, deed.task) }]
      case 'move': return [{
        kind: 'fly', artifact: chipOf(deed.names), sort: 'move',
        from: stepAt(deed.from.step), to: stepAt(deed.to.step), way: edgeAt(deed.from.step, deed.to.step)
      }]
      case 'lines': return [deed]
      case 'close': return [{ kind: 'close' }]
    }
  }
  const beats = moments.map(({ name, caption, deeds }): SceneBeat => ({ name, caption, acts: deeds.flatMap(actsOf) }))
  return { beats, blobs, edges }
}

const chipOf = (names: readonly string[]) => names.length > NAMES ? `${names.slice(0, NAMES - 1).join(', ')} +${names.length - NAMES + 1}` : names.join(', ')
