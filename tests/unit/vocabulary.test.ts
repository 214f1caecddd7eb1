import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BORROWED, vocabulary } from '#shared/vocabulary.ts'
import { componentTag } from '#shared/vocabulary/files.ts'
import { writers } from '#shared/markdown/writers.ts'

const files = globSync(join(import.meta.dirname, '../../components/content/*.vue')).sort()
const tags = files.filter(file => !basename(file).startsWith('Prose')).map(componentTag)

describe('the author\'s vocabulary', () => {
  it('names components by their files', () => {
    const named = ['HowWeKnow.vue', 'a/b/RunLog.vue', 'ProseA.vue', 'ProseH2.vue', 'SelfOrS3.vue', 'Prose.vue'].map(componentTag)
    expect(named).toEqual(['how-we-know', 'run-log', 'a', 'h2', 'self-or-s3', 'prose'])
    expect(tags).toContain('feature-reference-list')
  })

  it.each(tags)('%s is known to the check and written out as Markdown', (tag) => {
    expect(Object.keys(vocabulary)).toContain(tag)
    expect(Object.keys(writers)).toContain(tag)
  })

  it.each(Object.keys(vocabulary))('%s, which the check lets through, has a component and is written out as Markdown', (tag) => {
    expect([...files.map(componentTag), ...BORROWED]).toContain(tag)
    expect(Object.keys(writers)).toContain(tag)
  })

  it('lets every component of Nuxt UI through that the renderer is given', () => {
    expect(BORROWED.filter(tag => !(tag in vocabulary))).toEqual([])
  })
})
