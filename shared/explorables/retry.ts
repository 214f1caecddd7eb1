/**
 * What becomes of a step that fails at its first attempts, under `@retry`, `@catch` and `@timeout`: a model of
 * `runtime.py`, `task.py:run_step` and the three decorators of Metaflow 2.19.38 for the flow of `flows/retry-explorer`,
 * against which a test holds it.
 */

/** `times` of `@retry`; 5 is one more than may be. */
export const TIMES = ['none', '0', '1', '2', '3', '4', '5'] as const
/** `@catch` without arguments, with `var`, and with `var` and `print_exception=False`. */
export const CATCHES = ['none', 'bare', 'var', 'quiet'] as const
export const TIMEOUTS = ['none', '1'] as const
/** How an attempt fails: an exception, three seconds of sleep, or a signal that ends its process. */
export const HOWS = ['raise', 'slow', 'kill'] as const
/** How many attempts fail; 9 is more than there can be. */
export const FAILS = ['0', '1', '2', '3', '4', '9'] as const
/** How the decorators stand; it makes no difference. */
export const ORDERS = ['catch-first', 'catch-last'] as const

export interface RetryCase {
  times: typeof TIMES[number]
  catches: typeof CATCHES[number]
  timeout: typeof TIMEOUTS[number]
  how: typeof HOWS[number]
  fails: typeof FAILS[number]
  order: typeof ORDERS[number]
}

/** Two retries, both in vain, and a catch that takes the last exception. */
export const FIRST: RetryCase = { times: '2', catches: 'var', timeout: 'none', how: 'raise', fails: '9', order: 'catch-first' }

/** What an attempt left in the datastore. */
export type Held = Partial<Record<'calls' | 'note' | 'rows' | 'error' | '_catch_exception' | '_exception' | '_task_ok', string>>

export interface Attempt {
  /** from 0; `current.retry_count` */
  number: number
  /** Metaflow's own code runs in the place of the step's */
  isFallback: boolean
  /** how it ended; `caught`: `@catch` took the exception and the task counts as done */
  state: 'executed' | 'failed' | 'caught'
  /** lines of the file that the step appends to, as it finds them after its own; not there in a fallback */
  lines?: number
  /** what was printed of it, the traceback down to its last line */
  said: string[]
  files: string[]
  /** not there where the process was killed, as nothing was stored */
  held?: Held
}

/** What the step after it finds; `-` stands for what is not there. */
export type Found = Record<'calls' | 'note' | 'rows' | 'error', string>

export interface RetryOutcome {
  /** the graph is not even started */
  refused?: string
  attempts: Attempt[]
  /** how many attempts with the step's own code there may be */
  allowed: number
  end?: Found
  exit: 0 | 1
}

/** Of `metaflow_config.py`: a normal attempt, the retries and a fallback must fit. */
const MAX_ATTEMPTS = 6
const CONNECTION = 'builtins.ConnectionError'
const TIMEOUT = 'metaflow.plugins.timeout_decorator.TimeoutException'
const FALLBACK = 'metaflow.plugins.catch_decorator.FailureHandledByCatch'
const TIMED_OUT = 'Step fetch timed out after 0 hours, 0 minutes, 1 seconds'

const ATTEMPT_FILE = 'attempt.json'
const WHOLE = [ATTEMPT_FILE, 'data.json', 'DONE.lock']

/** Every attempt, and how the run ends. */
export function retried(chosen: RetryCase): RetryOutcome {
  const { catches, how } = chosen
  const retries = chosen.times === 'none' ? 0 : Number(chosen.times)
  const allowed = retries + 1
  if (retries + 2 > MAX_ATTEMPTS) {
    return { refused: `The maximum number of retries is @retry(times=${MAX_ATTEMPTS - 2}).`, attempts: [], allowed, exit: 1 }
  }
  const attempts: Attempt[] = []
  for (let number = 0; number < allowed; number++) {
    const attempt = attemptOf(chosen, number, number === retries)
    attempts.push(attempt)
    if (attempt.state !== 'failed') break
  }
  // An exception in the last attempt is caught in that attempt; only what ends the process leaves it to a fallback.
  if (attempts.at(-1)?.state === 'failed' && how === 'kill' && catches !== 'none') attempts.push(fallback(chosen, allowed))
  const { state, held } = attempts.at(-1) ?? {}
  if (state === 'failed' || !held) return { attempts, allowed, exit: 1 }
  const { calls = '-', note = '-', rows = '-', error = '-' } = held
  return { attempts, allowed, end: { calls, note, rows, error }, exit: 0 }
}

const start = (number: number) => number ? 'Task is starting (retry).' : 'Task is starting.'

function attemptOf({ catches, timeout, how, fails }: RetryCase, number: number, isLast: boolean): Attempt {
  const base = { number, isFallback: false, lines: number + 1 }
  // Each attempt starts from what the step before left, so it counts from 0 to 1, whichever it is.
  const assigned = { calls: '1', note: `attempt ${number}` }
  const isHit = number < Number(fails) && (how !== 'slow' || timeout !== 'none')
  if (!isHit) {
    const error = catches === 'var' || catches === 'quiet' ? { error: 'None' } : {}
    return { ...base, state: 'executed', said: [start(number), 'Task finished successfully.'], files: WHOLE, held: { ...assigned, rows: '[3, 1, 2]', ...error, _exception: 'None', _task_ok: 'True' } }
  }
  if (how === 'kill') return { ...base, state: 'failed', said: [start(number), 'Task failed.'], files: [ATTEMPT_FILE] }
  const exception = how === 'slow' ? TIMEOUT : CONNECTION
  const last = how === 'slow' ? `${TIMEOUT}: ${TIMED_OUT}` : 'ConnectionError: no answer'
  const alarm = how === 'slow' ? [TIMED_OUT] : []
  if (isLast && catches !== 'none') {
    return { ...base, state: 'caught', said: [start(number), ...alarm, ...caughtLines(catches, last), 'Task finished successfully.'], files: WHOLE, held: { ...assigned, ...caughtBy(catches, exception) } }
  }
  return {
    ...base,
    state: 'failed',
    said: [start(number), ...how === 'slow' ? [...alarm, '@timeout:'] : [last], 'Task failed.'],
    files: WHOLE,
    held: { ...assigned, _exception: exception, _task_ok: 'False' }
  }
}

function fallback({ catches }: RetryCase, number: number): Attempt {
  const last = `${FALLBACK}: Task execution kept failing over ${number} attempts. Your code did not raise an exception. Something in the execution environment caused the failure.`
  return {
    number,
    isFallback: true,
    state: 'caught',
    said: ['Task fallback is starting to handle the failure.', ...caughtLines(catches, last), 'Task finished successfully.'],
    files: WHOLE,
    held: { calls: '0', ...caughtBy(catches, FALLBACK) }
  }
}

const caughtLines = (catches: RetryCase['catches'], last: string): string[] =>
  catches === 'quiet' ? [] : ['@catch caught an exception from <flow RetryCasesFlow step fetch>', `>  ${last}`]

const caughtBy = (catches: RetryCase['catches'], exception: string): Held =>
  ({ ...catches === 'bare' ? {} : { error: exception }, _catch_exception: exception, _exception: 'None', _task_ok: 'True' })
