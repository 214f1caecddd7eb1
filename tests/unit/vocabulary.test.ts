import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kebabCase } from 'scule'
import { vocabulary } from '#shared/vocabulary.ts'
import { writers } from '#shared/markdown/writers.ts'

const components = join(import.meta.dirname, '../../components')
const files = globSync(join(components, 'content/*.vue')).map(file => basename(file, '.vue')).sort()
const tags = files.filter(file => !file.startsWith('Prose')).map(file => kebabCase(file))
/** what the renderer is given of Nuxt UI's */
const borrowed = [...readFileSync(join(components, 'article/vocabulary.ts'), 'utf8').matchAll(/^ {2}'([\w-]+)': Prose\w+,$/gm)].map(([, tag]) => tag)

describe('the author\'s vocabulary', () => {
  it('is read from the folder and the renderer\'s list', () => {
    expect(tags).toContain('feature-reference-list')
    expect(borrowed).toContain('card-group')
  })

  it.each(tags)('%s is known to the check and written out as Markdown', (tag) => {
    expect(Object.keys(vocabulary)).toContain(tag)
    expect(Object.keys(writers)).toContain(tag)
  })

  it.each(Object.keys(vocabulary))('%s, which the check lets through, has a component and is written out as Markdown', (tag) => {
    expect([...tags, ...borrowed, ...files.filter(file => file.startsWith('Prose')).map(file => kebabCase(file).replace('prose-', ''))]).toContain(tag)
    expect(Object.keys(writers)).toContain(tag)
  })

  it('lets every component of Nuxt UI through that the renderer is given', () => {
    expect(borrowed.filter(tag => !tag || !(tag in vocabulary))).toEqual([])
  })
})
