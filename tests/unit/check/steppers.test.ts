import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchors } from '#shared/check/anchors.ts'
import { collectPage } from '#shared/check/collect.ts'
import { readFlows } from '#shared/check/flows.ts'
import { checkSteppers } from '#shared/check/steppers.ts'
import { repository, repositoryDir } from '#shared/repository.ts'

const flows = await readFlows(join(repositoryDir, 'flows'))

async function told(markdown: string): Promise<string[]> {
  const remarks = await checkSteppers(collectPage('a.md', '/a', markdown), { sources: repository, flows })
  return remarks.map(({ line, rule, message }) => `${line} ${rule}: ${message}`)
}
const LINEAR = '  ```python file=flows/linear/flow.py\n  ```\n'
const step = (props: string, content = LINEAR) => `  :::code-step{${props}}\n${content}  :::\n`
const stepper = (...steps: string[]) => `::code-stepper{title="A" #a}\n${steps.join('')}::\n`

describe('steppers', () => {
  it('are right with a fence, a focus and a graph in each step', async () => {
    expect(await told(stepper(
      step('title="One" focus="#start" graph'),
      step('title="Two" focus="1-2"', '  ```python file=tests/fixtures/notebooks/means.ipynb#read\n  ```\n'),
      step('title="Three"', '  Text.\n\n  ```python\n  x = 1\n  ```\n')
    ))).toEqual([])
  })

  it('show one fence in each', async () => {
    expect(await told(stepper(step('title="One"', '  Text.\n'), step('title="Two"', `${LINEAR}\n${LINEAR}`)))).toEqual([
      '2 code-stepper: `:::code-step` shows no code: expected one fence, such as ```python file=flows/linear/flow.py',
      '9 code-stepper: `:::code-step` shows 2 fences: expected one. Make a step of each'
    ])
  })

  it('show it directly, and not without lines', async () => {
    expect(await told(stepper(step('title="One"', '  ::::note\n  ```python\n  x = 1\n  ```\n  ::::\n'), step('title="Two"', '  ```python\n  ```\n')))).toEqual([
      '4 code-stepper: the fence of `:::code-step` is inside something else, and the step would not show it as its code: put it directly into the step',
      '10 code-stepper: the fence of `:::code-step` is empty: write code into it, or file=flows/<flow>/<file>.py after its language'
    ])
  })

  it('have a name for each', async () => {
    expect(await told(stepper(step('title="One"'), step('title="`one`"')) + stepper(step('title="Two" #a-one')))).toEqual([
      '6 code-stepper: `:::code-step` has the id a-one, which line 2 already uses: give it another title, or an id of its own ({#name})',
      '11 code-stepper: `::code-stepper` has the id a, which line 1 already uses: give it another title, or an id of its own ({#name})',
      '12 code-stepper: `:::code-step` has the id a-one, which line 2 already uses: give it another title, or an id of its own ({#name})'
    ])
  })

  it('emphasise lines that are there', async () => {
    expect(await told(stepper(
      step('title="One" focus="29-31"'),
      step('title="Two" focus="#strat"'),
      step('title="Three" focus="2"', '  ```python file=flows/linear/flow.py {3}\n  ```\n'),
      step('title="Four" focus="2"', '  ```python file=flows/linear/flwo.py\n  ```\n')
    ))).toEqual([
      '2 code-stepper: the prop focus of `code-step`: there is no line 31: the step shows 30 lines of code, counted from 1',
      expect.stringContaining('6 code-stepper: the prop focus of `code-step`: the code of the step has no class, function or region named strat. Did you mean start?'),
      '10 code-stepper: the prop focus of `code-step`: the fence marks lines as well: say it once, here'
    ])
  })

  it('draw graphs of recorded flows', async () => {
    expect(await told(stepper(
      step('title="One" graph', '  ```python\n  x = 1\n  ```\n'),
      step('title="Two" graph', '  ```python file=tests/fixtures/flows/bakery/flow.py\n  ```\n'),
      step('title="Three" graph', '  ```python file=flows/foreach/client.py\n  ```\n')
    ))).toEqual([
      '2 recording: the prop graph of `code-step`: it is that of the flow in the fence\'s file, and the fence shows no file: expected file=flows/<flow>/<file>.py, or leave graph out',
      '7 recording: the prop graph of `code-step`: it is that of the flow in the fence\'s file, and the fence shows tests/fixtures/flows/bakery/flow.py: expected file=flows/<flow>/<file>.py, or leave graph out',
      '11 recording: the prop graph of `code-step`: flows/foreach has no graph of "client.py" (it has those of flow.py, flow_empty.py)'
    ])
  })

  it('can be linked to, as a whole and by step', async () => {
    expect([...await anchors(stepper(step('title="One"'), step('title="Two" #own')))]).toEqual(['a', 'a-one', 'own'])
  })
})
