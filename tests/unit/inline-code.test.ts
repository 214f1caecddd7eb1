import { describe, expect, it } from 'vitest'
import { inlineCode, isSameLabel } from '#shared/inline-code.ts'

const text = (text: string) => ({ text, code: false })
const code = (text: string) => ({ text, code: true })

describe('inlineCode', () => {
  it.each([
    ['Datastore, Caching & Resume', [text('Datastore, Caching & Resume')]],
    ['`self` vs `metaflow.S3`', [code('self'), text(' vs '), code('metaflow.S3')]],
    ['why `resume` skips', [text('why '), code('resume'), text(' skips')]],
    ['an odd ` stays', [text('an odd ` stays')]],
    ['`a` and ` alone', [code('a'), text(' and ` alone')]],
    ['nothing in ``', [text('nothing in ``')]],
    ['`<b>`', [code('<b>')]],
    ['', []]
  ])('%s', (label, pieces) => {
    expect(inlineCode(label)).toEqual(pieces)
  })
})

describe('isSameLabel', () => {
  it.each([['The `self` way', 'The self way', true], [' `a`', 'a', true], ['a', 'b', false], ['A', 'a', false]])('%s, %s', (one, other, same) => {
    expect(isSameLabel(one, other)).toBe(same)
  })
})
