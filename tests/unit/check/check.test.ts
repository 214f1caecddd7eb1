import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkFile, checkSite, fileOfPath, formatFinding, inspectSite, loadSite, siteFolders, stopsBuild } from '#shared/check/index.ts'
import { missingPages } from '#shared/check/output.ts'
import { expectedFindings } from './expected.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/check', import.meta.url))
const foldersOf = (name: string) => ({ ...siteFolders(join(fixtures, name)), flowsDir: join(fixtures, name, 'flows') })

describe('checkSite', () => {
  it.each(Object.entries(expectedFindings))('finds in %s exactly what is wrong there', async (name, expected) => {
    expect((await checkSite(foldersOf(name))).map(formatFinding)).toEqual(expected)
  })

  it('has an expectation for every fixture', () => {
    expect(readdirSync(fixtures).sort()).toEqual(Object.keys(expectedFindings).sort())
  })

  it('counts what it has looked at', async () => {
    expect(await inspectSite(foldersOf('clean'))).toEqual({ findings: [], unwritten: [], files: 2, pages: 2, drafts: 0, planned: 0, links: 12, pictures: 2, samples: 0, recordings: 0 })
  })

  it('lets a build pass with what readers can live with', async () => {
    expect((await checkSite(foldersOf('pictures'))).filter(stopsBuild).map(({ rule }) => rule)).toEqual(['dead-picture', 'dead-picture', 'dead-picture', 'dead-picture', 'dead-picture'])
  })

  it('says what is expected where there is no site', async () => {
    await expect(checkSite(siteFolders('/nowhere'))).rejects.toThrow('there is no folder /nowhere/content')
  })
})

describe('checkFile', () => {
  it('finds what is wrong in one file against the whole site', async () => {
    const site = await loadSite(foldersOf('dead-link'))
    expect((await checkFile('learn/index.md', site)).map(formatFinding)).toEqual([
      'content/learn/index.md:6:1 dead-link: the link ../index.md is relative: write /'
    ])
  })

  it('reads the file anew each time, also one whose page does not exist', async () => {
    const root = await mkdtemp(join(tmpdir(), 'check-'))
    const file = join(root, 'content/learn/broken.md')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(join(root, 'content/learn/index.md'), '---\ntitle: A\ndescription: B\n---\n\nText')
    await writeFile(file, '---\ntitle: A\ndescription: B\n---\n\nText {{ and more')
    const site = await loadSite(siteFolders(root))
    expect(fileOfPath('/learn/broken/', site)).toBe('learn/broken.md')
    expect(await checkFile('learn/broken.md', site)).toMatchObject([{ line: 6, rule: 'markdown-parse' }])
    await writeFile(file, '---\ntitle: A\ndescription: B\n---\n\nText')
    expect(await checkFile('learn/broken.md', site)).toEqual([])
    await rm(root, { recursive: true })
  })

  it('knows a component by its file, one of the vocabulary and one that it does not know', async () => {
    const root = await mkdtemp(join(tmpdir(), 'check-'))
    const folders = { ...siteFolders(root), componentDirs: [join(root, 'components/content')] }
    const told = async () => (await checkFile('index.md', await loadSite(folders))).map(formatFinding)
    await mkdir(folders.contentDir, { recursive: true })
    await mkdir(join(root, 'components/content/parts'), { recursive: true })
    const body = '::tip\nText\n::\n\n::quote-box{of="me"}\nText\n::\n\n::steps\n## One\n::\n'
    await writeFile(join(root, 'content/index.md'), `---\ntitle: A\ndescription: B\n---\n\n${body}`)
    await writeFile(join(root, 'components/content/parts/QuoteBox.vue'), '')
    expect(await told()).toEqual([
      'content/index.md:6:1 unknown-component: the component `::tip` has no file: expected components/content/Tip.vue',
      'content/index.md:10:1 unknown-component: there is no component `::quote-box`'
    ])
    await writeFile(join(root, 'components/content/Tip.vue'), '')
    await writeFile(join(root, 'components/content/QuoteBox.vue'), '')
    expect(await told()).toEqual([
      'content/index.md:10:1 component-schema: nothing says which props `::quote-box` takes, so they are not checked: describe it in components/vocabulary.yml of the site, or in shared/vocabulary/ if all sites have it'
    ])
    await writeFile(join(root, 'components/vocabulary.yml'), 'quote-box:\n  slots: [default]\n  props:\n    by: text?\n')
    expect(await told()).toEqual(['content/index.md:10:1 component-props: the prop of of `quote-box` is unknown: expected by'])
    await writeFile(join(root, 'components/vocabulary.yml'), 'quote-box:\n  slots: [default]\n  props:\n    of: text\n')
    expect(await told()).toEqual([])
    await rm(root, { recursive: true })
  })
})

describe('missingPages', () => {
  it('names every file without an HTML page, whatever way pages are written', async () => {
    const output = await mkdtemp(join(tmpdir(), 'output-'))
    await writeFile(join(output, 'index.html'), '')
    const learn = 'content/learn/index.md:1:1 page-missing: the generated site has no page /learn: link to it, or add it to the prerendered routes'
    expect((await missingPages(foldersOf('clean'), output)).map(formatFinding)).toEqual([learn])
    await writeFile(join(output, 'learn.html'), '')
    expect(await missingPages(foldersOf('clean'), output)).toEqual([])
    await rm(output, { recursive: true })
  })
})
