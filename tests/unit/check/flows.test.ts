import { appendFile, chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFile, checkSite, formatFinding, inspectSite, loadSite, siteFolders } from '#shared/check/index.ts'
import { MOST_BYTES } from '#shared/recording/sources.ts'
import { repositoryDir } from '#shared/repository.ts'

const demo = fileURLToPath(new URL('../../fixtures/check/recording/flows/demo', import.meta.url))
const page = (text: string) => `---\ntitle: A\ndescription: B\n---\n\n${text}\n`

describe('a flow of this repository', () => {
  it('fails the check with its name when a byte of it changes', async () => {
    const root = await mkdtemp(join(tmpdir(), 'check-flows-'))
    await mkdir(join(root, 'content'))
    await cp(join(repositoryDir, 'flows/resume'), join(root, 'flows/resume'), { recursive: true })
    const folders = { ...siteFolders(root), flowsDir: join(root, 'flows') }
    expect(await checkSite(folders)).toEqual([])
    const source = join(root, 'flows/resume/flow.py')
    const text = await readFile(source, 'utf8')
    await chmod(source, 0o644)
    await writeFile(source, text.replace('ResumeFlow', 'resumeFlow'))
    expect((await checkSite(folders)).map(formatFinding)).toEqual(['flows/resume/flow.py:1 recording: flow.py has changed since resume was recorded (npm run record resume)'])
    await rm(root, { recursive: true })
  })
})

describe('a recording and its sources', () => {
  let root = ''
  let flow = ''
  const folders = () => ({ ...siteFolders(root), flowsDir: join(root, 'flows') })
  const found = async () => (await checkSite(folders())).map(formatFinding)

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'check-flows-'))
    flow = join(root, 'flows/demo')
    await cp(demo, flow, { recursive: true })
    await mkdir(join(root, 'content'))
    await writeFile(join(root, 'content/index.md'), page('::run-log{flow="demo" command="run"}\n::'))
    await writeFile(join(root, 'content/other.md'), page('Text'))
  })
  afterEach(() => rm(root, { recursive: true }))

  it('agree until a byte of one of them changes', async () => {
    expect(await found()).toEqual([])
    const source = await readFile(join(flow, 'flow.py'), 'utf8')
    await writeFile(join(flow, 'flow.py'), source.replace('started', 'starteD'))
    expect(await found()).toEqual(['flows/demo/flow.py:1 recording: flow.py has changed since demo was recorded (npm run record demo)'])
  })

  it('agree whatever Python leaves behind, and not with a changed scenario', async () => {
    await mkdir(join(flow, '__pycache__'))
    await writeFile(join(flow, '__pycache__/flow.cpython-311.pyc'), '')
    await writeFile(join(root, 'flows/README.md'), 'about flows')
    expect(await found()).toEqual([])
    await appendFile(join(flow, 'scenario.yml'), '# more\n')
    expect(await found()).toEqual(['flows/demo/scenario.yml:1 recording: scenario.yml has changed since demo was recorded (npm run record demo)'])
  })

  it('are told of on the pages that show the flow, and on no other', async () => {
    await appendFile(join(flow, 'flow.py'), '\n')
    const site = await loadSite(folders())
    expect(await checkFile('index.md', site)).toMatchObject([{ file: 'flows/demo/flow.py', rule: 'recording' }])
    expect(await checkFile('other.md', site)).toEqual([])
    expect((await inspectSite(folders(), ['other.md'])).findings).toEqual([])
    expect((await inspectSite(folders(), ['index.md'])).findings).toHaveLength(1)
  })

  it('are told of by a page whose fence shows the file', async () => {
    await appendFile(join(flow, 'flow.py'), '\n')
    await writeFile(join(root, 'content/other.md'), page('```text file=flows/demo/flow.py\n```'))
    expect((await checkFile('other.md', await loadSite(folders()))).map(({ file }) => file)).toContain('flows/demo/flow.py')
  })

  it('stay small', async () => {
    await appendFile(join(flow, 'recording.json'), ' '.repeat(MOST_BYTES))
    expect(await found()).toEqual(['flows/demo/recording.json:1 recording: it has 62 kB: expected at most 60 kB. Give some of its commands to a flow of their own'])
  })

  it('are no JSON after an accident', async () => {
    await writeFile(join(flow, 'recording.json'), '{')
    expect(await found()).toEqual([expect.stringMatching(/^flows\/demo\/recording\.json:1 recording: it is no JSON \(.+\): record it again with npm run record demo$/)])
  })

  it('are counted', async () => {
    expect(await inspectSite(folders())).toMatchObject({ pages: 2, recordings: 1 })
  })

  it('may be none at all', async () => {
    await rm(join(root, 'flows'), { recursive: true })
    await writeFile(join(root, 'content/index.md'), page('::run-log{flow="demo" command="run"}\n::'))
    expect(await found()).toEqual(['content/index.md:6:1 recording: the prop flow of `run-log`: there is no flow "demo" (flows/ has none)'])
  })
})
