import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fullDisk } from '../../../modules/build/disk.ts'

const disks = (free: Record<string, number>) => (folder: string) => ({ bavail: (free[folder] ?? 10_000) * 256, bsize: 4096 })

it('says of which folder the disk is full, and how full', () => {
  expect(fullDisk(['/', '/tmp'], disks({ '/tmp': 12 }))).toBe('The disk is full: 12 MB are left for /tmp, and a build writes about 32 MB. Make room and run it again.')
  expect(fullDisk(['/'], disks({ '/': 0 }))).toContain('0.0 MB are left for /,')
})

it('says nothing where there is room', () => {
  expect(fullDisk(['/', '/tmp'], disks({ '/tmp': 33 }))).toBeUndefined()
})

it('asks the folder that is there of one that is not', () => {
  const asked: string[] = []
  fullDisk([join(tmpdir(), 'not/there/yet')], (folder) => {
    asked.push(folder)
    return { bavail: 1e6, bsize: 4096 }
  })
  expect(asked).toEqual([tmpdir()])
})

it('reads this machine\'s disks', () => {
  expect(fullDisk(['/dev'], folder => ({ bavail: folder === '/dev' ? 0 : 1e6, bsize: 4096 }))).toContain('/dev')
  expect(() => fullDisk(['.'])).not.toThrow()
})
