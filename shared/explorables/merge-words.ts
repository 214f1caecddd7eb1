import { listed } from '../recording/words.ts'
import type { RuleText } from '../statements/in-words.ts'
import { recordedCases } from './cases.ts'
import { branchesOf, CHOSEN, mapOf } from './merge.ts'
import type { Assigned, Branch, Called, Chosen, Fate, Keys, MergeCase, MergeOutcome, Value, Written } from './merge.ts'

/** The commands of `flows/merge` whose script ran case after case. */
const SCRIPTS = ['pairs', 'calls'] as const

/** Decides in which order the inputs of a join come. */
const SEED = /^PYTHONHASHSEED=\d+ /

const isValue = (text: string): text is Value => ['[3, 1, 2]', '1', '1.0', '2'].includes(text)

/** What the player needs of the recording. */
export interface MergeRecorded {
  keys: Keys
  /** from what was typed to the command that ran it */
  typed: Record<string, string>
}

/**
 * The keys of the values, and the cases that were run.
 * @throws Error if the recording has no key of a value
 */
export function mergeRecorded(commands: Readonly<Record<string, { lines: readonly { text: string }[] }>>): MergeRecorded {
  const cases = SCRIPTS.flatMap(command => recordedCases(commands[command]?.lines ?? []).map(entry => ({ ...entry, command })))
  const keys = new Map<Value, string>()
  for (const line of cases.flatMap(({ lines }) => lines)) {
    const [, value = '', key = ''] = /^ {2}\w+ (.+) ([0-9a-f]{40})$/.exec(line) ?? []
    if (isValue(value)) keys.set(value, key)
  }
  const keyOf = (value: Value): string => {
    const key = keys.get(value)
    if (!key) throw new Error(`flows/merge/recording.json has no key of ${value}: record it again with npm run record merge`)
    return key
  }
  return {
    keys: { '[3, 1, 2]': keyOf('[3, 1, 2]'), '1': keyOf('1'), '1.0': keyOf('1.0'), '2': keyOf('2') },
    typed: Object.fromEntries(cases.map(({ typed, command }) => [typed.replace(SEED, ''), command]))
  }
}

export const WRITTEN_WORDS: Readonly<Record<Written, string>> = { 'untouched': 'untouched', '1': '= 1', '1.0': '= 1.0', '2': '= 2', 'deleted': 'deleted' }
export const ASSIGNED_WORDS: Readonly<Record<Assigned, string>> = { no: 'not set', before: '2 before', after: '2 after' }
export const CALLED_WORDS: Readonly<Record<Called, string>> = { choose: 'in choose, the join', end: 'in end, no join', nowhere: 'nowhere' }
export const FATE_WORDS: Readonly<Record<Fate, string>> = { merged: 'merged', own: 'set by choose', left: 'not there', conflict: 'conflict', missing: 'missing', spared: 'not merged' }
/** How the word is drawn: as the state of a task is, or faintly. */
export const FATE_STATES: Readonly<Record<Fate, 'executed' | 'failed' | 'not-run'>> = { merged: 'executed', own: 'executed', left: 'not-run', conflict: 'failed', missing: 'failed', spared: 'not-run' }

/** The statement that does with an artifact what a branch does, or none. */
function statement(name: Chosen, written: Written): string[] {
  if (written === 'untouched') return []
  if (written !== 'deleted') return [`self.${name} = ${written}`]
  return name === 'score' ? ['print(self.score)', 'del self.score'] : ['self.slope = 2', 'del self.slope']
}

const branchCode = ({ written }: MergeCase, branch: Branch): string[] => CHOSEN.flatMap(name => statement(name, written[branch][name]))

/** The call, with `inputs` only where there are any. */
function call({ called, include, exclude }: MergeCase): string {
  const names = (list: readonly string[]) => `[${list.map(name => `'${name}'`).join(', ')}]`
  return `self.merge_artifacts(${[
    called === 'end' ? '[]' : 'inputs',
    ...include.length ? [`include=${names(include)}`] : [],
    ...exclude.length ? [`exclude=${names(exclude)}`] : []
  ].join(', ')})`
}

function joinCode(chosen: MergeCase): string[] {
  const set = (when: string) => CHOSEN.filter(name => chosen.assigned[name] === when).map(name => `self.${name} = 2`)
  return [...set('before'), ...chosen.called === 'choose' ? [call(chosen)] : [], ...set('after')]
}

/** The code of each step that is not the same in all cases. */
export function codeOf(chosen: MergeCase): { step: string, lines: string[] }[] {
  return [
    ...branchesOf(chosen).map(branch => ({ step: branch, lines: branchCode(chosen, branch) })),
    { step: 'choose', lines: joinCode(chosen) },
    ...chosen.called === 'end' ? [{ step: 'end', lines: [call(chosen)] }] : []
  ]
}

/** What one types to run the case. */
export function mergeTyped(chosen: MergeCase): string {
  const options = branchesOf(chosen).map((branch): [string, string] => [branch.slice('fit_'.length), branchCode(chosen, branch).join('; ')]).filter(([, code]) => code)
  const join = joinCode(chosen).join('; ') || 'pass'
  return [
    `python ${chosen.branches === 3 ? 'flow_three.py' : 'flow.py'} run`,
    ...options.map(([name, code]) => `--${name} "${code}"`),
    ...join === 'self.merge_artifacts(inputs)' ? [] : [`--join "${join}"`],
    ...chosen.called === 'end' ? [`--last "${call(chosen)}"`] : []
  ].join(' ')
}

/** What follows, in a sentence or two. */
export function mergeSaid(chosen: MergeCase, { verdicts, failed }: MergeOutcome): string {
  const named = (fate: Fate) => verdicts.filter(verdict => verdict.fate === fate).map(({ name }) => name)
  const [merged, own, left, conflict, missing] = [named('merged'), named('own'), named('left'), named('conflict'), named('missing')]
  if (failed?.step === 'end') return 'end is not a join, so the call fails there, whatever it is given.'
  if (failed && conflict.length) return `choose fails: ${listed(conflict)} ${conflict.length > 1 ? 'have' : 'has'} different keys in the branches. Nothing is merged, not even what agrees.`
  if (failed && missing.length) return `choose fails: ${listed(missing)} ${missing.length > 1 ? 'are' : 'is'} included, but no branch has ${missing.length > 1 ? 'them' : 'it'}. Nothing is merged.`
  if (failed) return 'choose fails: a call takes include or exclude, not both. No artifact is looked at.'
  const gone = left.filter(name => branchesOf(chosen).some(branch => Object.hasOwn(mapOf(chosen, branch), name)))
  return [
    merged.length ? `${listed(merged)} ${merged.length > 1 ? 'are' : 'is'} merged.` : 'Nothing is merged.',
    ...own.length ? [`${listed(own)} ${own.length > 1 ? 'are' : 'is'} what choose set.`] : [],
    ...gone.length ? [`${listed(gone)} ${gone.length > 1 ? 'end' : 'ends'} at the join: the steps after it do not have ${gone.length > 1 ? 'them' : 'it'}.`] : []
  ].join(' ')
}

/** The whole rule, in the order in which it is applied; backticks mark code. */
export const MERGE_RULES: readonly RuleText[] = [
  'A branch hands on a map from names to keys: that of the step before it, with new keys for what it set, and for a value that it read if its pickle comes out differently. Any other artifact is in the map under its old key. Deleting an artifact with `del` does not take out a name that was there before.',
  'Called in a step that is not a join, `merge_artifacts` fails: `merge_artifacts can only be called in a join and step end is not a join`.',
  'Called with `include` and `exclude`, it fails too: “`exclude` and `include` are mutually exclusive in merge_artifacts”. An empty list counts as no list.',
  'It goes through the maps, input after input. A name counts if `include` has it or, without `include`, if `exclude` does not have it. A name that `self` already has, set by the join or defined by the class, does not count.',
  'The first input that has a name decides its key. Each later input with another key is a conflict, and the name is listed once for each. Keys are compared, not values: `1` and `1.0` are equal in Python and conflict here.',
  { statement: 'inputs-order' },
  'With a conflict it fails, and nothing is merged: `Unhandled artifacts in merge: Step choose cannot merge the following artifacts due to them having conflicting values: [score]. To remedy this issue, be sure to explicitly set those artifacts (using self.<artifact_name> = ...) prior to calling merge_artifacts.`',
  'Without a conflict, a name of `include` that no input has, and that the join did not set, is an error: `Missing artifacts in merge: Step choose specifies that [rows, model] should be merged but [model] are not present.`',
  'Else the names and keys are copied into the map of the join. The call loads no value of a branch. A name that is in one branch only is merged too.',
  'What is neither merged nor set in the join ends there: later steps do not have it. Parameters and class constants are passed on without a call.'
]
