import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { METAFLOW_VERSION } from '#shared/metaflow.ts'
import { type Api, compareApi, withoutDifferences } from '../../support/stub-api.ts'
import { readStub } from '../../support/stub-reader.ts'
import { differences } from '../../support/stub-differences.ts'

const root = 'stubs'
const api: Api = JSON.parse(readFileSync(join(root, 'api.json'), 'utf8'))
const files = readdirSync(join(root, 'metaflow'), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.pyi')).sort()
const stubs = new Map(files.map((file) => {
  const path = join(root, 'metaflow', file)
  const parts = ['metaflow', ...file.replace(/\.pyi$/, '').split('/')].filter(part => part !== '__init__')
  return [parts.join('.'), readStub(readFileSync(path, 'utf8'), path, parts.join('.'))]
}))

describe('the stubs of Metaflow', () => {
  const { left, stale } = withoutDifferences(compareApi(api, stubs), differences)

  it('have what Metaflow has, and nothing else', () => {
    expect(left.map(({ file, line, at, text }) => `${file}:${line}: ${at}: ${text}`)).toEqual([])
  })

  it('have no difference in the table that does not occur', () => {
    expect(stale.map(at => `tests/support/stub-differences.ts: ${at} no longer differs: remove it`)).toEqual([])
  })

  it('describe the version that the site speaks of', () => {
    expect(api.version).toBe(METAFLOW_VERSION)
  })
})
