import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDevIndex } from '../../../modules/search/dev.ts'
import { neededFiles, writeSearchIndex } from '../../../modules/search/pagefind.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'search-'))
})
afterEach(() => rm(dir, { recursive: true }))

const file = (path: string, content = '') => ({ path, content: new TextEncoder().encode(content) })

describe('neededFiles', () => {
  const entry = file('pagefind-entry.json', '{"languages":{"en":{"wasm":"en"}}}')
  it('keeps the engine and the index, and neither its user interfaces nor other languages', () => {
    const needed = ['pagefind.js', 'pagefind-worker.js', 'wasm.en.pagefind', 'pagefind.en_1.pf_meta', 'index/en_1.pf_index', 'fragment/en_1.pf_fragment', 'filter/en_1.pf_filter']
    const others = ['pagefind-ui.js', 'pagefind-ui.css', 'pagefind-modular-ui.js', 'pagefind-component-ui.js', 'pagefind-highlight.js', 'wasm.unknown.pagefind']
    const kept = neededFiles([entry, ...[...needed, ...others].map(path => file(path))]).map(({ path }) => path)
    expect(kept).toEqual(['pagefind-entry.json', ...needed])
  })
  it('refuses an index without an entry', () => {
    expect(() => neededFiles([file('pagefind.js')])).toThrow('no pagefind-entry.json')
  })
})

describe('writeSearchIndex', () => {
  it('indexes the pages that mark their body', async () => {
    await writeFile(join(dir, 'a.html'), '<html lang="en"><body><article data-pagefind-body><h1>Artifacts</h1></article></body></html>')
    await writeFile(join(dir, '404.html'), '<html lang="en"><body><h1>Not here</h1></body></html>')
    expect(await writeSearchIndex(dir)).toBe(1)
    const written = (await readdir(join(dir, 'pagefind'))).map(path => path.replace(/en_[0-9a-f]+/, 'en'))
    expect(written.sort()).toEqual([
      'fragment', 'index', 'pagefind-entry.json', 'pagefind-worker.js', 'pagefind.en.pf_meta', 'pagefind.js', 'wasm.en.pagefind'
    ])
  })
  it('fails, with the reason, where nothing could be found', async () => {
    await writeFile(join(dir, 'a.html'), '<html lang="en"><body><h1>Artifacts</h1></body></html>')
    await expect(writeSearchIndex(dir)).rejects.toThrow('data-pagefind-body')
  })
})

describe('createDevIndex', () => {
  it('is made on demand, made again when a file changes, and names what it cannot read', async () => {
    const warnings: string[] = []
    const index = createDevIndex(dir, message => warnings.push(message))
    await writeFile(join(dir, 'a.md'), '---\ntitle: One\n---\n\nArtifacts\n')
    const first = await index('pagefind-entry.json')
    expect(first?.type).toBe('application/json')
    expect(await index('pagefind-entry.json')).toEqual(first)
    expect((await index('pagefind.js'))?.type).toBe('text/javascript')
    expect(await index('pagefind-ui.js')).toBeUndefined()

    await writeFile(join(dir, 'b.md'), '---\ntitle: Two\n---\n\nCards\n')
    await mkdir(join(dir, 'c.md'))
    const second = await index('pagefind-entry.json')
    expect(new TextDecoder().decode(second?.content)).toContain('"page_count":2')
    expect(warnings.join()).toContain('c.md')
  })
})
