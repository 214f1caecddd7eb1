import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Sandbox } from '../../../cli/recorder/sandbox.ts'

const FOLDERS = { metaflow: '/m/metaflow', library: '/l', packages: '/p' }
const PYTHON = { path: '/usr/bin/python3', version: '3.11.2', metaflow: '2.19.38', folders: FOLDERS }

describe('Sandbox.create', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('refuses to run flows below a folder with a datastore, which Metaflow would use as theirs', async () => {
    const above = await realpath(await mkdtemp(join(tmpdir(), 'above-')))
    await mkdir(join(above, 'temporary'))
    vi.stubEnv('TMPDIR', join(above, 'temporary'))
    const { home, own } = await Sandbox.create('linear', PYTHON)
    expect(home.startsWith(join(above, 'temporary/record-'))).toBe(true)
    await mkdir(join(above, '.metaflow'))
    await expect(Sandbox.create('linear', PYTHON)).rejects.toThrow(`Metaflow would take ${above}/.metaflow for their datastore: remove that`)
    await Promise.all([above, own].map(folder => rm(folder, { recursive: true })))
  })
})
