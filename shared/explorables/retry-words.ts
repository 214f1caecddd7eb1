import type { RuleText } from '../statements/in-words.ts'
import { recordedCases } from './cases.ts'
import { CATCHES, FAILS, HOWS, ORDERS, TIMEOUTS, TIMES } from './retry.ts'
import type { Attempt, RetryCase, RetryOutcome } from './retry.ts'

const CATCH = { bare: '@catch()', var: '@catch(var=\'error\')', quiet: '@catch(var=\'error\',print_exception=False)' }

/** The decorators above the step, from the top, without spaces. */
export function decoratorsOf({ times, catches, timeout, order }: RetryCase): string[] {
  const decorators = [
    ...catches === 'none' ? [] : [CATCH[catches]],
    ...times === 'none' ? [] : [`@retry(times=${times},minutes_between_retries=0)`],
    ...timeout === 'none' ? [] : [`@timeout(seconds=${timeout})`]
  ]
  return order === 'catch-first' ? decorators : decorators.reverse()
}

/** What one types to run the case. */
export function retryTyped(chosen: RetryCase): string {
  const decorators = decoratorsOf(chosen).join(' ')
  return `${decorators ? `DECORATORS="${decorators}" ` : ''}python flow.py run --fails ${chosen.fails} --how ${chosen.how}`
}

/** The cases that were run, as they were typed. */
export const retryRecorded = (commands: Readonly<Record<string, { lines: readonly { text: string }[] }>>): string[] =>
  recordedCases(commands.cases?.lines ?? []).map(({ typed }) => typed)

const FAILURE: Record<RetryCase['how'], string> = { raise: 'raise ConnectionError("no answer")', slow: 'time.sleep(3)', kill: 'os.kill(os.getpid(), signal.SIGKILL)' }

/** The step, as the case has it. */
export function stepCode(chosen: RetryCase): string[] {
  const isAlways = chosen.fails === '9'
  return [
    ...decoratorsOf(chosen).map(line => line.replaceAll('\'', '"').replaceAll(',', ', ').replace('()', '')),
    '@step',
    'def fetch(self):',
    '    append_a_line("calls.txt")',
    '    self.calls += 1',
    '    self.note = f"attempt {current.retry_count}"',
    ...chosen.fails === '0' ? [] : isAlways ? [`    ${FAILURE[chosen.how]}`] : [`    if current.retry_count < ${chosen.fails}:`, `        ${FAILURE[chosen.how]}`],
    '    self.rows = [3, 1, 2]',
    '    self.next(self.end)'
  ]
}

/** How an attempt ended, in a word or two. */
export function endedAs({ state, isFallback, held }: Attempt): string {
  if (isFallback) return 'stood in'
  if (state === 'executed') return 'finished'
  if (state === 'caught') return 'caught'
  return held ? 'failed' : 'killed'
}

const times = (count: number) => count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`

/** What follows, in a sentence or two. */
export function retrySaid(chosen: RetryCase, { refused, attempts, allowed, end }: RetryOutcome): string {
  if (refused) return 'The run is refused before any step starts. There may be six attempts, and one of them is kept for the fallback of @catch, whether there is a @catch or not.'
  const last = attempts.at(-1)
  const own = attempts.filter(({ isFallback }) => !isFallback).length
  const ran = `The code of fetch ran ${times(own)}${own === allowed ? '' : ` of at most ${allowed}`}.`
  if (!end) return `${ran} No attempt is left, so the run fails and end does not start.`
  if (last?.isFallback) return `${ran} ${own > 1 ? 'Each time its' : 'Its'} process was killed, so @catch could not act in it: a fallback attempt ran in its place, and end starts from what that left, which is nothing of fetch.`
  if (last?.state === 'caught') return `${ran} @catch took the last exception, so the task counts as done and end starts, with what was assigned before the exception and without rows.`
  const slow = chosen.how === 'slow' && chosen.timeout === 'none' && chosen.fails !== '0' ? ' Without @timeout, being slow is not a failure.' : ''
  return `${ran} end starts from what attempt ${last?.number} left.${slow}`
}

/** Attempts that were allowed and not needed, in words; undefined where there are none. */
export function notNeeded({ catches }: RetryCase, { refused, attempts, allowed, end }: RetryOutcome): string | undefined {
  const left = allowed - attempts.length
  const numbers = Array.from({ length: Math.max(0, left) }, (_, index) => attempts.length + index)
  if (refused) return undefined
  const words = [
    ...numbers.length ? [`attempt${numbers.length > 1 ? 's' : ''} ${numbers.length > 1 ? `${numbers[0]} to ${numbers.at(-1)}` : numbers[0]}`] : [],
    ...catches !== 'none' && end && !attempts.at(-1)?.isFallback ? [`the fallback (attempt ${allowed})`] : []
  ]
  return words.length ? `Not started: ${words.join(' and ')}.` : undefined
}

/** A value as the page has room for it: an exception without its module, a text in quotes. */
export function shortName(name: string, value: string): string {
  if (name === 'note') return `'${value}'`
  return value.includes('.') ? value.slice(value.lastIndexOf('.') + 1) : value
}

interface Question { name: keyof RetryCase, legend: string, answers: readonly (readonly [string, string])[] }
const question = <Key extends keyof RetryCase>(name: Key, legend: string, values: readonly RetryCase[Key][], label: (value: RetryCase[Key]) => string): Question =>
  ({ name, legend, answers: values.map(value => [value, label(value)]) })

const HOW: Readonly<Record<RetryCase['how'], string>> = { raise: 'raises', slow: 'takes 3 seconds', kill: 'is killed' }
const CATCHING: Readonly<Record<RetryCase['catches'], string>> = { none: 'no @catch', bare: '@catch', var: 'var="error"', quiet: '… print_exception=False' }

/** What the reader says, in the order in which it is asked. */
export const QUESTIONS: readonly Question[] = [
  question('how', 'A failing attempt', HOWS, how => HOW[how]),
  question('fails', 'Attempts that fail', FAILS, fails => fails === '0' ? 'none' : fails === '9' ? 'all' : fails === '1' ? 'first' : `first ${fails}`),
  question('times', '@retry(times=…)', TIMES, times => times === 'none' ? 'no @retry' : times),
  question('catches', '@catch', CATCHES, catches => CATCHING[catches]),
  question('timeout', '@timeout', TIMEOUTS, timeout => timeout === 'none' ? 'no @timeout' : `seconds=${timeout}`),
  question('order', 'Order', ORDERS, order => order === 'catch-first' ? '@catch on top' : 'the other way round')
]

/** The whole rule; backticks mark code. */
export const RETRY_RULES: readonly RuleText[] = [
  'A task has one attempt, and `times` more with `@retry(times=…)`: `times=0` allows none, and keeps `--with retry` away. More than 4 is refused before a step starts: `The maximum number of retries is @retry(times=4).`',
  'Each attempt is a process of its own and starts from what the step before left. What a failed attempt assigned is not there; `current.retry_count` tells the attempt which one it is. What it did elsewhere, such as a line in a file, stays done and is done again.',
  { statement: 'stored-at-the-end' },
  'After an exception the same files are there as after a success, `DONE.lock` among them, with `_task_ok` False and the exception as `_exception`. A client can read each attempt; without a number, the latest that was not killed.',
  { statement: 'killed-attempt' },
  '`@timeout` raises an exception inside the step after so many seconds, so it counts as any other. Each attempt has the whole time. Without `@timeout`, being slow is not a failure.',
  '`@catch` does nothing until the last attempt. If that raises, it takes the exception, the task counts as done, and the next step starts from what was assigned until then. The exception is the artifact that `var` names, and `_catch_exception`; with `print_exception` (the default) it is printed, too. After a success the artifact is None.',
  'If the process of the last attempt was killed, `@catch` could not act in it. A fallback, one attempt more, runs in its place: not the step’s code, but an exception that is caught at once, `FailureHandledByCatch`. Its artifacts are those of the step before, and that exception.',
  'Without `@catch`, the run fails with the last attempt: `Step fetch (task-id 2) failed.` The next step does not start.',
  'The order of the three decorators makes no difference.',
  { statement: 'retry-wait' }
]
