import { describe, expect, it } from 'vitest'
import { filesShown, flowCode } from '#shared/includes.ts'
import { repository } from '#shared/repository.ts'
import { includeFile } from '#twoslash/include.ts'

describe('the files that a page shows', () => {
  it.each<[string, string[]]>([
    ['```python file=flows/a/flow.py#start {2}\n```\n\n- ~~~py twoslash file=flows/a/flow.py\n  ~~~', ['flows/a/flow.py']],
    ['````md\n```yaml [x] file="b c.yml"\n```\n````\n> ```json file=\'d.json#e\'', ['b c.yml', 'd.json']],
    ['file=a.py\n\n`file=b.py`\n\n```bash\nrun --file=c.py file=d.py\n```', []],
    ['```python file=\n```', []]
  ])('of %j', (markdown, files) => {
    expect(filesShown(markdown)).toEqual(files)
  })
})

describe('what a block says of its flow', () => {
  const fixtures = { ...repository, read: (path: string) => repository.read(`tests/fixtures/${path}`) }
  const shown = (fence: string) => flowCode(includeFile({ lang: 'python', meta: `file=flows/${fence}`, value: '' }, fixtures, false))

  it.each([
    ['bakery/flow.py', 'start:17-20 bake:23-29 end:31-33'],
    ['bakery/flow.py#BakeryFlow', 'start:4-7 bake:10-16 end:18-20'],
    ['bakery/flow.py#bake', 'bake:1-7'],
    ['bakery/flow.py#counting', 'bake:1-2'],
    ['bakery/flow.py#total', '']
  ])('%s: the steps by the lines that are shown', (fence, steps) => {
    expect(shown(fence)).toEqual({ flow: 'bakery', file: 'flow.py', steps })
  })

  const code = { lines: [0, 1], regions: [
    { name: 'A.start', kind: 'function', first: 0, last: 0, decorators: ['metaflow.step'] },
    { name: 'helper', kind: 'function', first: 0, last: 1, decorators: ['step'] },
    { name: 'A.end', kind: 'function', first: 1, last: 1, decorators: ['steps'] }
  ] } satisfies Partial<Parameters<typeof flowCode>[0]>

  it('takes methods for steps that are decorated so', () => {
    expect(flowCode({ path: 'flows/a/b/flow_v2.py', ...code })).toEqual({ flow: 'a', file: 'b/flow_v2.py', steps: 'start:1-1' })
  })

  it('knows no flow beside the folder of flows', () => {
    expect([flowCode({ path: 'stubs/a.py', ...code }), flowCode({ path: 'flows/a.py', ...code }), flowCode({ path: 'tests/flows/a/b.py', ...code })]).toEqual([undefined, undefined, undefined])
  })
})
