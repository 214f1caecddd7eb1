import { describe, expect, it } from 'vitest'
import { vocabulary } from '#shared/vocabulary.ts'
import { ours } from './support/render.ts'

/** Every element takes them, so they land on the component's root. */
const GLOBAL = ['id', 'class']

describe('a prop that the check lets through', () => {
  const pairs = Object.entries(vocabulary).flatMap(([tag, { props }]) => Object.keys(props.shape).filter(prop => !GLOBAL.includes(prop)).map(prop => ({ tag, prop })))

  it.each(pairs.filter(({ tag }) => tag in ours))('$prop of $tag is taken by the component, and is no stray attribute', ({ tag, prop }) => {
    expect(ours[tag]).toHaveProperty(['props', prop])
  })
})
