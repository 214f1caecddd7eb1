import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FIRST, fitted, namedSteps, solve, typedCommand } from '#shared/explorables/resume-explorer.ts'
import type { Setting } from '#shared/explorables/resume-explorer.ts'
import { lanesAt, RAIL_WIDTH, railPath } from '#shared/explorables/resume-rail.ts'
import { fateWords, originWords, reasonOf, RULES, said, scoreOf, situation } from '#shared/explorables/resume-words.ts'
import { loadFlow } from '#shared/recording/flows.ts'
import { recordingParts } from '#shared/recording/place.ts'

const told = (part: Partial<Setting>) => {
  const setting = { ...FIRST, ...part }
  const result = solve(setting)
  return { setting, result, said: said(setting, result).join(' '), reasons: result.steps.map(step => `${step.name} ${fateWords(step)}: ${reasonOf(step, setting, result)}`) }
}

describe('what is told', () => {
  it('says why each step became what it did', () => {
    const { said, reasons } = told({})
    expect(said).toBe('Metaflow clones 2 tasks and executes 2.')
    expect(reasons).toEqual([
      'start cloned: It finished in the origin run. The edit is not looked at.',
      'prepare cloned: It finished in the origin run.',
      'train executed: It failed in the origin run.',
      'end executed: The origin run did not get this far.'
    ])
    expect(told({ step: 'prepare' }).reasons.slice(1)).toEqual([
      'prepare executed: It is named on the command line.',
      'train executed: It comes after `prepare`, which is named.',
      'end executed: It comes after `prepare`, which is named.'
    ])
    expect(told({ graph: 'added' }).reasons[3]).toBe('report executed: The origin run has no step of this name.')
  })

  it('tells the tasks of a foreach apart', () => {
    const { reasons, result } = told({ flow: 'foreach' })
    expect(reasons[1]).toBe('train 2 cloned, 1 executed: The task for item 2 failed in the origin run, the others finished.')
    expect(originWords(result.steps[1]?.origin ?? [], false)).toBe('2 finished, 1 failed')
    expect(told({ flow: 'foreach', graph: 'inserted' }).reasons[1]).toBe('train 2 cloned: They finished in the origin run. Metaflow stopped before the one that failed.')
  })

  it('explains a refusal, and what helps', () => {
    expect(told({ graph: 'inserted' }).said).toBe('Metaflow clones 2 tasks, then refuses to go on and executes nothing. The clone of `prepare` still leads to `train`, and the code now says `check`. `resume prepare` gets through: that step is executed, and leads where the code says.')
    expect(told({ graph: 'renamed' }).said).toContain('It cannot clone `prepare`, which is no longer in the code: it says so and goes on.')
    expect(told({ graph: 'renamed', step: 'prepare' }).said).toBe('Metaflow refuses the command and makes no run: the code has no step `prepare`.')
    expect(told({ alpha: true }).said).toContain('no options for Parameters')
    expect(told({ alpha: true }).result.values).toEqual([])
  })

  it('names the ends of the scale', () => {
    expect(told({ failed: 'nowhere' }).said).toBe('Metaflow clones all 4 tasks and executes nothing.')
    expect(told({ failed: 'start' }).said).toBe('Metaflow executes all 4 tasks, as there is nothing to clone.')
    expect(told({ step: 'start' }).said).toBe('Metaflow executes all 4 tasks, as `start` is named.')
    expect(told({ graph: 'removed', step: 'start' }).said).toBe('Metaflow executes all 3 tasks, as `start` is named. It cannot clone `prepare`, which is no longer in the code: it says so and goes on.')
    expect(told({ command: 'run' }).said).toBe('Metaflow executes all 4 tasks. It does not look at the earlier run.')
  })
})

it('does not say that a clone has what its step assigns only now', () => {
  const y = (part: Partial<Setting>) => told({ graph: 'removed', edits: ['code'], ...part }).result.values.find(({ name }) => name === 'y')
  expect(y({})).toEqual({ name: 'y', about: 'assigned by `prepare`', before: '2' })
  expect(y({ step: 'start' })).toEqual({ name: 'y', about: 'assigned by `start`', before: '2', after: '3' })
})

describe('a prediction', () => {
  const { setting, result } = told({})
  it('counts what was said, and nothing else', () => {
    expect(scoreOf({ steps: {} }, setting, result)).toBeUndefined()
    expect(scoreOf({ steps: { start: 'cloned', prepare: undefined }, refused: false }, setting, result)).toEqual({ right: 2, of: 2, missed: [] })
  })

  it('says what was otherwise', () => {
    const score = scoreOf({ steps: { start: 'executed', train: 'executed' }, refused: true }, setting, result)
    expect(score).toEqual({ right: 1, of: 3, missed: ['`start`: you said executed, it is cloned. It finished in the origin run. The edit is not looked at.', 'The command is not refused.'] })
  })
})

describe('the setting', () => {
  it('keeps what its flow has', () => {
    expect(fitted({ ...FIRST, flow: 'foreach', failed: 'prepare', graph: 'removed', step: 'prepare' })).toMatchObject({ failed: 'train', graph: 'same', step: '' })
    expect(fitted({ ...FIRST, edits: ['constant', 'start'] }).edits).toEqual(['start', 'constant'])
  })

  it('offers the steps of the code as it is and as it was', () => {
    expect(namedSteps({ flow: 'line', graph: 'renamed' })).toEqual(['start', 'order', 'train', 'end', 'prepare'])
  })

  it('is typed as a command', () => {
    expect(typedCommand({ ...FIRST, step: 'train', alpha: true })).toBe('python line.py resume train --alpha 5')
    expect(typedCommand({ ...FIRST, command: 'run', step: 'train' })).toBe('python line.py run')
  })
})

describe('the drawing', () => {
  it('joins lanes where there are fewer', () => {
    expect([lanesAt(1), lanesAt(3)]).toEqual([[15], [6, 15, 24]])
    expect(railPath(1, 0, 1)).toBe('M15 100V50')
    expect(railPath(1, 1, 2).match(/C/g)).toHaveLength(2)
    expect(railPath(2, 2, 1)).not.toContain('C')
    expect(railPath(1, 2, 0).match(/C/g)).toHaveLength(2)
  })

  it('has its marks where its lanes are', () => {
    const css = readFileSync(new URL('../../../assets/css/linked/resume-explorer.css', import.meta.url), 'utf8')
    const lefts = Object.fromEntries([...css.matchAll(/\[data-lane="(\d\/\d)"\] \{ left: ([\d.]+)%; \}/g)].map(([, lane = '', left]) => [lane, Number(left)]))
    for (const count of [1, 2, 3, 4]) {
      lanesAt(count).forEach((x, index) => expect(lefts[`${index + 1}/${count}`] ?? 50).toBeCloseTo(x / RAIL_WIDTH * 100, 3))
    }
  })
})

const evidence = await Promise.all(RULES.flatMap(({ recordings }) => recordings).map(async (name) => {
  const { flow, command = '' } = recordingParts(name)
  return { name, command, commands: Object.keys((await loadFlow(flow)).recording.commands) }
}))

it.each(evidence)('$name is recorded', ({ command, commands }) => expect(commands).toContain(command))

it('tells the situation', () => {
  expect(situation(FIRST)).toBe('A run of line.py failed in `train`, and the bug is fixed. Edited since: `self.x = 1` is now `self.x = 100`; `LIMIT = 10` is now `LIMIT = 20`.')
  expect(situation({ ...FIRST, failed: 'nowhere', edits: [] })).toBe('A run of line.py came to its end. Nothing was edited.')
  expect(situation({ ...FIRST, edits: [], graph: 'renamed' })).toContain('Edited since: `prepare` is called `order`.')
})
