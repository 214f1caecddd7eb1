import { describe, expect, it } from 'vitest'
import { repository } from '#shared/repository.ts'
import { focusLines } from '#shared/stepper/focus.ts'
import { shownCode } from '#shared/stepper/shown.ts'

const shown = (meta: string, value = '', lang = 'python') => shownCode({ lang, meta, value }, repository)
const LINEAR = 'file=flows/linear/flow.py'
const MEANS = 'file=tests/fixtures/notebooks/means.ipynb'

describe('the lines that a step is about', () => {
  it.each([
    ['3', [3]],
    ['3-5, 8', [3, 4, 5, 8]],
    ['5,4-5', [4, 5]],
    ['#process_data', [12, 13, 14, 15, 16]],
    ['#LinearFlow.end', [24, 25, 26]]
  ])('%s of a file', (focus, lines) => {
    expect(focusLines(focus, shown(LINEAR))).toEqual(lines)
  })

  it('are counted in what is shown of it', () => {
    expect(focusLines('#end', shown(`${LINEAR}#end twoslash`))).toEqual([1, 2, 3])
    expect(focusLines('1', shown('twoslash', 'a = 1\n#   ^?\nb = 2\n'))).toEqual([1])
    expect(shown('twoslash', 'a = 1\n#   ^?\nb = 2').count).toBe(2)
  })

  it('are counted through the cells of a notebook, whose ids are names', () => {
    expect(shown(MEANS).count).toBe(8)
    expect(focusLines('#double', shown(MEANS))).toEqual([4, 5])
    expect(focusLines('#train', shown(`${MEANS}#3-4`))).toEqual([3, 4])
  })

  it.each([
    ['31', 'there is no line 31: the step shows 30 lines of code, counted from 1'],
    ['0-1', 'there is no line 0: the step shows 30 lines of code, counted from 1'],
    ['5-3', '"5-3" ends before it begins: write 3-5'],
    ['process', '"process" is neither lines nor a name: expected lines such as 3-5,8, or #name of a function in the code'],
    ['#proces_data', 'the code of the step has no class, function or region named proces_data. Did you mean process_data? (it has: LinearFlow, LinearFlow.start, LinearFlow.process_data, LinearFlow.train_model, LinearFlow.end)']
  ])('%s is refused', (focus, message) => {
    expect(() => focusLines(focus, shown(LINEAR))).toThrow(new Error(message))
  })
})
