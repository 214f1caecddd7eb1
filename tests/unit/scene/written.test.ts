import { describe, expect, it } from 'vitest'
import type { WrittenBeat } from '#shared/scene/schema.ts'
import { timelineOf } from '#shared/scene/timeline.ts'
import { told, writtenScene } from './scenes.ts'

const code = { title: 'flow.py', lines: ['a', 'b', 'c'] }
const cas = (...beats: WrittenBeat[]) => writtenScene('content-addressing', 'first-run', beats, code)
const resumed = (...beats: WrittenBeat[]) => writtenScene('resume', 'resume', beats)

describe('beats that an author wrote', () => {
  it('happen in the order in which they are written', async () => {
    const scene = await cas({ run: 'start', write: 'start.same_numbers', dedupe: 'start.numbers', highlight: '2-3', say: 'The key `{start.numbers}`.' })
    expect(scene.beats).toMatchObject([{
      name: 'run start',
      caption: 'The key `50753c45`.',
      acts: [
        { kind: 'task', step: 0, task: 0, state: 'executed' },
        { kind: 'fly', artifact: 'same_numbers', sort: 'new', from: ['step', 0], to: ['blob', 0] },
        { kind: 'fly', artifact: 'numbers', sort: 'known', from: ['step', 0], to: ['blob', 0] },
        { kind: 'lines', first: 2, last: 3 }
      ]
    }])
    expect(scene.blobs).toEqual([{ key: expect.stringMatching(/^50753c45/) }])
  })

  it('say what happens where the author says nothing', async () => {
    expect(told(await cas({ run: 'start' }, { write: 'start.same_numbers' }, { move: 'start.numbers to copy' }, { command: 'second-run' }, { run: 'start', dedupe: 'start.numbers' }))).toMatchInlineSnapshot(`
      [
        "run start: \`start\` runs.",
        "write start.same_numbers: \`start\` stores \`same_numbers\` (new blob \`50753c45\`).",
        "move start.numbers to copy: \`copy\` has \`numbers\` by the key that \`start\` had, and writes nothing.",
        "second-run: \`python flow.py run\` starts run R2.",
        "run start: \`start\` runs. It stores \`numbers\` (blob \`50753c45\` is there already, from \`same_numbers\`).",
      ]
    `)
    expect(told(await resumed({ clone: ['start', 'prepare'] }, { run: 'train', write: 'train.score' }))).toMatchInlineSnapshot(`
      [
        "clone start, prepare: \`start\` and \`prepare\` are cloned from run R2: they get the keys that were stored there. None of their code runs, and no blob is written.",
        "run train: \`train\` runs. It stores \`score = 11\` (new blob \`aeb4a724\`).",
      ]
    `)
  })

  it('have blobs from the beginning that were stored before', async () => {
    const scene = await resumed({ clone: 'start' })
    expect(scene.blobs).toEqual([{ key: expect.any(String), names: ['alpha', 'x'] }])
    expect(timelineOf(scene).seek(0).blobs).toEqual([{ shown: 1, lit: 0, names: ['alpha', 'x'] }])
  })

  it('show the attempts of a task one by one', async () => {
    const scene = await writtenScene('retry', undefined, [{ run: 'start' }, { fail: 'fetch' }, { retry: 'fetch' }, { retry: 'fetch' }])
    const timeline = timelineOf(scene)
    expect(timeline.beats.map(({ rest }) => timeline.seek(rest).steps[1]?.words)).toEqual(['pending', 'attempt 1 failed', 'attempt 2 failed', 'attempt 3 executed'])
  })

  it('name tasks of a foreach by their index', async () => {
    const scene = await writtenScene('catch', undefined, [{ run: 'start' }, { run: ['divide[0]', 'divide[2]'] }, { fail: 'divide[1]' }])
    const timeline = timelineOf(scene)
    expect(timeline.seek(timeline.beats[1]?.rest ?? 0).steps[1]).toMatchObject({ words: '2 of 3', tasks: [{ state: 'executed' }, { state: 'pending' }, { state: 'executed' }] })
  })
})

describe('a beat that did not happen so', () => {
  it.each<[string, WrittenBeat[], PropertyKey[], string]>([
    ['an unknown step', [{ run: 'strat' }], ['beats', 0, 'run'], 'the run has no step "strat". Did you mean start? (it has start, copy, compress, end)'],
    ['a clone that ran', [{ clone: 'start' }], ['beats', 0, 'clone'], 'start ran well at its first attempt: write "run: start"'],
    ['a failure that was none', [{ run: 'start' }, { fail: ['copy'] }], ['beats', 1, 'fail', 0], 'copy ran well at its first attempt: write "run: copy"'],
    ['more attempts than there were', [{ run: 'start' }, { retry: 'start' }], ['beats', 1, 'retry'], 'start has 1 recorded attempt, and no more to show'],
    ['a task before its parent', [{ run: 'copy' }], ['beats', 0, 'run'], 'copy began after start, which no beat before shows'],
    ['an unknown artifact', [{ run: 'start', write: 'start.nubmers' }], ['beats', 0, 'write'], 'start has no artifact "nubmers". Did you mean numbers? (it has name, numbers, same_numbers)'],
    ['a write before the task ran', [{ write: 'start.numbers' }], ['beats', 0, 'write'], 'start stores numbers when it ends, and no beat so far has it'],
    ['a second write', [{ run: 'start' }, { write: ['start.same_numbers', 'start.numbers'] }], ['beats', 1, 'write', 1], 'the blob 50753c45 was there before start.numbers, as that of start.same_numbers: write "dedupe: start.numbers"'],
    ['the second name of a blob as its first', [{ run: 'start', write: 'start.numbers' }], ['beats', 0, 'write'], 'start stores same_numbers before numbers, backwards through the alphabet: write "write: start.same_numbers" before'],
    ['a blob that was not there', [{ run: 'start', dedupe: 'start.same_numbers' }], ['beats', 0, 'dedupe'], 'nothing had the key 50753c45 before start.same_numbers: write "write: start.same_numbers"'],
    ['a blob whose writing no beat shows', [{ run: ['start', 'copy'] }, { dedupe: 'copy.copied_numbers' }], ['beats', 1, 'dedupe'], 'its blob was stored as start.same_numbers, which no beat shows: write "write: start.same_numbers" before'],
    ['what was only passed on', [{ run: ['start', 'copy'] }, { write: 'copy.numbers' }], ['beats', 1, 'write'], 'copy got numbers from before it, by its key 50753c45: write "move: start.numbers to copy" (its own are copied_numbers)'],
    ['Metaflow\'s own', [{ run: 'start', write: 'start._task_ok' }], ['beats', 0, 'write'], '_task_ok is Metaflow\'s own: scenes show what a flow\'s code assigns'],
    ['a move along no edge', [{ run: 'start' }, { move: 'start.numbers to compress' }], ['beats', 1, 'move'], 'start does not lead to compress: copy does'],
    ['a move of what is not there', [{ run: ['start', 'copy'] }, { move: 'copy.zeros to compress' }], ['beats', 1, 'move'], 'copy has no artifact "zeros" (it has copied_numbers, name, numbers, same_numbers)'],
    ['lines that are not shown', [{ highlight: '3-5' }], ['beats', 0, 'highlight'], 'the lines 3-5 are not there: 3 are shown, and counted from 1'],
    ['a command that comes before', [{ command: 'first-run' }], ['beats', 0, 'command'], 'first-run was recorded once, and is played already'],
    ['an unknown command', [{ command: 'secondrun' }], ['beats', 0, 'command'], 'flows/content-addressing has no command "secondrun". Did you mean second-run? (recorded: first-run, second-run, other-flow, verify, sizes)'],
    ['a key that is typed in', [{ say: 'The key `50753c4`.' }], ['beats', 0, 'say'], '50753c4 looks like a key that is typed in: name its artifact, such as {start.table}, and the recorded one will stand there'],
    ['a key of nothing', [{ say: '`{start.nubmers}`' }], ['beats', 0, 'say'], 'start has no artifact "nubmers". Did you mean numbers? (it has name, numbers, same_numbers)']
  ])('is refused: %s', async (_, beats, path, message) => {
    await expect(cas(...beats)).rejects.toMatchObject({ path, message })
  })

  it('is refused: a step that was executed in the resumed run, and one that was cloned', async () => {
    await expect(resumed({ clone: 'start' }, { clone: 'train' })).rejects.toThrow('train ran well at its first attempt: write "run: train"')
    await expect(resumed({ run: 'prepare' })).rejects.toThrow('prepare was cloned: write "clone: prepare"')
  })

  it('is refused: a task of a foreach that is not there, lines without code', async () => {
    await expect(writtenScene('catch', undefined, [{ run: 'start' }, { run: 'divide[3]' }])).rejects.toThrow('there is no task divide[3] (there are divide[0], divide[1] and divide[2])')
    await expect(resumed({ highlight: 1 })).rejects.toThrow('there is no code to mark lines of: put a fence such as ```python file=flows/resume/flow.py#start into the scene')
  })
})
