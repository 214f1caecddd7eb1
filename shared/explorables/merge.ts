/**
 * What `merge_artifacts` does with two artifacts that branches leave in this way or that: a model of
 * `flowspec.py:merge_artifacts` of Metaflow 2.19.38 for the flow of `flows/merge`, against which a test holds it.
 */

/** A value as Python writes it; the recording has the key of each. */
export type Value = '[3, 1, 2]' | '1' | '1.0' | '2'
/** The keys of values: sha-1 of their pickles. */
export type Keys = Readonly<Record<Value, string>>

/** What a branch does with an artifact; `deleted` takes it away again from the step's memory. */
export const WRITTEN = ['untouched', '1', '1.0', '2', 'deleted'] as const
export type Written = typeof WRITTEN[number]
/** Whether the join sets an artifact itself, and when. */
export const ASSIGNED = ['no', 'before', 'after'] as const
export type Assigned = typeof ASSIGNED[number]
/** The step that calls `merge_artifacts`. */
export const CALLED = ['choose', 'end', 'nowhere'] as const
export type Called = typeof CALLED[number]

/** Artifacts that the reader sets; `score` is 1 in the step before the split, `slope` is not there. */
export const CHOSEN = ['score', 'slope'] as const
export type Chosen = typeof CHOSEN[number]
/** In the order in which a task's map has them. */
export const NAMES = ['rows', ...CHOSEN] as const
export type Name = typeof NAMES[number]
/** What `include` and `exclude` may name: the last is in no branch. */
export const NAMEABLE = [...NAMES, 'model'] as const
export type Nameable = typeof NAMEABLE[number]

export const BRANCHES = ['fit_line', 'fit_forest', 'fit_net'] as const
export type Branch = typeof BRANCHES[number]

export interface MergeCase {
  /** how many of the branches there are */
  branches: 2 | 3
  written: Record<Branch, Record<Chosen, Written>>
  assigned: Record<Chosen, Assigned>
  called: Called
  include: Nameable[]
  exclude: Nameable[]
}

/** Two branches, of which one writes what the other leaves as it was. */
export const FIRST: MergeCase = {
  branches: 2,
  written: {
    fit_line: { score: 'untouched', slope: '2' },
    fit_forest: { score: '2', slope: 'untouched' },
    fit_net: { score: 'untouched', slope: 'untouched' }
  },
  assigned: { score: 'no', slope: 'no' },
  called: 'choose',
  include: [],
  exclude: []
}

/**
 * What became of an artifact at the join: `merged` from a branch, the join's `own`, `left` out; where the join fails, in
 * `conflict`, `missing` although it was included, or `spared`: nothing was wrong with it.
 */
export type Fate = 'merged' | 'own' | 'left' | 'conflict' | 'missing' | 'spared'

export interface Verdict { name: Nameable, fate: Fate, value?: Value, from?: Branch }

export interface MergeOutcome {
  /** of `rows`, `score` and `slope`, then of `model` where `include` names it */
  verdicts: Verdict[]
  /** the step that failed, and what was printed of it */
  failed?: { step: 'choose' | 'end', lines: string[] }
}

/** What the task of a branch has in its map. */
export type BranchMap = Partial<Record<Name, Value>>

const START: BranchMap = { rows: '[3, 1, 2]', score: '1' }
/** What the join sets. */
const OWN: Value = '2'

export const branchesOf = ({ branches }: MergeCase): readonly Branch[] => BRANCHES.slice(0, branches)

/** What a branch hands to the join: what it was handed itself, and what it set. Deleting takes nothing out of it. */
export function mapOf({ written }: MergeCase, branch: Branch): BranchMap {
  const own = CHOSEN.flatMap((name) => {
    const value = written[branch][name]
    return value === 'untouched' || value === 'deleted' ? [] : [[name, value] as const]
  })
  return { ...START, ...Object.fromEntries(own) }
}

/**
 * What the steps do with these artifacts, and what becomes of them at the join and after it.
 * @param inputs the branches in the order in which the join is handed them: that of a Python set, so another in each run
 */
export function merge(chosen: MergeCase, keys: Keys, inputs = branchesOf(chosen)): MergeOutcome {
  const { called, include, exclude } = chosen
  const own: readonly Nameable[] = CHOSEN.filter(name => chosen.assigned[name] !== 'no')
  const kept = (name: Nameable): Verdict => own.includes(name) ? { name, fate: 'own', value: OWN } : { name, fate: 'left' }
  if (called !== 'choose') {
    return {
      verdicts: NAMES.map(kept),
      ...called === 'end' && { failed: { step: 'end', lines: ['Flow failed:', 'merge_artifacts can only be called in a join and step end is not a join'] } }
    }
  }
  const set: readonly Nameable[] = CHOSEN.filter(name => chosen.assigned[name] === 'before')
  if (include.length && exclude.length) {
    return {
      verdicts: NAMES.map(name => set.includes(name) ? kept(name) : { name, fate: 'spared' }),
      failed: { step: 'choose', lines: ['Flow failed:', '`exclude` and `include` are mutually exclusive in merge_artifacts'] }
    }
  }
  const toMerge = new Map<Nameable, { from: Branch, value: Value }>()
  const unresolved: Nameable[] = []
  for (const from of inputs) {
    const map = mapOf(chosen, from)
    for (const name of NAMES) {
      const value = map[name]
      if (value === undefined || set.includes(name) || (include.length ? !include.includes(name) : exclude.includes(name))) continue
      const first = toMerge.get(name)
      if (!first) toMerge.set(name, { from, value })
      else if (keys[first.value] !== keys[value]) unresolved.push(name)
    }
  }
  const missing = include.filter(name => !set.includes(name) && !toMerge.has(name))
  if (unresolved.length || missing.length) {
    const fate = (name: Nameable): Fate => unresolved.includes(name) ? 'conflict' : missing.includes(name) ? 'missing' : toMerge.has(name) ? 'spared' : 'left'
    return {
      verdicts: [...NAMES, ...include.filter(name => name === 'model')].map(name => set.includes(name) ? kept(name) : { name, fate: fate(name) }),
      failed: { step: 'choose', lines: unresolved.length ? conflictLines(unresolved) : missingLines(include, missing) }
    }
  }
  return {
    verdicts: NAMES.map((name) => {
      const found = toMerge.get(name)
      return own.includes(name) || !found ? kept(name) : { name, fate: 'merged', ...found }
    })
  }
}

/** The lists that the message of a conflict may have, by the order of inputs; none where there is no conflict. */
export function conflictLists(chosen: MergeCase, keys: Keys): string[] {
  const branches = branchesOf(chosen)
  const orders = branches.flatMap(first => branches.filter(name => name !== first).flatMap((second): Branch[][] =>
    [[first, second, ...branches.filter(name => name !== first && name !== second)]]))
  const lists = orders.flatMap(order => merge(chosen, keys, order).failed?.lines.filter(line => line.endsWith('].') && line.startsWith('[')) ?? [])
  return [...new Set(lists)]
}

/** A name is listed as often as an input differs from the first that has it. */
const conflictLines = (unresolved: readonly Nameable[]): string[] => [
  'Unhandled artifacts in merge:',
  'Step choose cannot merge the following artifacts due to them having conflicting values:',
  `[${unresolved.join(', ')}].`,
  'To remedy this issue, be sure to explicitly set those artifacts (using self.<artifact_name> = ...) prior to calling merge_artifacts.'
]

const missingLines = (include: readonly Nameable[], missing: readonly Nameable[]): string[] => [
  'Missing artifacts in merge:',
  `Step choose specifies that [${include.join(', ')}] should be merged but [${missing.join(', ')}] are not present.`,
  'To remedy this issue, make sure that the values specified in only come from at least one branch'
]
