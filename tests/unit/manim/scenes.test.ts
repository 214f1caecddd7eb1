import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseScenes } from '../../../cli/manim/scenes.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenes-'))
  writeFileSync(join(folder, 'artifact_lifecycle.py'), 'class Helper:\n    pass\n\n\nclass ArtifactLifecycle(FlowScene):\n    pass\n')
  writeFileSync(join(folder, 'two.py'), 'class One(FlowScene):\n    pass\nclass Two(FlowScene):\n    pass\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the scenes that are asked for', () => {
  it('are found by their names', () => {
    expect(chooseScenes(folder, ['artifact-lifecycle'])).toEqual([{ name: 'artifact-lifecycle', file: 'artifact_lifecycle.py', scene: 'ArtifactLifecycle' }])
  })

  it.each([
    [[], 'which scene? npm run manim -- <scene> (manim/ has artifact-lifecycle, two)'],
    [['artifact-lifecyle'], 'there is no scene "artifact-lifecyle". Did you mean artifact-lifecycle? (manim/ has artifact-lifecycle, two)'],
    [['two'], 'manim/two.py has 2 classes that are FlowScenes: expected one']
  ])('%j are refused', (names, message) => {
    expect(() => chooseScenes(folder, names)).toThrow(message)
  })
})
