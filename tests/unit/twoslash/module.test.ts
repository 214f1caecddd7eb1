import { describe, expect, it } from 'vitest'
import { mayHaveSamples } from '../../../modules/twoslash/hovers.ts'

describe('a page gets a file of popups', () => {
  it.each([
    '```python twoslash\n```', '~~~py twoslash\n~~~', '````python twoslash\n````', '``` python twoslash\n```', '```python{2} twoslash\n```', '```python [a.py] twoslash include x\n```',
    'Text\r\n\r\n```python twoslash\r\n```', '- ```python twoslash\n  ```', '1. > ```python twoslash', '> - ```python twoslash', '\t```python twoslash', '```Python twoslash', '```py3{1} twoslash'
  ])('for %j', (markdown) => {
    expect(mayHaveSamples(markdown)).toBe(true)
  })

  it.each(['```python\ntwoslash\n```', '```ts twoslash\n```', 'python twoslash', '``python twoslash``', '```pythonic twoslash\n```'])('not for %j', (markdown) => {
    expect(mayHaveSamples(markdown)).toBe(false)
  })
})
