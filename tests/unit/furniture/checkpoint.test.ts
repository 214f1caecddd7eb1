// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { furnishCheckpoints, verdict } from '../../../components/furniture/checkpoint.ts'

const answer = (isRight: boolean, isChosen: boolean, words: string) => ({ isRight, isChosen, words })

describe('verdict', () => {
  it.each([
    ['Right.', [answer(true, true, 'A'), answer(false, false, 'B')]],
    ['Right, all 2.', [answer(true, true, 'A'), answer(true, true, 'B'), answer(false, false, 'C')]],
    ['Not right. The right answer is A.', [answer(true, false, 'A'), answer(false, true, 'B')]],
    ['Not right. The right answers are A, B.', [answer(true, true, 'A'), answer(true, false, 'B'), answer(false, false, 'C')]],
    ['Not right. The right answer is A.', [answer(true, true, 'A'), answer(false, true, 'B')]]
  ])('%s', (said, answers) => {
    expect(verdict(answers)).toBe(said)
  })
})

describe('a checkpoint', () => {
  const one = (selector: string) => {
    const found = document.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`no ${selector}`)
    return found
  }
  beforeAll(furnishCheckpoints)
  beforeEach(() => {
    document.body.innerHTML = `<div data-checkpoint><fieldset><ol class="answers">
      <li><label><input type="radio" name="q"><span>The code</span></label></li>
      <li data-right><label><input type="radio" name="q"><span> Nothing </span></label></li>
    </ol><button data-check>Check</button></fieldset><p role="status"></p>
    <details><ul class="whys"><li data-of="0">The code<div class="why">It looks away.</div></li></ul>Reason</details></div>`
  })

  it('asks for an answer first', () => {
    one('[data-check]').click()
    expect(one('[role="status"]').textContent).toBe('Choose an answer first.')
    expect(one('details').hasAttribute('open')).toBe(false)
  })

  it('reveals what is right, why, and what became of the choice', () => {
    one('input').click()
    one('[data-check]').click()
    expect(one('[role="status"]').textContent).toBe('Not right. The right answer is “Nothing”.')
    expect([...document.querySelectorAll<HTMLElement>('.answers > li')].map(({ dataset }) => dataset.mark)).toEqual(['not right', 'right'])
    expect(one('.answers > li > .why').textContent).toBe('It looks away.')
    expect(one('details').hasAttribute('open')).toBe(true)
    expect(one('[data-check]').textContent).toBe('Try again')
    expect([...document.querySelectorAll('input')].every(({ disabled }) => disabled)).toBe(true)
  })

  it('can be tried again, and then be right', () => {
    one('input').click()
    one('[data-check]').click()
    one('[data-check]').click()
    expect(document.querySelectorAll('[data-mark], [data-checked], details[open], input:disabled, input:checked')).toHaveLength(0)
    expect(document.activeElement).toBe(one('input'))
    expect(one('[role="status"]').textContent).toBe('')
    one('[data-right] input').click()
    one('[data-check]').click()
    expect(one('[role="status"]').textContent).toBe('Right.')
    expect(document.querySelectorAll('.why')).toHaveLength(1)
  })
})
