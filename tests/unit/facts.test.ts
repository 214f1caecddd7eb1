import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseGitLog, readUpdated } from '../../modules/facts/updated.ts'

describe('parseGitLog', () => {
  it('takes the newest date of each file, as git prints newest first', () => {
    const log = '\0' + '2026-11-20T10:00:00+01:00\n\nindex.md\nlearn/deep-dives/a b.md\n'
      + '\0' + '2026-11-01T09:30:00+00:00\n\nlearn/index.md\nindex.md\n'
    expect(parseGitLog(log)).toEqual({
      'index.md': '2026-11-20T10:00:00+01:00',
      'learn/deep-dives/a b.md': '2026-11-20T10:00:00+01:00',
      'learn/index.md': '2026-11-01T09:30:00+00:00'
    })
  })

  it('passes over a commit that names no file, such as a merge', () => {
    expect(parseGitLog('\0' + '2026-11-20T10:00:00Z\n\0' + '2026-11-19T10:00:00Z\n\nindex.md\n')).toEqual({ 'index.md': '2026-11-19T10:00:00Z' })
  })

  it('knows nothing from an empty log', () => {
    expect(parseGitLog('')).toEqual({})
  })
})

describe('readUpdated', () => {
  it('gives no dates in a folder without git', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'no-git-'))
    await writeFile(join(folder, 'index.md'), 'Text')
    expect(await readUpdated(folder)).toEqual({})
    await rm(folder, { recursive: true })
  })

  it('gives no dates for a folder that is not there', async () => {
    expect(await readUpdated(join(tmpdir(), 'no-such-folder'))).toEqual({})
  })
})
