import { appendFile, chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFile, checkSite, formatFinding, inspectSite, loadSite, siteFolders } from '#shared/check/index.ts'
import { parseRecording } from '#shared/recording/parse.ts'
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
    expect((await checkSite(folders)).map(formatFinding)).toEqual(['flows/resume/flow.py:1:1 recording: flow.py has changed since resume was recorded: record it again with npm run record resume'])
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
    expect(await found()).toEqual(['flows/demo/flow.py:1:1 recording: flow.py has changed since demo was recorded: record it again with npm run record demo'])
  })

  it('agree whatever Python leaves behind, and not with a changed scenario', async () => {
    await mkdir(join(flow, '__pycache__'))
    await writeFile(join(flow, '__pycache__/flow.cpython-311.pyc'), '')
    await writeFile(join(root, 'flows/README.md'), 'about flows')
    expect(await found()).toEqual([])
    await appendFile(join(flow, 'scenario.yml'), '# more\n')
    expect(await found()).toEqual(['flows/demo/scenario.yml:1:1 recording: scenario.yml has changed since demo was recorded: record it again with npm run record demo'])
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

  it('are asked for a run only where there is one', async () => {
    const recording = parseRecording('demo', await readFile(join(flow, 'recording.json'), 'utf8'))
    recording.commands.show = { typed: 'python flow.py show', exit: 0, lines: [], runs: [], files: { new: [] } }
    await writeFile(join(flow, 'recording.json'), JSON.stringify(recording))
    const components = [
      'flow-graph{flow="demo" command="show"}', 'artifact-table{flow="demo" command="show"}', 'flow-graph{flow="demo" source="flwo.py"}', 'flow-graph{flow="demo" command="show" source="flow.py"}',
      'flow-graph{flow="demo" command="shwo" source="flow.py"}', 'flow-graph{flow="demo" command="run" source="flow.py"}', 'run-log{flow="demo" command="show"}', 'datastore-tree{flow="demo" after="show"}', 'request-table{flow="demo" command="run"}'
    ]
    await writeFile(join(root, 'content/index.md'), page(components.map(component => `::${component}\n::`).join('\n')))
    const noRun = 'the command "show" of flows/demo made no run (those that made one: run)'
    expect(await found()).toEqual([
      `content/index.md:6:1 recording: the prop command of \`flow-graph\`: ${noRun}`,
      `content/index.md:8:1 recording: the prop command of \`artifact-table\`: ${noRun}`,
      'content/index.md:10:1 recording: the prop source of `flow-graph`: flows/demo has no graph of "flwo.py". Did you mean flow.py? (it has those of flow.py)',
      `content/index.md:12:1 recording: the prop source of \`flow-graph\`: ${noRun}`,
      'content/index.md:14:1 recording: the prop command of `flow-graph`: flows/demo has no command "shwo". Did you mean show? (recorded: run, show)',
      'content/index.md:22:1 recording: the prop command of `request-table`: the command "run" of flows/demo made no requests to an object store: only flows with "datastore: s3" in scenario.yml have them'
    ])
    delete recording.commands.run
    recording.graphs = {}
    await writeFile(join(flow, 'recording.json'), JSON.stringify(recording))
    await writeFile(join(root, 'content/index.md'), page('::flow-graph{flow="demo"}\n::\n\n::artifact-table{flow="demo"}\n::'))
    expect(await found()).toEqual([
      'content/index.md:6:1 recording: the prop flow of `flow-graph`: flows/demo has no graph: none of its files was run as a flow',
      'content/index.md:9:1 recording: the prop flow of `artifact-table`: no command of flows/demo made a run, so there are no artifacts'
    ])
  })

  it('are told as what they are where they are broken, and not as changed', async () => {
    await writeFile(join(flow, 'scenario.yml'), 'about: One: two\n')
    expect(await found()).toEqual([expect.stringMatching(/^flows\/demo\/scenario\.yml:1:8 recording: scenario\.yml is not valid YAML: the text of `about` contains a colon/)])
    await writeFile(join(flow, 'scenario.yml'), 'about: A\n<<<<<<< HEAD\n')
    await appendFile(join(flow, 'flow.py'), '>>>>>>> topic\n')
    const lines = (await readFile(join(flow, 'flow.py'), 'utf8')).split('\n').length - 1
    expect((await found()).map(finding => finding.split(': ')[0])).toEqual([`flows/demo/flow.py:${lines}:1 conflict-marker`, 'flows/demo/scenario.yml:2:1 conflict-marker'])
  })

  it('stay small', async () => {
    await appendFile(join(flow, 'recording.json'), ' '.repeat(MOST_BYTES))
    expect(await found()).toEqual(['flows/demo/recording.json:1:1 recording: it has 61.2\u00A0kB: expected at most 60\u00A0kB. Give some of its commands to a flow of their own'])
  })

  it('are no JSON after an accident', async () => {
    await writeFile(join(flow, 'recording.json'), '{')
    expect(await found()).toEqual([expect.stringMatching(/^flows\/demo\/recording\.json:1:1 recording: it is not JSON \(.+\): record it again with npm run record demo$/)])
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
