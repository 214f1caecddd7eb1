import { describe, expect, it } from 'vitest'
import { mentionsIn } from '../../../cli/truth/mentions.ts'

const files = { 'runtime.py': { NativeRuntime: 10 }, 'client/core.py': { Run: 3 } }

describe('mentionsIn', () => {
  it('finds names of places in a text, with line and column', () => {
    expect(mentionsIn('/** As\n * `runtime.py:NativeRuntime` does, and client/core.py:Run. */', files)).toEqual([
      { line: 2, column: 5, source: 'runtime.py:NativeRuntime' },
      { line: 2, column: 41, source: 'client/core.py:Run' }
    ])
  })

  it('says what is wrong with a symbol, and with a path that lacks its folder', () => {
    expect(mentionsIn('runtime.py:NativeRuntine\ncore.py:Run', files).map(({ line, problem }) => [line, problem])).toEqual([
      [1, expect.stringContaining('Did you mean runtime.py:NativeRuntime?')],
      [2, expect.stringContaining('Did you mean client/core.py?')]
    ])
  })

  it('leaves alone what names a place elsewhere: a line, a file of a flow, another path', () => {
    expect(mentionsIn('flow.py:12 flow.py:FlowSpec core.py:ask content/runtime.py:NativeRuntime', files)).toEqual([])
  })
})
