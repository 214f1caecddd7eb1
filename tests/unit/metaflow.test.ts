import { describe, expect, it } from 'vitest'
import { METAFLOW_VERSION, sourceLink } from '#shared/metaflow.ts'

describe('sourceLink', () => {
  it.each([
    ['runtime.py', 'runtime.py'],
    ['runtime.py:clone_original_run', 'runtime.py'],
    ['client/core.py:DataArtifact.data', 'client/core.py']
  ])('of %s leads to the file at the release that was checked', (source, file) => {
    expect(sourceLink(source)).toEqual({ label: source, href: `https://github.com/Netflix/metaflow/blob/${METAFLOW_VERSION}/metaflow/${file}` })
  })

  it('names a release, not a branch that moves', () => {
    expect(METAFLOW_VERSION).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
