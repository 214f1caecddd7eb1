import type { RuleText } from '../statements/in-words.ts'
import { NOWHERE, solve } from './resume-explorer.ts'
import type { Result, Setting, StepFate, StepResult } from './resume-explorer.ts'
import { graphEdits, valueEdit } from './resume-flows.ts'
import type { OriginTask } from './resume.ts'

/** What a reader said before seeing it: of steps by name, and whether Metaflow refuses the command. A key that is not there was left open. */
export interface Guess { steps: Readonly<Record<string, StepFate | undefined>>, refused?: boolean }

export interface Score {
  right: number
  of: number
  /** what was otherwise, a sentence each, with names in backticks */
  missed: string[]
}

export const FATE_WORDS: Readonly<Record<StepFate, string>> = { 'cloned': 'cloned', 'executed': 'executed', 'both': 'some of each', 'not-run': 'not run' }

/** What happened and what was edited, in a sentence or two, with names in backticks. */
export function situation({ flow, failed, edits, graph }: Setting): string {
  const happened = failed === NOWHERE ? `A run of ${flow}.py came to its end.` : `A run of ${flow}.py failed in \`${failed}\`, and the bug is fixed.`
  const changed = [
    ...edits.map(edit => `\`${valueEdit(flow, edit).before}\` is now \`${valueEdit(flow, edit).after}\``),
    ...graphEdits(flow).flatMap(([edit, words]) => edit === graph && edit !== 'same' ? [words] : [])
  ]
  return `${happened} ${changed.length ? `Edited since: ${changed.join('; ')}.` : failed === NOWHERE ? 'Nothing was edited.' : 'Nothing else was edited.'}`
}

/** What became of a step in the run that failed. */
export function originWords(tasks: readonly OriginTask[], isNew: boolean): string {
  const [only, ...more] = tasks
  if (!only) return isNew ? 'not there' : 'not reached'
  const failed = tasks.filter(({ ok }) => !ok).length
  if (!more.length) return failed ? 'failed' : 'finished'
  return failed ? `${tasks.length - failed} finished, ${failed} failed` : `${tasks.length} finished`
}

/** What became of a step in the new run: `cloned`, or `2 cloned, 1 executed`. */
export function fateWords({ fate, made }: Pick<StepResult, 'fate' | 'made'>): string {
  if (fate !== 'both') return made.length > 1 ? `${made.length} ${fate}` : FATE_WORDS[fate]
  const cloned = made.filter(({ state }) => state === 'cloned').length
  return `${cloned} cloned, ${made.length - cloned} executed`
}

/** Why it became that, in a sentence or two. */
export function reasonOf({ made, origin, isNew, isEdited, name }: StepResult, { step }: Setting, { outcome: { refusal } }: Result): string {
  const [first] = made
  if (!first) {
    if (refusal?.kind !== 'transition') return 'No run was made.'
    return refusal.expected.includes(name) ? 'Metaflow stopped before this step.' : 'Metaflow stopped before it executed anything.'
  }
  const executed = made.filter(({ state }) => state === 'executed')
  const [again] = executed
  if (!again && made.length < origin.length) return 'They finished in the origin run. Metaflow stopped before the one that failed.'
  if (!again) return `${made.length > 1 ? 'They finished' : 'It finished'} in the origin run.${isEdited ? ' The edit is not looked at.' : ''}`
  if (executed.length < made.length) return `The task for item ${(again.at[0] ?? 0) + 1} failed in the origin run, the others finished.`
  switch (again.cause) {
    case 'failed': return 'It failed in the origin run.'
    case 'named': return 'It is named on the command line.'
    case 'downstream': return `It comes after \`${step}\`, which is named.`
    case 'fresh': return '`run` executes everything.'
    default: return isNew ? 'The origin run has no step of this name.' : 'The origin run did not get this far.'
  }
}

const tasks = (count: number) => `${count} ${count === 1 ? 'task' : 'tasks'}`

/** The outcome in a few sentences, with names in backticks. */
export function said(setting: Setting, { steps, outcome: { tasks: made, refusal, gone } }: Result): string[] {
  const cloned = made.filter(({ state }) => state === 'cloned').length
  const executed = made.length - cloned
  const lost = gone.map(step => `It cannot clone \`${step}\`, which is no longer in the code: it says so and goes on.`)
  switch (refusal?.kind) {
    case 'option': return ['Metaflow refuses the command and makes no run: `resume` has no options for Parameters, as it takes those of the origin run.']
    case 'step': return [`Metaflow refuses the command and makes no run: the code has no step \`${setting.step}\`.`]
    case 'transition': {
      const { step, expected, actual } = refusal
      return [
        `Metaflow clones ${tasks(cloned)}, then refuses to go on and executes nothing.`,
        `The clone of \`${step}\` still leads to ${list(actual)}, and the code now says ${list(expected)}.`,
        ...lost,
        ...remedy(setting, step)
      ]
    }
  }
  if (setting.command === 'run') return [`Metaflow executes all ${tasks(executed)}. It does not look at the earlier run.`]
  if (!executed) return [`Metaflow clones all ${tasks(cloned)} and executes nothing.`, ...lost]
  if (!cloned) return [`Metaflow executes all ${tasks(executed)}, as ${steps.some(({ origin }) => origin.some(({ ok }) => ok)) ? `\`${setting.step}\` is named` : 'there is nothing to clone'}.`, ...lost]
  return [`Metaflow clones ${tasks(cloned)} and executes ${executed}.`, ...lost]
}

function remedy(setting: Setting, step: string): string[] {
  return solve({ ...setting, step }).outcome.refusal ? [] : [`\`resume ${step}\` gets through: that step is executed, and leads where the code says.`]
}

const list = (steps: readonly string[]) => steps.map(step => `\`${step}\``).join(', ')

/** How far a reader's guess was right. @returns undefined if nothing was guessed */
export function scoreOf(guess: Guess, setting: Setting, result: Result): Score | undefined {
  const steps = result.steps.filter(({ name }) => guess.steps[name] !== undefined)
  const of = steps.length + (guess.refused === undefined ? 0 : 1)
  if (!of) return undefined
  const isRefused = result.outcome.refusal !== undefined
  const wrong = steps.filter(({ name, fate }) => guess.steps[name] !== fate)
  const missed = [
    ...wrong.map(step => `\`${step.name}\`: you said ${FATE_WORDS[guess.steps[step.name] ?? 'not-run']}, it is ${fateWords(step)}. ${reasonOf(step, setting, result)}`),
    ...guess.refused !== undefined && guess.refused !== isRefused ? [isRefused ? 'The command is refused, which you did not expect.' : 'The command is not refused.'] : []
  ]
  return { right: of - missed.length, of, missed }
}

/** A rule of resume, with what it rests on. */
export interface Rule {
  /** with names in backticks */
  what: string
  then: RuleText
  /** recorded commands, such as `resume/resume` */
  recordings: readonly string[]
  /** places in Metaflow's source */
  sources: readonly string[]
}

const RUNTIME = 'runtime.py:NativeRuntime.clone_original_run'
const TRANSITIONS = 'runtime.py:NativeRuntime._queue_tasks'
const COMMAND = 'cli_components/run_cmds.py:resume'

/** Everything that the model goes by, and that what a step does besides is none of it. */
export const RULES: readonly Rule[] = [
  { what: 'What decides', then: { statement: 'resume-clones' }, recordings: ['resume/resume-prepare', 'catch-resume/resume', 'siblings/resume'], sources: [RUNTIME, COMMAND] },
  { what: 'A task finished in the origin run', then: 'It is cloned. Its code, its inputs and its environment are not compared.', recordings: ['resume/resume'], sources: [RUNTIME] },
  { what: 'A task failed, was killed before it was done, or was not reached', then: 'It is executed, if the new run gets to it, with the code as it is now.', recordings: ['resume/resume', 'foreach-one-worker/resume'], sources: [RUNTIME] },
  { what: 'A step is named: `resume prepare`', then: 'That step and every step after it in the code as it is now are not cloned. They are executed if the new run gets to them.', recordings: ['resume/resume-prepare', 'catch-resume/resume-start', 'resume-switch/resume-retrain'], sources: [COMMAND, 'runtime.py:NativeRuntime.__init__'] },
  { what: 'One task of a foreach failed', then: 'It is executed, and so is each sibling that had not ended well. The others are cloned. The list is the one that was stored.', recordings: ['foreach-resume/resume', 'foreach-resume/resume-grown', 'siblings/resume'], sources: [RUNTIME] },
  { what: 'A cloned step leads elsewhere in the code now', then: 'Metaflow stops with an internal error. Name that step or, if several lead elsewhere, one before them all.', recordings: ['resume-graph/inserted-before-failed', 'resume-graph/inserted-before-failed-remedy', 'resume-branches/wind', 'resume-branches/start'], sources: [TRANSITIONS] },
  { what: 'A switch took a way', then: 'Its task is cloned with the choice, whatever its code would choose now. To let it choose again, name its step. The model has no switches.', recordings: ['resume-switch/resume', 'resume-switch/resume-start'], sources: [RUNTIME] },
  { what: 'A step was added after the one that failed', then: 'It is executed in its turn, unless a clone leads past it, as those of siblings in a foreach do.', recordings: ['resume-graph/added-after-failed', 'resume-explorer/foreach-graph', 'resume-foreach-none-done/resume'], sources: [TRANSITIONS] },
  { what: 'A Parameter or Config changed', then: { statement: 'resume-inputs' }, recordings: ['resume/resume', 'resume/refused-option', 'resume-inputs/added'], sources: [COMMAND] },
  { what: 'A constant of the class changed', then: 'Steps that are executed read the new value. The artifact of that name keeps the old one.', recordings: ['resume/resume'], sources: ['task.py:MetaflowTask._init_parameters'] },
  { what: 'A cloned step did more than assign artifacts', then: 'What it did besides is neither repeated nor undone.', recordings: ['resume-side-effects/resume'], sources: ['clone_util.py:clone_task_helper'] },
  { what: '`run`', then: 'Everything is executed. Metaflow looks up no earlier results.', recordings: ['resume/fresh-run'], sources: ['runtime.py:NativeRuntime.execute'] }
]
