import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findManim } from '../../../cli/manim/tools.ts'

let folder = ''
const program = (name: string, says: string) => {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\necho '${says}'\n`)
  chmodSync(path, 0o755)
  return path
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tools-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('Manim', () => {
  it('is what the environment names', async () => {
    const command = program('mine', 'Manim Community v0.19.2')
    expect(await findManim({ MANIM: command })).toEqual({ command, first: [], version: '0.19.2' })
  })

  it('is the one in the path, or else what python3 has', async () => {
    const python = program('python3', 'Manim Community v0.20.0')
    expect(python && await findManim({ PATH: folder })).toEqual({ command: 'python3', first: ['-m', 'manim'], version: '0.20.0' })
    program('manim', 'Manim Community v1.2.0')
    expect(await findManim({ PATH: folder })).toEqual({ command: 'manim', first: [], version: '1.2.0' })
  })

  it.each([
    [{ MANIM: '/nowhere/manim' }, '/nowhere/manim, which MANIM names, is no Manim. Get it with `pip install "manim>=0.19"`'],
    [{ PATH: '/nowhere' }, 'there is no Manim. Get it with `pip install "manim>=0.19"`']
  ])('is asked for where %j has none', async (env, message) => {
    await expect(findManim(env)).rejects.toThrow(message)
  })

  it('may be too old', async () => {
    await expect(findManim({ MANIM: program('old', 'Manim Community v0.18.1') })).rejects.toThrow('is Manim 0.18.1: expected 0.19 or newer')
  })
})
