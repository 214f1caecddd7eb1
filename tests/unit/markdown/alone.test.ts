import { describe, expect, it } from 'vitest'
import { toPlainMarkdown } from '#shared/markdown/write.ts'
import { expand } from '#shared/recording/recording.ts'
import { repositoryDir } from '#shared/repository.ts'
import { flowsNamedIn } from '#shared/recording/used.ts'
import { recordingsIn } from '../../../modules/recordings/read.ts'

const { flowNames, readFlow } = recordingsIn(`${repositoryDir}/flows`)

/** The page as its route writes it: with the flows that its Markdown needs, and no others. */
async function written(source: string): Promise<string> {
  const flows = await Promise.all(flowsNamedIn(source, flowNames()).map(async (name) => {
    const { file, layouts } = await readFlow(name)
    return { recording: expand(name, file), layouts }
  }))
  return toPlainMarkdown(source, { title: 'A page', site: 'https://example.org', url: 'https://example.org/a', flows })
}

describe('a page with nothing but a model', () => {
  it.each(['content-addressing', 'artifact-lifecycle', 'resume-explorer', 'merge-explorer', 'retry-explorer', 'self-or-s3'])('has %s as plain Markdown', async (name) => {
    expect((await written(`::${name}\n::\n`)).length).toBeGreaterThan(200)
  })

  it('loads what it names, and of a list of recordings all', () => {
    expect(flowsNamedIn('::run-log{flow="resume" command="resume"}', ['linear', 'resume'])).toEqual(['resume'])
    expect(flowsNamedIn('::recording-list\n::', ['linear', 'resume'])).toEqual(['linear', 'resume'])
  })
})
