import type { Root as HastRoot } from 'hast'
import type { Code, Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { repository } from '#shared/repository.ts'
import { rehypeFlowCode, remarkFlowCode } from '../../../modules/twoslash/flow-code.ts'

/** The props of a block whose fence says so, after both plugins. */
function props(meta: string): Record<string, unknown> {
  const fence: Code = { type: 'code', lang: 'python', meta, value: '' }
  const tree: Root = { type: 'root', children: [fence] }
  remarkFlowCode({ files: { ...repository, read: path => repository.read(`tests/fixtures/${path}`) } })(tree)
  const block: HastRoot = { type: 'root', children: [{ type: 'element', tagName: 'pre', properties: { meta: fence.meta ?? '' }, children: [] }] }
  rehypeFlowCode()(block)
  const [pre] = block.children
  const { meta: _meta, ...others } = pre?.type === 'element' ? pre.properties : {}
  return others
}

describe('a block of a flow', () => {
  it('gets its flow, its file and the lines of its steps', () => {
    expect(props('file=flows/bakery/flow.py#BakeryFlow twoslash query="self.bill"')).toEqual({ flow: 'bakery', file: 'flow.py', steps: 'start:4-7 bake:10-16 end:18-20' })
    expect(props('file=flows/bakery/flow.py#prices')).toEqual({ flow: 'bakery', file: 'flow.py', steps: '' })
  })

  it('gets nothing when it is none, or is wrong', () => {
    expect([props('twoslash'), props('file=flows/bakery/nothing.py'), props('file=stubs/none.pyi')]).toEqual([{}, {}, {}])
  })
})
