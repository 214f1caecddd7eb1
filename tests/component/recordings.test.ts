import { describe, expect, it } from 'vitest'
import PageFacts from '../../components/article/PageFacts.vue'
import HowWeKnow from '../../components/content/HowWeKnow.vue'
import Recorded from '../../components/content/Recorded.vue'
import RecordingList from '../../components/content/RecordingList.vue'
import RunLog from '../../components/content/RunLog.vue'
import { flowNames, loadFlow } from '#shared/recording/flows.ts'
import { readLog, terminalLine } from '#shared/recording/log.ts'
import { METAFLOW_VERSION } from '#shared/metaflow.ts'
import { siteAt } from './support/auto-imports.ts'
import { render, renderMarkdown } from './support/render.ts'

const { recording } = await loadFlow('resume')
const shown = (command: string, step?: string) => render(RunLog, { flow: 'resume', command, step })

describe('RunLog', () => {
  it.each(flowNames())('has the terminals of %s, whole', async (flow) => {
    const { recording } = await loadFlow(flow)
    for (const command of Object.values(recording.commands)) {
      const page = await render(RunLog, { flow, command: command.name })
      const { typed, parts } = readLog(recording, command)
      const lines = parts.flatMap(part => part.lines).map(terminalLine)
      const copied = page.all('pre').map(pre => pre.textContent).join('').split('\n').map(line => line.trimEnd())
      expect(copied).toEqual([`$ ${typed}`, ...lines, ''].join('\n').split('\n'))
      expect(page.one('figure').getAttribute('aria-label')).toBe(`Terminal: ${typed}`)
    }
  })

  it('counts what became of the tasks, and marks their lines', async () => {
    const page = await shown('resume')
    expect(page.texts('.bar .state')).toEqual(['2 cloned', '2 executed'])
    expect(page.all('.out[data-state="cloned"]').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Cloning previously run task'), expect.stringContaining('Cloning previously run task')])
    expect(page.all('.exit, [data-failure]')).toEqual([])
  })

  it('marks a failure, and says how the command ended', async () => {
    const page = await shown('first-run')
    expect(page.texts('.exit')).toEqual(['Exit status 1'])
    expect(page.texts('.out[data-failure]').join('\n')).toContain('Task failed.')
    expect(page.texts('.bar .state')).toEqual(['2 executed', '1 failed'])
  })

  it('shows the lines of one step', async () => {
    const page = await shown('resume', 'train')
    expect(page.texts('.out').slice(1).every(line => line.includes('/train/'))).toBe(true)
    expect(page.texts('.bar')).toEqual([expect.stringMatching(/^1 executed ?\d of \d+ lines, those of train$/)])
  })

  it('hides the parts of an id that a reader can do without, and no text', async () => {
    const page = await shown('resume')
    const [first] = page.all('.out[data-state="executed"]')
    const run = recording.commands.resume?.run ?? ''
    expect(first?.querySelector('.cut')?.textContent).toBe(run.slice(0, -4))
    expect(first?.querySelector('.quiet')?.textContent).toMatch(new RegExp(`^2026-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} \\[${run}/train/3 \\(pid \\d+\\)\\] $`))
  })

  it('takes a caption from Markdown', async () => {
    const page = await renderMarkdown('::run-log{flow="resume" command="resume"}\nOnly `train` and `end` are executed.\n::')
    expect(page.texts('figcaption')).toEqual(['Only train and end are executed.'])
    expect((await shown('resume')).all('figcaption')).toEqual([])
  })

  it('folds a long log', async () => {
    const longest = (await Promise.all(flowNames().map(loadFlow))).flatMap(({ recording }) => Object.values(recording.commands).map(command => ({ flow: recording.name, command }))).toSorted((a, b) => b.command.lines.length - a.command.lines.length)[0]
    const page = await render(RunLog, { flow: longest?.flow, command: longest?.command.name })
    expect(page.texts('summary')).toContainEqual(expect.stringMatching(/^\d+ more lines$/))
    expect(page.all('details[open]')).toEqual([])
  })
})

describe('Recorded', () => {
  it('is one value in a sentence, without space round it', async () => {
    const page = await renderMarkdown('Of :recorded{flow="resume" path="resume.counts.tasks"} tasks, score is :recorded{flow="resume" path="resume.tasks.train.0.artifacts.score.value"}.')
    expect(page.one('p').textContent).toBe('Of 4 tasks, score is 11.')
    expect(page.texts('code')).toEqual(['11'])
  })

  it('shows a key by its first digits, and has the whole', async () => {
    const page = await render(Recorded, { flow: 'resume', path: 'resume.tasks.train.0.artifacts.score.key' })
    const key = recording.commands.resume?.tasks.train?.[0]?.artifacts.score?.key
    expect([page.one('code').textContent, page.one('code').getAttribute('title')]).toEqual([key, key])
    expect(page.one('.cut-key > span').textContent).toBe(key?.slice(8))
  })
})

describe('HowWeKnow', () => {
  it('links to what was run, under the base path', async () => {
    siteAt('/docs/')
    const page = await render(HowWeKnow, { source: 'runtime.py', recording: ['resume', 'resume/resume-prepare'] }, 'Recorded.')
    expect(page.all('li a').map(link => link.getAttribute('href'))).toEqual([
      '/docs/learn/recordings#resume', '/docs/learn/recordings#resume/resume-prepare', `https://github.com/Netflix/metaflow/blob/${METAFLOW_VERSION}/metaflow/runtime.py`
    ])
    expect(page.texts('li')).toEqual(['recording resume', 'recording resume/resume-prepare', 'runtime.py'])
  })

  it('takes a single recording', async () => {
    expect((await render(HowWeKnow, { recording: 'resume' }, '')).texts('li')).toEqual(['recording resume'])
  })
})

describe('RecordingList', () => {
  it('has every flow and every command, each with its anchor', async () => {
    const page = await render(RecordingList)
    const flows = (await Promise.all(flowNames().map(loadFlow))).map(({ recording }) => recording)
    expect(page.all('[id]').map(({ id }) => id)).toEqual(flows.flatMap(({ name, commands }) => [name, ...Object.keys(commands).map(command => `${name}/${command}`)]))
    expect(page.texts('p').filter(text => text.startsWith(`Metaflow ${METAFLOW_VERSION}, Python `))).toHaveLength(flows.length)
  })

  it('has all that was printed, folded', async () => {
    const page = await render(RecordingList)
    const commands = (await Promise.all(flowNames().map(loadFlow))).flatMap(({ recording }) => Object.values(recording.commands))
    const printed = commands.map(({ lines }) => lines).filter(({ length }) => length)
    const shown = page.all('details > pre').map(({ textContent }) => textContent.split('\n'))
    expect(shown.map(({ length }) => length)).toEqual(printed.map(({ length }) => length))
    expect(shown.flatMap((lines, index) => lines.filter((line, at) => !line.endsWith(printed[index]?.[at]?.text.trimEnd() ?? '')))).toEqual([])
    expect(page.all('details[open]')).toEqual([])
    expect(page.texts('li > div > code')).toHaveLength(commands.length - printed.length)
  })
})

describe('PageFacts', () => {
  it('takes the release from a recording that the page shows, and links to what was run', async () => {
    const page = await render(PageFacts, { flows: ['resume'], verified: '1.0', minutes: 3 })
    expect(page.texts('li')).toEqual([`Verified with Metaflow ${recording.metaflow}`, '3 min'])
    expect(page.one('a').getAttribute('href')).toBe('/learn/recordings')
  })
})
