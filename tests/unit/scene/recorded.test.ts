import { describe, expect, it } from 'vitest'
import { isInternal } from '#shared/datastore/internal.ts'
import { stepFacts } from '#shared/graph/states.ts'
import { parseBlobPath } from '#shared/recording/blob-path.ts'
import { flowNames, loadFlow } from '#shared/recording/flows.ts'
import { ledgerOf } from '#shared/scene/ledger.ts'
import { storyOf } from '#shared/scene/prepare.ts'
import { timelineOf } from '#shared/scene/timeline.ts'
import { recordedScene, told } from './scenes.ts'

/** A notebook's flow has no graph, and neither has a run that failed before it stored its graph. */
const withGraph = (await Promise.all(flowNames().map(loadFlow))).filter(({ recording }) => Object.keys(recording.graphs).length)

describe('every recorded run, as a scene', () => {
  it('ends as it was recorded: each step in its state, with as many tasks', async () => {
    let runs = 0
    for (const { recording } of withGraph) {
      for (const command of Object.values(recording.commands).filter(({ runs: [run] }) => recording.graphs[run?.source ?? ''])) {
        const scene = await recordedScene(`${recording.name}/${command.name}`)
        const timeline = timelineOf(scene)
        const { steps } = timeline.seek(timeline.duration)
        const shown = Object.fromEntries(steps.map(({ state, words, tasks }, index) => [scene.steps[index], { state, words, tasks: tasks.map(({ state }) => state) }]))
        const run = command.runs[0]
        expect(shown, `${recording.name}/${command.name}`).toEqual(Object.fromEntries(scene.steps.map((step) => {
          const tasks = run?.tasks[step] ?? []
          // of a task that never began there is nothing to show
          const began = tasks.every(({ attempts }) => attempts.length)
          return [step, { ...began ? stepFacts(tasks) : { state: expect.any(String), words: expect.any(String) }, tasks: tasks.map(({ attempts, state }) => attempts.length ? state : 'pending') }]
        })))
        runs++
      }
    }
    expect(runs).toBeGreaterThan(50)
  })

  it('writes the blobs that were new files, and no others', async () => {
    for (const { recording } of withGraph) {
      if (recording.datastore !== 'local') continue
      const ledger = ledgerOf(recording)
      // what is stored again after somebody deleted it has a first name in two commands
      if (Object.values(recording.commands).some(({ files }) => files.some(({ path, state }) => state === 'gone' && parseBlobPath(path)))) continue
      for (const { name, runs, files } of Object.values(recording.commands)) {
        const stored = runs.flatMap(run => [...ledger.unitsOf(run), ...run.parameters ? [{ run, task: run.parameters, attempt: 0 }] : []].flatMap(ledger.storedBy))
        const made = new Set(files.filter(({ state }) => state === 'new').flatMap(({ path }) => parseBlobPath(path)?.key ?? []))
        // a new blob has one first name, which may be one of Metaflow's own
        const isNewHere = (flow: string, key: string) => runs.some(run => run === ledger.firstOf(flow, key)?.run)
        const wrong = stored.filter(({ artifact, isNew }) => made.has(artifact.key) ? !isNewHere(runs[0]?.flow ?? '', artifact.key) : isNew)
        expect(wrong.map(({ name, artifact }) => `${name} ${artifact.key}`), `${recording.name}/${name}`).toEqual([])
      }
    }
  })
})

describe('a ledger', () => {
  it('counts a blob as new when it is stored after somebody deleted it', async () => {
    const { recording } = await loadFlow('expiry')
    const ledger = ledgerOf(recording)
    const rowsOf = (command: string) => recording.commands[command]?.runs.flatMap(run => ledger.unitsOf(run).flatMap(ledger.storedBy)).find(({ name }) => name === 'rows')
    expect(rowsOf('saturday')?.artifact.key).toBe(rowsOf('monday')?.artifact.key)
    expect([rowsOf('monday')?.isNew, rowsOf('friday')?.isNew, rowsOf('saturday')?.isNew]).toEqual([true, false, true])
  })
})

describe('the sentences of a recorded scene', () => {
  it('tell a failure and its resume', async () => {
    expect(told(await recordedScene('resume/first-run', 'resume/resume'))).toMatchInlineSnapshot(`
      [
        "first-run: \`python flow.py run\` starts run R1. First it stores \`LIMIT = 10\` and \`alpha = 1\`.",
        "first-run/start: \`start\` runs. It stores \`x = 1\` (blob \`40288275\` is there already, from \`alpha\`).",
        "first-run/prepare: \`prepare\` runs. It stores \`y = 10\` (blob \`680dfddf\` is there already, from \`LIMIT\`).",
        "first-run/train: \`train\` fails: \`ValueError: invalid literal for int() with base 10: 'one'\`. What it had set is stored all the same: \`seen_limit = 10\` (blob \`680dfddf\` is there already, from \`LIMIT\`).",
        "first-run/result: The run is over, with 3 tasks: 2 executed and 1 failed. \`end\` did not run.",
        "resume: After an edit of \`flow.py\`, \`python flow.py resume\` starts run R2, which resumes run R1. It keeps \`LIMIT = 10\` and \`alpha = 1\` as stored there.",
        "resume/clones: \`prepare\` and \`start\` are cloned from run R1: they get the keys that were stored there. None of their code runs, and no blob is written.",
        "resume/train: \`train\` runs. It stores \`score = 11\` (new blob \`aeb4a724\`) and \`seen_limit = 20\` (new blob \`d6eff7ae\`).",
        "resume/end: \`end\` runs, and assigns nothing new.",
        "resume/result: The run is over, with 4 tasks: 2 cloned and 2 executed.",
      ]
    `)
  })

  it('tell each attempt of a retried task', async () => {
    expect(told(await recordedScene('retry/first-run'))).toMatchInlineSnapshot(`
      [
        "first-run: \`python flow.py run\` starts run R1.",
        "start: \`start\` runs. It stores \`calls = 0\` (new blob \`a822ae9b\`).",
        "fetch: \`fetch\` fails: \`ConnectionError: no answer\`. What it had set is stored all the same: \`calls = 1\` (new blob \`40288275\`) and \`note\` (new blob \`63fa4777\`).",
        "fetch-2: \`fetch\` is tried again and fails: \`ConnectionError: no answer\`. What it had set is stored all the same: \`calls = 1\` (blob \`40288275\` is there already) and \`note\` (new blob \`e32687e5\`).",
        "fetch-3: \`fetch\` is tried again. It stores \`calls = 1\` (blob \`40288275\` is there already) and \`note\` (new blob \`384cf885\`).",
        "end: \`end\` runs, and assigns nothing new.",
        "result: The run is over, with 3 tasks: 2 executed and 1 retried.",
      ]
    `)
  })

  it('tell tasks of a foreach together, and what failed of them by its index', async () => {
    expect(told(await recordedScene('catch/first-run'))).toMatchInlineSnapshot(`
      [
        "first-run: \`python flow.py run\` starts run R1.",
        "start: \`start\` runs. It stores \`sizes = [3, 0, 8]\` (new blob \`c982aaa7\`).",
        "divide: 3 tasks of \`divide\` run. \`divide[1]\` fails: \`ZeroDivisionError: division by zero\`. They store \`error\`, \`note\` and \`share\`: 5 new blobs and 2 artifacts whose blob is there already.",
        "divide-2: In attempt 1 \`@catch\` keeps the exception of \`divide[1]\`, and the run goes on. It stores \`error\` (blob \`082b42b8\` is there already) and \`note = 'size 0, attempt 1'\` (new blob \`1c5a0724\`).",
        "collect: \`collect\` runs. It stores \`shares = [40.0, 15.0]\` (new blob \`b70df192\`).",
        "end: \`end\` runs, and assigns nothing new.",
        "result: The run is over, with 6 tasks: 5 executed and 1 caught.",
      ]
    `)
    expect(told(await recordedScene('foreach-resume/first-run', 'foreach-resume/resume')).slice(1, 7)).toMatchInlineSnapshot(`
      [
        "first-run/start: \`start\` runs. It stores \`sizes = [3, 5, 0, 8]\` (new blob \`3bc2b665\`).",
        "first-run/divide: 4 tasks of \`divide\` run. \`divide[2]\` fails: \`ZeroDivisionError: division by zero\`. They store \`share\`: 3 new blobs.",
        "first-run/result: The run is over, with 5 tasks: 4 executed and 1 failed. \`collect\` and \`end\` did not run.",
        "resume: After an edit of \`flow.py\`, \`python flow.py resume\` starts run R2, which resumes run R1.",
        "resume/clones: \`start\` and 3 tasks of \`divide\` are cloned from run R1: they get the keys that were stored there. None of their code runs, and no blob is written.",
        "resume/divide: \`divide[2]\` runs. It stores \`share = 0.0\` (new blob \`e8b20719\`).",
      ]
    `)
  })

  it('take nothing of Metaflow\'s own for an artifact', async () => {
    const { recording } = await loadFlow('resume')
    const names = storyOf({ title: '', from: 'resume/resume' }, recording, 0).moments.flatMap(({ deeds }) => deeds.flatMap(deed => deed.kind === 'store' || deed.kind === 'take' ? [[deed.name, deed.artifact] as const] : []))
    expect(names.filter(([name, artifact]) => isInternal('ResumeFlow', name, artifact))).toEqual([])
  })
})

describe('what an author says of a recorded scene', () => {
  const story = async (props: object) => storyOf({ title: '', ...props }, (await loadFlow('resume')).recording, 0).moments.map(({ caption }) => caption)

  it('stands in place of a sentence, or follows it', async () => {
    const captions = await story({ from: 'resume/resume', say: { clones: 'Two clones.' }, add: { end: 'That is all: `{end.score}`.', clones: 'No more.' } })
    expect(captions[1]).toBe('Two clones. No more.')
    expect(captions[3]).toBe('`end` runs, and assigns nothing new. That is all: `aeb4a724`.')
  })

  it.each([
    [{ from: 'resume/resume', say: { clone: 'x' } }, ['say', 'clone'], 'there is no beat "clone". Did you mean clones? (there are resume, clones, train, end, result)'],
    [{ from: 'resume/resumed' }, ['from'], 'flows/resume has no command "resumed". Did you mean resume? (recorded: first-run, failed, resume, clones, resume-prepare, resume-of-resume, fresh-run, client, refused-option, unknown-origin, unknown-step)'],
    [{ from: 'resume/client' }, ['from'], 'the command "client" of flows/resume made no run (those that made one: first-run, resume, resume-prepare, resume-of-resume, fresh-run)'],
    [{ from: ['resume/resume', 'resume/first-run'] }, ['from', 1], 'resume/first-run was not recorded after resume/resume: name them in that order'],
    [{ from: ['resume/resume', 'retry/first-run'] }, ['from', 1], 'retry/first-run is of another flow than flows/resume: a scene shows one'],
    [{ from: 'resume/resume', beats: [] }, ['beats'], 'beats does not go with from, whose beats follow from the recording: remove one of them'],
    [{ flow: 'resume' }, ['flow'], 'flow goes with beats: write them, or replace flow with from, such as resume/first-run, whose beats follow from the recording'],
    [{ flow: 'resume', beats: [], say: {} }, ['say'], 'say goes with from: write say at a beat'],
    [{}, [], 'it names no recording: give it from, such as resume/first-run, or flow and beats']
  ])('is refused where it goes wrong: %j', async (props, path, message) => {
    await expect(story(props)).rejects.toMatchObject({ path, message })
  })

  it('is refused where two versions of the flow have other graphs', async () => {
    const { recording } = await loadFlow('content-addressing')
    expect(() => storyOf({ title: '', from: ['content-addressing/first-run', 'content-addressing/other-flow'] }, recording, 0)).toThrow('flow.py and other_flow.py have different graphs: give each a scene of its own')
  })
})
