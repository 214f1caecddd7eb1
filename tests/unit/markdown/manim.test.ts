import { describe, expect, it } from 'vitest'
import { toPlainMarkdown } from '#shared/markdown/write.ts'
import { manimFilms } from '../../component/support/manim.ts'

const written = (source: string) =>
  toPlainMarkdown(source, { title: 'A page', site: 'https://example.org', url: 'https://example.org/a', manim: src => manimFilms[src] }).replace('# A page\n\n', '')

describe('manim-scene, as plain Markdown', () => {
  it('is its title and its sections with their captions', () => {
    expect(written('::manim-scene{src="life"}\n::\n')).toBe('**Film: The life of `x`**\n\n1. **An assignment.** Nothing is stored in `self`.\n2. **The key.** The sha-1 is the key.\n3. **Done.** The attempt is finished.\n')
  })

  it('has what the author says in its place', () => {
    expect(written('::manim-scene{src="life"}\n:::manim-section{name="key"}\nA **hash**.\n:::\n\nDrawn with Manim.\n::\n'))
      .toBe('**Film: The life of `x`**\n\n1. **An assignment.** Nothing is stored in `self`.\n2. **The key.** A **hash**.\n3. **Done.** The attempt is finished.\n\nDrawn with Manim.\n')
  })
})
