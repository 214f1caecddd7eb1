import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { collectPage } from '#shared/check/collect.ts'
import { readFlows } from '#shared/check/flows.ts'
import { flowFindings } from '#shared/check/recordings.ts'
import { checkScenes } from '#shared/check/scenes.ts'
import { repository } from '#shared/repository.ts'

const flows = await readFlows(fileURLToPath(new URL('../../../flows', import.meta.url)))
const remarks = async (markdown: string) => (await checkScenes(collectPage('index.md', '/', markdown), { flows, sources: repository, files: [], read: () => Promise.resolve('') })).map(({ line, rule, message }) => `${line} ${rule}: ${message}`)
const scene = (yaml: string, content = '') => `::flow-scene{#a}\n---\ntitle: A scene\n${yaml}\n---\n${content}\n::\n`
const FENCE = '```python file=flows/content-addressing/flow.py#start\n```'

describe('the check of scenes', () => {
  it('lets through what was recorded so', async () => {
    expect(await remarks(scene('from: resume/resume') + scene('flow: content-addressing\nbeats:\n  - highlight: 4\n    run: start', FENCE))).toEqual([])
  })

  it('tells at its line what was not', async () => {
    expect(await remarks(scene('flow: content-addressing\nbeats:\n  - run: start\n  - say: x\n    clone: copy'))).toEqual(['8 recording: the prop beats[2].clone of `flow-scene`: copy ran well at its first attempt: write "run: copy"'])
    expect(await remarks(scene('from:\n  - resume/first-run\n  - resume/resme'))).toEqual([expect.stringMatching(/^6 recording: the prop from\[2\] of `flow-scene`: flows\/resume has no command "resme"\. Did you mean resume\?/)])
    expect(await remarks(scene('flow: content-addressing\nbeats:\n  - highlight: 9', FENCE))).toEqual(['6 recording: the prop beats[1].highlight of `flow-scene`: the lines 9 are not there: 5 are shown, and counted from 1'])
  })

  it('tells of a flow that is not there, and of a scene that names none', async () => {
    expect(await remarks(scene('from: resum/resume'))).toEqual([expect.stringMatching(/^4 recording: the prop from of `flow-scene`: there is no flow "resum"\. Did you mean resume\?/)])
    expect(await remarks(scene('command: resume'))).toEqual(['1 recording: `flow-scene`: it names no recording: give it from, such as resume/first-run, or flow and beats'])
  })

  it('leaves wrong props and fences to the rules about those', async () => {
    expect(await remarks(scene('from: 12'))).toEqual([])
    expect(await remarks(scene('flow: content-addressing\nbeats:\n  - highlight: 9', '```python file=flows/nowhere/flow.py\n```'))).toEqual([])
  })

  it('has the flow of a scene among those that a page shows', async () => {
    const asked: string[] = []
    await flowFindings(collectPage('index.md', '/', scene('from: resume/resume')), { ...flows, folder: async (name) => {
      asked.push(name)
      return undefined
    } })
    expect(asked).toEqual(['resume'])
  })
})
