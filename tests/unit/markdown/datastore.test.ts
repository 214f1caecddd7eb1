import { describe, expect, it } from 'vitest'
import { toPlainMarkdown } from '../../../shared/markdown/write.ts'
import { blob, command, keyOf, made, task, taskFiles } from '../../support/made-recording.ts'

const ROOT = '.metaflow/MadeFlow/'
const recording = made({
  first: command({
    runs: [{ flow: 'MadeFlow', id: '1', tasks: { start: [task('1', { x: 0, y: 0, _task_ok: 3 })] } }],
    files: { new: [...blob(ROOT, 'a'), ...blob(ROOT, 'd'), ...taskFiles(`${ROOT}1/start/1/`), [`${ROOT}latest_run`, 16]] }
  }),
  again: command({ files: { new: blob(ROOT, 'c'), changed: [[`${ROOT}latest_run`, 16]] } })
})
const body = (markdown: string) => toPlainMarkdown(markdown, { title: 'A', site: 'https://x.org', url: 'https://x.org/a', flows: [{ recording, layouts: {} }] })
  .split('\n').slice(2).join('\n').replaceAll('\u00A0', ' ').trim()

describe('datastore-tree', () => {
  it('is lines as a terminal has them, with the folds closed that only sum up', () => {
    expect(body('::datastore-tree{flow="made" after="again"}\nA caption.\n::')).toBe(`The datastore after \`python flow.py run\`: 3 blobs, 90 B, 1 new; 30 files in all, 6,341 B.

\`\`\`text
.metaflow/MadeFlow/  6,341 B
  data/  (3 blobs, 1 new)  198 B
    cc/${keyOf('c')}  [new]  (in no map)  30 B
    2 blobs from before  60 B
    <key>_meta  (3 side-cars, one beside each blob)  108 B
  1/  (python flow.py run, 23 files)  6,127 B
    start/1/  (executed: a map, 2 new blobs: x …)  6,127 B
  latest_run  [changed]  16 B
\`\`\`

A caption.`)
  })

  it('has blobs alone where the author wants no more', () => {
    expect(body('::datastore-tree{flow="made" after="first" show="blobs"}\n::')).not.toContain('latest_run')
  })
})

describe('artifact-table', () => {
  it('is a table for each run, and a list of the keys with several names', () => {
    expect(body('::artifact-table{flow="made"}\nA caption.\n::')).toBe(`2 names of artifacts, 1 blob, without Metaflow’s own.

Run 1: \`python flow.py run\`, MadeFlow/1.

| Task | Name | Value | Type | Key | Pickled | Stored |
| - | - | - | - | - | - | - |
| start/1 (executed) | \`x\` | \`10\` | int | A \`aaaaaaaa\` | 5 | 30 |
| start/1 (executed) | \`y\` | \`10\` | int | A \`aaaaaaaa\` | 5 | 30 |

- A, \`${keyOf('a')}\`, is named 2 times: run 1: x of start/1; y of start/1.

A caption.`)
  })
})

describe('request-table', () => {
  it('is a table with the sum above it', () => {
    const requests = made({
      run: command({
        runs: [{ flow: 'MadeFlow', id: '1', tasks: { start: [task('1', { x: 0 })] } }],
        requests: [['PUT', 's3://bucket/metaflow/MadeFlow/1/start/1/0.attempt.json', 200, 28], ['HEAD', `s3://bucket/metaflow/MadeFlow/data/aa/${keyOf('a')}`, 200, 30]]
      })
    }, 's3')
    const written = toPlainMarkdown('::request-table{flow="made" command="run" step="start"}\nA caption.\n::', { title: 'A', site: 'https://x.org', url: 'https://x.org/a', flows: [{ recording: requests, layouts: {} }] })
    expect(written.replaceAll('\u00A0', ' ')).toContain(`The task of \`start\`, 2 requests: 1 ask whether something is there, 0 read, 1 write.

| About | Is it there? | Read | Written | Bytes |
| - | - | - | - | - |
| x | 1 | 0 | 0 | 0 B |
| signs that an attempt began or is done | 0 | 0 | 1 | 28 B |

A caption.`)
  })
})
