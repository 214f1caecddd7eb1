const TRY = 'Try again'

interface Answer { item: HTMLElement, input: HTMLInputElement, isRight: boolean }

const answersOf = (box: Element): Answer[] => [...box.querySelectorAll<HTMLElement>('.answers > li')].flatMap((item) => {
  const input = item.querySelector('input')
  return input ? [{ item, input, isRight: item.dataset.right !== undefined }] : []
})
const words = ({ input }: Answer) => `“${input.nextElementSibling?.textContent.trim()}”`

/** @returns what is said of a choice among answers, of which at least one is right */
export function verdict(answers: readonly { isRight: boolean, isChosen: boolean, words: string }[]): string {
  const right = answers.filter(({ isRight }) => isRight)
  if (answers.every(({ isRight, isChosen }) => isRight === isChosen)) return right.length > 1 ? `Right, all ${right.length}.` : 'Right.'
  return `Not right. The right ${right.length > 1 ? 'answers are' : 'answer is'} ${right.map(({ words }) => words).join(', ')}.`
}

/** Shows which answers are right, each with its reason below it. */
function reveal(box: HTMLElement, answers: Answer[]): string {
  for (const [index, { item, input, isRight }] of answers.entries()) {
    input.disabled = true
    if (isRight || input.checked) item.dataset.mark = isRight ? 'right' : 'not right'
    const why = box.querySelector(`[data-of="${index}"] > .why`)
    if (why) item.append(why)
  }
  return verdict(answers.map(answer => ({ isRight: answer.isRight, isChosen: answer.input.checked, words: words(answer) })))
}

function ask(answers: Answer[]): string {
  for (const { item, input } of answers) {
    input.disabled = input.checked = false
    delete item.dataset.mark
  }
  answers[0]?.input.focus()
  return ''
}

/** Checkpoints: "Check" reveals the answer with its reason, and says what became of the choice; "Try again" takes it back. */
export function furnishCheckpoints(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-check]') : null
    const box = button?.closest<HTMLElement>('[data-checkpoint]')
    const [said, fold] = [box?.querySelector('[role="status"]'), box?.querySelector<HTMLDetailsElement>(':scope > details')]
    if (!button || !box || !said || !fold) return
    const answers = answersOf(box)
    const isOpen = 'checked' in box.dataset
    if (!isOpen && !answers.some(({ input }) => input.checked)) {
      said.textContent = 'Choose an answer first.'
      return
    }
    said.textContent = isOpen ? ask(answers) : reveal(box, answers)
    fold.open = box.toggleAttribute('data-checked', !isOpen)
    button.textContent = isOpen ? 'Check' : TRY
  })
}
