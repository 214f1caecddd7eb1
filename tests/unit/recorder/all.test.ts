import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { checkAll, recordAll } from '../../../cli/recorder/all.ts'
import { chooseFlows } from '../../../cli/recorder/choose.ts'
import { writeWhole } from '../../../cli/recorder/write.ts'
import { parseRecording } from '#shared/recording/parse.ts'
import { folderOf } from './support/folder.ts'
import { plainPython } from './support/python.ts'

const scenario = (run: string, more = '') => `about: A test.\ncommands:\n  first-run:\n    run: ${run}\n${more}`

/** Records flows whose commands need no Metaflow. */
async function work(action: typeof recordAll, folder: string, names: readonly string[], signal = new AbortController().signal) {
  if (!plainPython) throw new Error('there is no python3')
  const told: string[] = []
  const complaints: string[] = []
  const failed = await action({ folder, names, python: plainPython, tell: text => told.push(text), complain: text => complaints.push(text.replaceAll(folder, 'flows')), signal })
  return { failed, told, complaints }
}

test('names of flows', async () => {
  const folder = await folderOf({ 'linear/scenario.yml': '', 'resume/scenario.yml': '', 'notes/other.txt': '' })
  expect(await chooseFlows(folder, [])).toEqual(['linear', 'resume'])
  expect(await chooseFlows(folder, ['resume', 'resume'])).toEqual(['resume'])
  await expect(chooseFlows(folder, ['linaer', 'resume'])).rejects.toThrow(`there is no flow "linaer" with a scenario.yml in ${folder}/. Did you mean linear?\n${folder}/ has linear, resume`)
  await expect(chooseFlows('/nowhere', [])).rejects.toThrow('there is no folder /nowhere/')
})

test('a file is written whole or not at all', async () => {
  const folder = await folderOf({ 'recording.json': 'old', 'other/x': '' })
  await writeWhole(join(folder, 'recording.json'), 'new')
  expect(await readFile(join(folder, 'recording.json'), 'utf8')).toBe('new')
  await expect(writeWhole(join(folder, 'other'), 'new')).rejects.toThrow(/other could not be written and is as it was/)
  expect((await readdir(folder)).sort()).toEqual(['other', 'recording.json'])
})

const needsPython = (name: string) => plainPython ? name : `skipped: there is no python3 (${name})`

test.skipIf(!plainPython)(needsPython('flows that fail leave their recordings as they are, and others go on'), async () => {
  const folder = await folderOf(Object.fromEntries([
    ['fails', scenario('echo before; echo wrong >&2; exit 2')],
    ['typo', scenario('echo', '    exti: 1\n')],
    ['large', scenario('seq 1 20000')],
    ['endless', scenario('yes')],
    ['good', scenario('echo hello')]
  ].flatMap(([name, text]) => [[`${name}/scenario.yml`, text ?? ''], [`${name}/recording.json`, 'precious']])))
  const { failed, told, complaints } = await work(recordAll, folder, await chooseFlows(folder, []))
  expect(failed.sort()).toEqual(['endless', 'fails', 'large', 'typo'])
  const all = complaints.join('\n')
  expect(all).toContain('fails: flows/fails: the command first-run (echo before; echo wrong >&2; exit 2) ended with exit status 2, expected 0. If that is what it should do, say so in scenario.yml with exit: 2. It printed:\n  before\n  wrong')
  expect(all).toContain('typo: flows/typo/scenario.yml:5 commands.first-run.exti: there is no such key. Did you mean exit?')
  expect(all).toMatch(/large: its recording has \d+\.\d\u00A0kB, more than the 60\u00A0kB that it may have/)
  expect(all).toContain('endless: flows/endless: the command first-run (yes) was ended: it printed more than 1,000,000 characters')
  expect(told).toContain('good: first-run (1 of 1)')
  expect(told).toContainEqual(expect.stringMatching(/^good: recorded 1 command in \d+\.\d s, \d+\u00A0B$/))
  for (const name of failed) {
    expect([name, await readFile(join(folder, name, 'recording.json'), 'utf8'), (await readdir(join(folder, name))).sort()]).toEqual([name, 'precious', ['recording.json', 'scenario.yml']])
  }
  const good = parseRecording('good', await readFile(join(folder, 'good/recording.json'), 'utf8'))
  expect(good.commands['first-run']).toEqual({ typed: 'echo hello', exit: 0, lines: [{ text: 'hello' }], runs: [], files: { new: [] } })
})

test.skipIf(!plainPython)(needsPython('a flow may have the name of anything that the recorder keeps beside it'), async () => {
  const names = ['bin', 'cache', 'metaflowconfig', 'home', 's3']
  const folder = await folderOf(Object.fromEntries(names.map(name => [`${name}/scenario.yml`, scenario('echo $PWD $HOME $METAFLOW_HOME; ls -A ..')])))
  expect((await work(recordAll, folder, names)).failed).toEqual([])
  for (const name of names) {
    const { commands } = parseRecording(name, await readFile(join(folder, name, 'recording.json'), 'utf8'))
    expect(commands['first-run']?.lines.map(({ text }) => text)).toEqual([`/home/reader/${name} /home/reader /home/recorder/metaflowconfig`, name])
  }
})

test.skipIf(!plainPython)(needsPython('a check tells what is missing, what changed and what differs'), async () => {
  const folder = await folderOf({ 'same/scenario.yml': scenario('echo $PWD $USERNAME $0'), 'differs/scenario.yml': scenario('od -An -N4 -tu4 /dev/urandom'), 'stale/scenario.yml': scenario('echo'), 'new/scenario.yml': scenario('echo') })
  await work(recordAll, folder, ['same', 'differs', 'stale'])
  await writeWhole(join(folder, 'stale/scenario.yml'), scenario('echo 2'))
  const { failed, told, complaints } = await work(checkAll, folder, ['same', 'differs', 'stale', 'new'])
  expect(failed.sort()).toEqual(['differs', 'new', 'stale'])
  expect(told).toContainEqual(expect.stringMatching(/^same: as recorded \(/))
  expect(complaints.sort()).toEqual([
    expect.stringMatching(/^differs: 1 difference from flows\/differs\/recording\.json:\n {2}first-run: line on stdout\n {4}recorded:\n {6} +\d+\n {4}now:\n {6} +\d+$/),
    'new: flows/new/recording.json is not there: npm run record new',
    'stale: scenario.yml has changed since it was recorded: npm run record stale'
  ])
})

const CHANCE = 'od -An -N4 -tu4 /dev/urandom'

test.skipIf(!plainPython)(needsPython('what varies passes a check each time, as long as it prints what it should'), async () => {
  const lost = scenario(`${CHANCE}; echo lost=$(cat lost)`, '    varies: true\n    prints: [\'^lost=\\w\']\n')
  const folder = await folderOf({ 'set/scenario.yml': lost, 'set/lost': 'Lima', 'none/scenario.yml': lost, 'none/lost': '', 'none/recording.json': 'precious' })
  const recorded = await work(recordAll, folder, ['set', 'none'])
  expect(recorded.failed).toEqual(['none'])
  expect(recorded.complaints.join()).toMatch(/^none: flows\/none: the command first-run \(.*\) printed no line that matches \/\^lost=\\w\/, as scenario\.yml says it does\. It printed:\n {3,}\d+\n {2}lost=$/)
  expect(await readFile(join(folder, 'none/recording.json'), 'utf8')).toBe('precious')
  expect((await work(checkAll, folder, ['set'])).complaints).toEqual([])
})

test.skipIf(!plainPython)(needsPython('a flow that needs packages: their versions are recorded, their stack frames cut, and what is missing is told'), async () => {
  const folder = await folderOf({
    'site/frames/__init__.py': '__version__ = "1.5.3"\n\n\ndef fail():\n    raise KeyError(3)\n',
    'flows/there/scenario.yml': `needs: [frames]\n${scenario('python -c "import frames; frames.fail()"', '    exit: 1\n')}`,
    'flows/missing/scenario.yml': `needs: [frames, no_such_frames]\n${scenario('echo')}`,
    'flows/missing/recording.json': 'precious'
  })
  vi.stubEnv('PYTHONPATH', join(folder, 'site'))
  onTestFinished(() => void vi.unstubAllEnvs())
  const { failed, complaints } = await work(recordAll, join(folder, 'flows'), ['there', 'missing'])
  expect([failed, complaints]).toEqual([['missing'], [expect.stringMatching(/^missing: flows\/missing\/scenario\.yml needs frames, no_such_frames, and \S+ cannot import them all \(ModuleNotFoundError: No module named 'no_such_frames'\): install what is missing with pip, or name a Python that has it in METAFLOW_PYTHON$/)]])
  const { packages, commands } = parseRecording('there', await readFile(join(folder, 'flows/there/recording.json'), 'utf8'))
  expect(packages).toEqual({ frames: '1.5.3' })
  expect(commands['first-run']?.lines.map(({ text, cut }) => cut ?? text)).toEqual(['Traceback (most recent call last):', '  File "<string>", line 1, in <module>', 2, 'KeyError: 3'])
})

test.skipIf(!plainPython)(needsPython('stack frames of what Metaflow imports are cut'), async () => {
  if (!plainPython) return
  const folder = await folderOf({
    'site/requests.py': 'def get():\n    raise KeyError(3)\n',
    'flows/cut/scenario.yml': scenario('python -c "import requests; requests.get()"', '    exit: 1\n')
  })
  vi.stubEnv('PYTHONPATH', join(folder, 'site'))
  onTestFinished(() => void vi.unstubAllEnvs())
  const python = { ...plainPython, folders: { ...plainPython.folders, packages: join(folder, 'site') } }
  expect(await recordAll({ folder: join(folder, 'flows'), names: ['cut'], python, tell: () => {}, complain: () => {}, signal: new AbortController().signal })).toEqual([])
  const { commands } = parseRecording('cut', await readFile(join(folder, 'flows/cut/recording.json'), 'utf8'))
  expect(commands['first-run']?.lines.map(({ text, cut }) => cut ?? text)).toEqual(['Traceback (most recent call last):', '  File "<string>", line 1, in <module>', 2, 'KeyError: 3'])
})

test.skipIf(!plainPython)(needsPython('an interruption ends everything and writes nothing'), async () => {
  const folder = await folderOf({ 'slow/scenario.yml': scenario('sleep 60'), 'slow/recording.json': 'precious', 'next/scenario.yml': scenario('echo') })
  const started = Date.now()
  const { failed, complaints } = await work(recordAll, folder, ['slow', 'slow', 'slow', 'next'], AbortSignal.timeout(300))
  expect([failed.sort(), complaints]).toEqual([['next', 'slow', 'slow', 'slow'], []])
  expect(Date.now() - started).toBeLessThan(20_000)
  expect(await readFile(join(folder, 'slow/recording.json'), 'utf8')).toBe('precious')
})
