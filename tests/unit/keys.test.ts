import { expect, it } from 'vitest'
import { keyName } from '#shared/keys.ts'

it.each([['meta', '⌘'], ['Shift', '⇧'], ['k', 'K'], ['/', '/'], ['F5', 'F5'], ['constructor', 'constructor']])('%s is printed %s', (value, printed) => {
  expect(keyName(value)).toBe(printed)
})
