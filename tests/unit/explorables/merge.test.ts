import { describe, expect, it } from 'vitest'
import { loadFlow } from '#shared/recording/flows.ts'
import { recordedCases } from '#shared/explorables/cases.ts'
import { BRANCHES, conflictLists, FIRST, merge, NAMEABLE, NAMES } from '#shared/explorables/merge.ts'
import type { Assigned, Branch, MergeCase, MergeOutcome, Nameable, Written } from '#shared/explorables/merge.ts'
import { codeOf, mergeRecorded, mergeSaid, mergeTyped } from '#shared/explorables/merge-words.ts'

const { recording } = await loadFlow('merge')
const { keys, typed: typedCases } = mergeRecorded(recording.commands)
const cases = ['pairs', 'calls'].flatMap(command => recordedCases(recording.commands[command]?.lines ?? []))
const [conflicts, includes] = await Promise.all([loadFlow('branch'), loadFlow('branch-include')])

const isNameable = (name: string): name is Nameable => NAMEABLE.some(known => known === name)
const isWritten = (value: string): value is Written => ['1', '1.0', '2'].includes(value)

/** A case from the command line that ran it. */
function parsed(typed: string): MergeCase {
  const option = (name: string) => new RegExp(`--${name} "([^"]*)"`).exec(typed)?.[1]
  const written = (code: string | undefined, name: 'score' | 'slope'): Written => {
    if (code?.includes(`del self.${name}`)) return 'deleted'
    const value = new RegExp(`self\\.${name} = ([\\d.]+)`).exec(code ?? '')?.[1] ?? ''
    return isWritten(value) ? value : 'untouched'
  }
  const join = option('join') ?? 'self.merge_artifacts(inputs)'
  const last = option('last')
  const [before = '', after = ''] = join.includes('merge_artifacts') ? join.split('self.merge_artifacts') : [join, '']
  const assigned = (name: string): Assigned => before.includes(`self.${name} = 2`) ? 'before' : after.includes(`self.${name} = 2`) ? 'after' : 'no'
  const names = (list: string) => [...new RegExp(`${list}=\\[(.*?)\\]`).exec(last ?? join)?.[1]?.matchAll(/'(\w+)'/g) ?? []].map(([, name = '']) => name).filter(isNameable)
  const branch = (name: string) => ({ score: written(option(name), 'score'), slope: written(option(name), 'slope') })
  return {
    branches: typed.includes('flow_three.py') ? 3 : 2,
    written: { fit_line: branch('line'), fit_forest: branch('forest'), fit_net: branch('net') },
    assigned: { score: assigned('score'), slope: assigned('slope') },
    called: last ? 'end' : join.includes('merge_artifacts') ? 'choose' : 'nowhere',
    include: names('include'),
    exclude: names('exclude')
  }
}

/** What the recorded script would print of an outcome. */
function printed({ verdicts, failed }: MergeOutcome): string[] {
  if (failed) return [`  ${failed.step} failed:`, ...failed.lines.map(line => `    ${line}`)]
  return NAMES.map((name) => {
    const value = verdicts.find(verdict => verdict.name === name)?.value
    return value ? `  ${name} ${value} ${keys[value]}` : `  ${name} is not here`
  })
}

const with_ = (changes: Partial<MergeCase>): MergeCase => ({ ...FIRST, ...changes })

/** The order of the inputs under the seeds that were recorded, of which only the conflicts of three branches tell. */
const ORDERS: Record<string, Branch[]> = {
  1: ['fit_line', 'fit_forest', 'fit_net'],
  2: ['fit_net', 'fit_line', 'fit_forest'],
  5: ['fit_net', 'fit_forest', 'fit_line']
}

describe('merge_artifacts', () => {
  it.each(cases)('$typed', ({ typed, lines }) => {
    const [, seed = '', command] = /^(?:PYTHONHASHSEED=(\d+) )?(.*)$/.exec(typed) ?? []
    const chosen = parsed(typed)
    expect(mergeTyped(chosen)).toBe(command)
    expect(printed(merge(chosen, keys, ORDERS[seed]))).toEqual(lines)
  })

  it('lists a name as often as an input differs from the first, which may be any of them', () => {
    const three = (fit_line: Written, fit_forest: Written, fit_net: Written) => {
      const chosen = with_({ branches: 3, written: { fit_line: { score: fit_line, slope: 'untouched' }, fit_forest: { score: fit_forest, slope: 'untouched' }, fit_net: { score: fit_net, slope: 'untouched' } } })
      return conflictLists(chosen, keys)
    }
    expect(three('2', '1', 'untouched')).toEqual(['[score, score].', '[score].'])
    expect(three('1', '2', '1.0')).toEqual(['[score, score].'])
    expect(three('1', '1', 'deleted')).toEqual([])
    expect(conflictLists(FIRST, keys)).toEqual(['[score].'])
    const told = cases.filter(({ typed }) => typed.includes('--net')).map(({ typed, lines }) => ({ chosen: parsed(typed), list: lines.find(line => line.trim().startsWith('['))?.trim() }))
    for (const { chosen, list } of told) if (list) expect(conflictLists(chosen, keys)).toContain(list)
  })

  it('was run for every pair of what two branches can do with an artifact', () => {
    const pairs = new Set(cases.map(({ typed }) => parsed(typed)).filter(({ branches, called, include, exclude }) => branches === 2 && called === 'choose' && !include.length && !exclude.length)
      .map(({ written: { fit_line, fit_forest } }) => `${fit_line.score} ${fit_forest.score}`))
    expect(pairs.size).toBeGreaterThanOrEqual(15)
  })

  it('says what a whole log of the flow says', () => {
    const task = (step: string) => (recording.commands['equal-values']?.lines ?? []).filter(line => line.task?.startsWith(`${step}/`)).map(({ text }) => text)
    const chosen = with_({ written: { ...FIRST.written, fit_line: { score: '1.0', slope: 'untouched' }, fit_forest: { score: 'untouched', slope: 'untouched' } } })
    expect(mergeTyped(chosen)).toBe(recording.commands['equal-values']?.typed)
    const lines = merge(chosen, keys).failed?.lines ?? []
    expect(task('choose').filter(text => lines.includes(text))).toEqual(lines)
  })

  it('says word for word what other flows were told', () => {
    const has = (lines: readonly { text: string }[] | undefined, text: string) => lines?.some(line => line.text === text)
    const [head = '', which = '', , remedy = ''] = merge(FIRST, keys).failed?.lines ?? []
    for (const text of [head, which, remedy]) expect(has(conflicts.recording.commands.conflict?.lines, text)).toBe(true)
    const missing = merge(with_({ include: ['rows', 'model'] }), keys).failed?.lines ?? []
    expect(has(includes.recording.commands.missing?.lines, missing[1]?.replaceAll('model', 'depth') ?? '')).toBe(true)
    for (const text of merge(with_({ include: ['rows'], exclude: ['score'] }), keys).failed?.lines ?? []) expect(has(includes.recording.commands['include-and-exclude']?.lines, text)).toBe(true)
  })

  it('spares what is not at fault, and says what is', () => {
    const outcome = merge(FIRST, keys)
    expect(outcome.verdicts.map(({ name, fate }) => `${name} ${fate}`)).toEqual(['rows spared', 'score conflict', 'slope spared'])
    expect(mergeSaid(FIRST, outcome)).toBe('choose fails: score has different keys in the branches. Nothing is merged, not even what agrees.')
    const missing = with_({ include: ['rows', 'model'] })
    expect(merge(missing, keys).verdicts.map(({ name, fate }) => `${name} ${fate}`)).toEqual(['rows spared', 'score left', 'slope left', 'model missing'])
    expect(mergeSaid(missing, merge(missing, keys))).toBe('choose fails: model is included, but no branch has it. Nothing is merged.')
  })

  it('says what is lost at the join', () => {
    const chosen = with_({ exclude: ['score'] })
    expect(mergeSaid(chosen, merge(chosen, keys))).toBe('rows and slope are merged. score ends at the join: the steps after it do not have it.')
    const nowhere = with_({ called: 'nowhere', assigned: { score: 'before', slope: 'no' } })
    expect(mergeSaid(nowhere, merge(nowhere, keys))).toBe('Nothing is merged. score is what choose set. rows and slope end at the join: the steps after it do not have them.')
  })

  it('compares keys, not values', () => {
    const chosen = with_({ written: { ...FIRST.written, fit_line: { score: '1', slope: '2' }, fit_forest: { score: '1.0', slope: 'untouched' } } })
    expect(merge(chosen, keys).verdicts.map(({ fate }) => fate)).toEqual(['spared', 'conflict', 'spared'])
    expect(merge(chosen, { ...keys, '1.0': keys['1'] }).failed).toBeUndefined()
  })

  it('shows the code of each step', () => {
    expect(codeOf(with_({ called: 'end', include: ['rows'] })).map(({ step, lines }) => `${step}: ${lines.join('; ')}`)).toEqual([
      'fit_line: self.slope = 2', 'fit_forest: self.score = 2', 'choose: ', 'end: self.merge_artifacts([], include=[\'rows\'])'
    ])
    expect(BRANCHES).toHaveLength(3)
  })

  it('knows which cases were run, and refuses a recording without keys', () => {
    expect(typedCases[mergeTyped(FIRST)]).toBe('pairs')
    expect(() => mergeRecorded({})).toThrow('flows/merge/recording.json has no key of [3, 1, 2]: record it again with npm run record merge')
  })
})
