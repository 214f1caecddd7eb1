import { describe, expect, it } from 'vitest'
import { toPlainMarkdown } from '#shared/markdown/write.ts'
import { curriculum } from '../../support/curriculum.ts'

const written = (source: string) => toPlainMarkdown(source, { title: 'The map', site: 'https://example.org', url: 'https://example.org/learn/map', map: curriculum }).split('\n')
const at = (path: string) => `https://example.org/learn/deep-dives/${path}`

describe('the map, as plain Markdown', () => {
  it('says what builds on what', () => {
    const lines = written('::concept-map\n::')
    expect(lines).toContain(`### [Foundations](${at('foundations')})`)
    expect(lines).toContain('### Card Development')
    expect(lines).toContain(`- **[Artifacts](${at('foundations/artifacts')})** builds on [FlowSpec and the graph](${at('foundations/flowspec-and-the-graph')})`)
    expect(lines).toContain(`- **Metaflow CICD Basics** (planned) builds on [Local vs Remote Datastore Backends](${at('persistence/local-vs-remote')}) and Testing Fundamentals`)
  })

  it('has every concept with its sentence', () => {
    const lines = written('::concept-list\n::')
    expect(lines).toContain(`### [The life of a task](${at('foundations/the-life-of-a-task')})`)
    expect(lines).toContain(`- **[key](${at('foundations/the-life-of-a-task')}#concept-key)**: The address of a stored value, computed as the SHA-1 hash of its pickle.`)
    expect(lines.find(line => line.startsWith('- **card**'))).toMatch(/official docs\]\(https:\/\/docs\.metaflow\.org\//)
    expect(lines).toContain('Assumes artifact, attempt, retry, resume and S3 client.')
    expect(lines.filter(line => line.startsWith('- '))).toHaveLength(curriculum.pages.flatMap(({ concepts }) => concepts).length)
  })
})
