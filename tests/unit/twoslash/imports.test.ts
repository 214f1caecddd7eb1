import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { filesBelow } from '#twoslash/files.ts'
import { importedFiles } from '#twoslash/imports.ts'
import { includeFile } from '#twoslash/include.ts'
import { stubbedTwoslasher } from '../../support/twoslash.ts'

/** The files that code imports, of all that there may be. */
const imported = (code: string, others: Record<string, string> = {}) =>
  Object.keys(importedFiles('flows/a/flow.py', code, { read: path => ({ 'b.py': '', 'c/__init__.py': '', 'c/d.py': '', 'e.py': '', 'flow.py': '', ...others })[path.replace('flows/a/', '')] }))

describe('what a file imports', () => {
  it.each<[string, string[]]>([
    ['import b', ['b.py']],
    ['import b as x, e  # and c', ['b.py', 'e.py']],
    ['import c.d', ['c/__init__.py', 'c/d.py']],
    ['from c import d, nothing', ['c/__init__.py', 'c/d.py']],
    ['from c import (\n    d as x,\n    y\n)', ['c/__init__.py', 'c/d.py']],
    ['from b import x', ['b.py']],
    ['def f():\n    from e import x; import b', ['e.py']],
    ['import metaflow, flow\nfrom ..b import x\n# import b\nimportant = 1', []]
  ])('%j', (code, files) => {
    expect(imported(code)).toEqual(files)
  })

  it('is what those import too, from where they are', () => {
    expect(imported('import b', { 'b.py': 'from c.d import x', 'c/d.py': 'from . import f\nfrom .f import g\nfrom ..e import y\nimport b', 'c/f.py': '' })).toEqual(['b.py', 'c/__init__.py', 'c/d.py', 'c/f.py', 'e.py'])
  })
})

describe('a file that imports others', () => {
  const files = filesBelow(fileURLToPath(new URL('../../fixtures/flows', import.meta.url)))
  const twoslasher = stubbedTwoslasher()
  afterAll(() => twoslasher.stop())
  const include = (from = files) => includeFile({ lang: 'python', meta: 'twoslash file=kettle/flow.py#start query="self.minutes"', value: '' }, from, true)

  it('has their types', async () => {
    const { source, excerpt } = include()
    expect(Object.keys(excerpt?.modules ?? {})).toEqual(['parts/__init__.py', 'parts/heat.py', 'leaves.py'])
    expect((await twoslasher.run(source, excerpt)).nodes.find(({ type }) => type === 'query')).toMatchObject({ text: '(variable) minutes: list[int]' })
  })

  it('is judged anew with them', async () => {
    const { source, excerpt } = include({ ...files, read: path => path.endsWith('leaves.py') ? 'GRAMS = "many"' : files.read(path) })
    await expect(twoslasher.run(source, excerpt)).rejects.toThrow('line 10, column 29')
  })
})
