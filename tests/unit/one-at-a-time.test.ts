import { describe, expect, it } from 'vitest'
import { oneAtATime } from '#shared/one-at-a-time.ts'

/** A read of `state` that ends when the test says so. */
function reader() {
  const ends: (() => void)[] = []
  const fails: ((error: Error) => void)[] = []
  const source = { state: 'a' }
  const read = oneAtATime(() => new Promise<string>((resolve, reject) => {
    const { state } = source
    ends.push(() => resolve(state))
    fails.push(reject)
  }))
  return { source, read, ends, fails }
}

describe('oneAtATime', () => {
  it('gives all who ask while one runs the next, which has what was written before they asked', async () => {
    const { source, read, ends } = reader()
    const first = read()
    source.state = 'b'
    const others = Array.from({ length: 138 }, () => read())
    expect(ends).toHaveLength(1)
    ends[0]?.()
    expect(await first).toBe('a')
    expect(ends).toHaveLength(2)
    source.state = 'c'
    const late = read()
    ends[1]?.()
    expect(new Set(await Promise.all(others))).toEqual(new Set(['b']))
    expect(ends).toHaveLength(3)
    ends[2]?.()
    expect(await late).toBe('c')
  })

  it('reads anew once nothing runs, also after an error, which those get who asked for that reading', async () => {
    const { read, ends, fails } = reader()
    const first = read()
    const second = read()
    fails[0]?.(new Error('too many open files'))
    await expect(first).rejects.toThrow('too many open files')
    ends[1]?.()
    expect(await second).toBe('a')
    const third = read()
    expect(ends).toHaveLength(3)
    ends[2]?.()
    expect(await third).toBe('a')
  })
})
