import { describe, expect, it } from 'vitest'
import { loadFlow } from '#shared/recording/flows.ts'
import { recordedCases } from '#shared/explorables/cases.ts'
import { CATCHES, FAILS, FIRST, HOWS, retried, TIMES } from '#shared/explorables/retry.ts'
import type { Attempt, RetryCase, RetryOutcome } from '#shared/explorables/retry.ts'
import { decoratorsOf, endedAs, notNeeded, retryRecorded, retrySaid, retryTyped, stepCode } from '#shared/explorables/retry-words.ts'

const { recording } = await loadFlow('retry-explorer')
const cases = recordedCases(recording.commands.cases?.lines ?? [])
const [retry, caught, timeout, killed] = await Promise.all([loadFlow('retry'), loadFlow('catch'), loadFlow('timeout'), loadFlow('killed')])

/** A case from the command line that ran it. */
function parsed(typed: string): RetryCase {
  const has = (text: string) => typed.includes(text)
  const one = <T extends string>(known: readonly T[], value: string | undefined): T => known.find(name => name === value) ?? expect.fail(`${value} in ${typed}`)
  return {
    times: one(TIMES, /times=(\d)/.exec(typed)?.[1] ?? 'none'),
    catches: one(CATCHES, has('print_exception=False') ? 'quiet' : has('var=') ? 'var' : has('@catch') ? 'bare' : 'none'),
    timeout: has('@timeout(seconds=1)') ? '1' : 'none',
    how: one(HOWS, /--how (\w+)/.exec(typed)?.[1]),
    fails: one(FAILS, /--fails (\d)/.exec(typed)?.[1]),
    order: /(retry|timeout)\(.*@catch/.test(typed) ? 'catch-last' : 'catch-first'
  }
}

const foundLine = (found: Readonly<Record<string, string>>) => Object.entries(found).map(([name, value]) => `${name}=${value}`).join(' ')

function attemptLines({ number, said: [first, ...said], lines, files, held }: Attempt): string[] {
  return [
    `  ${first}`,
    ...lines === undefined ? [] : [`    finds retry_count=${number} calls=0 note=- lines=${lines}`],
    ...said.map(line => `    ${line}`),
    `    leaves ${files.join(' ')}${held ? `: ${foundLine(held)}` : ''}`
  ]
}

/** What the recorded script would print of an outcome. */
function printed({ refused, attempts, end, exit }: RetryOutcome): string[] {
  if (refused) return [`  ${refused}`, '  exit 1']
  return [
    ...attempts.flatMap(attemptLines),
    ...end ? [`  end finds ${foundLine(end)}`] : ['  Step failure:', '  Step fetch (task-id 2) failed.'],
    `  exit ${exit}, the client reads attempt ${attempts.at(-1)?.number}`
  ]
}

const with_ = (changes: Partial<RetryCase>): RetryCase => ({ ...FIRST, ...changes })
const said = (chosen: RetryCase) => retrySaid(chosen, retried(chosen))
const rest = (chosen: RetryCase) => notNeeded(chosen, retried(chosen))

describe('attempts', () => {
  it.each(cases)('$typed', ({ typed, lines }) => {
    const chosen = parsed(typed)
    expect(retryTyped(chosen)).toBe(typed)
    expect(printed(retried(chosen))).toEqual(lines)
  })

  it('are those of other recorded flows', () => {
    const states = (attempts: readonly { ok: boolean }[]) => attempts.map(({ ok }) => ok)
    const modelled = (chosen: RetryCase) => retried(chosen).attempts.map(({ state }) => state !== 'failed')
    expect(states(retry.recording.commands['first-run']?.tasks.fetch?.[0]?.attempts ?? [])).toEqual(modelled(with_({ times: '3', catches: 'none', fails: '2' })))
    expect(states(caught.recording.commands['first-run']?.tasks.divide?.[1]?.attempts ?? [])).toEqual(modelled(with_({ times: '1', catches: 'quiet' })))
    expect(states(timeout.recording.commands['first-run']?.tasks.fetch?.[0]?.attempts ?? [])).toEqual(modelled(with_({ times: '1', catches: 'none', timeout: '1', how: 'slow', fails: '1' })))
    expect(states(timeout.recording.commands['first-run']?.tasks.search?.[0]?.attempts ?? [])).toEqual(modelled(with_({ times: 'none', catches: 'quiet', timeout: '1', how: 'slow' })))
    expect(states(killed.recording.commands.run?.tasks.train?.[0]?.attempts ?? [])).toEqual(modelled(with_({ times: 'none', catches: 'none', how: 'kill' })))
  })

  it('are times and one, and one more where a catch stands in for killed ones', () => {
    const count = (times: RetryCase['times'], how: RetryCase['how']) => retried(with_({ times, how })).attempts.length
    expect(TIMES.map(times => count(times, 'raise'))).toEqual([1, 1, 2, 3, 4, 5, 0])
    expect(TIMES.map(times => count(times, 'kill'))).toEqual([2, 2, 3, 4, 5, 6, 0])
  })

  it('do not depend on the order of decorators', () => {
    const chosen = with_({ timeout: '1' })
    expect(decoratorsOf({ ...chosen, order: 'catch-last' })).toEqual(decoratorsOf(chosen).reverse())
    expect(retried({ ...chosen, order: 'catch-last' })).toEqual(retried(chosen))
  })
})

describe('words', () => {
  it('say how it ends', () => {
    expect(said(FIRST)).toBe('The code of fetch ran 3 times. @catch took the last exception, so the task counts as done and end starts, with what was assigned before the exception and without rows.')
    expect(said(with_({ fails: '1' }))).toBe('The code of fetch ran twice of at most 3. end starts from what attempt 1 left.')
    expect(said(with_({ catches: 'none' }))).toBe('The code of fetch ran 3 times. No attempt is left, so the run fails and end does not start.')
    expect(said(with_({ times: 'none', how: 'kill' }))).toContain('ran once. Its process was killed, so @catch could not act in it: a fallback attempt ran in its place')
    expect(said(with_({ how: 'kill' }))).toContain('ran 3 times. Each time its process was killed')
    expect(said(with_({ how: 'slow' }))).toContain('Without @timeout, being slow is not a failure.')
    expect(said(with_({ times: '5' }))).toContain('refused before any step starts')
  })

  it('say which attempts were not needed', () => {
    expect(rest(with_({ fails: '0' }))).toBe('Not started: attempts 1 to 2 and the fallback (attempt 3).')
    expect(rest(with_({ fails: '1', catches: 'none' }))).toBe('Not started: attempt 2.')
    expect(rest(with_({ catches: 'none' }))).toBeUndefined()
    expect(rest(with_({ how: 'kill' }))).toBeUndefined()
    expect(rest(with_({ times: '5' }))).toBeUndefined()
  })

  it('name the end of each attempt', () => {
    const ends = (chosen: RetryCase) => retried(chosen).attempts.map(endedAs)
    expect(ends(FIRST)).toEqual(['failed', 'failed', 'caught'])
    expect(ends(with_({ how: 'kill', times: '1' }))).toEqual(['killed', 'killed', 'stood in'])
    expect(ends(with_({ fails: '0' }))).toEqual(['finished'])
  })

  it('show the step', () => {
    expect(stepCode(with_({ fails: '2', catches: 'bare', order: 'catch-last' })).slice(0, 8)).toEqual([
      '@retry(times=2, minutes_between_retries=0)', '@catch', '@step', 'def fetch(self):', '    append_a_line("calls.txt")',
      '    self.calls += 1', '    self.note = f"attempt {current.retry_count}"', '    if current.retry_count < 2:'
    ])
    expect(stepCode(with_({ fails: '0' }))).not.toContain('    raise ConnectionError("no answer")')
    expect(stepCode(FIRST)).toContain('    raise ConnectionError("no answer")')
  })

  it('know the cases that were run', () => {
    expect(retryRecorded(recording.commands)).toContain(retryTyped(FIRST))
    expect(retryRecorded({})).toEqual([])
  })
})
