import { expect, test } from 'vitest'
import { readScenario, varyingOf } from '../../../cli/recorder/scenario.ts'
import { folderOf } from './support/folder.ts'

async function mistakes(scenario: string): Promise<string> {
  const folder = await folderOf({ 'scenario.yml': scenario, 'flow.py': '', 'flow_v2.py': '' })
  return readScenario(folder).then(() => 'none', (error: Error) => error.message.replaceAll(`${folder}/`, ''))
}

test('a scenario, with what it does not say', async () => {
  const folder = await folderOf({ 'flow.py': '', 'flow_v2.py': '', 'scenario.yml': 'about: A flow.\ncommands:\n  first-run:\n    run: python flow.py run\n  resume:\n    run: python flow.py resume --origin-run-id ${first-run.run}\n    edit:\n      flow.py: flow_v2.py\n    exit: 1\n' })
  expect(await readScenario(folder)).toEqual({
    about: 'A flow.', datastore: 'local', metadata: 'summed', varies: [],
    commands: {
      'first-run': { run: 'python flow.py run', exit: 0 },
      'resume': { run: 'python flow.py resume --origin-run-id ${first-run.run}', exit: 1, edit: { 'flow.py': 'flow_v2.py' } }
    }
  })
})

test('every mistake is told at its line, with the way out', async () => {
  expect(await mistakes('about: A flow.\ncommands:\n  run: {run: "a\n')).toMatch(/^scenario\.yml:3:14 is not valid YAML: the quote " that opens here is never closed/)
  expect(await mistakes('about: A flow.\ncommands:\n  first-run:\n    run: x\n    edits:\n      flow.py: flow_v2.py\n')).toBe('scenario.yml:5 commands.first-run.edits: there is no such key. Did you mean edit? (known: run, edit, exit, env, varies, prints)')
  expect(await mistakes('about: A flow.\nmetadata: all\ncommands:\n  first-run:\n    run: x\n')).toMatch(/^scenario\.yml:2 metadata: /)
  expect(await mistakes('about: A flow.\ncommands:\n  first-run:\n    run: x\n  resume:\n    run: y ${frist-run.run}\n')).toBe('scenario.yml:6 commands.resume.run: "frist-run" is no earlier command. Did you mean first-run? (before it: first-run)')
  expect(await mistakes('about: A flow.\ncommands:\n  first-run:\n    run: y ${first-run.run}\n')).toMatch('scenario.yml:4 commands.first-run.run: "first-run" is no earlier command')
  expect(await mistakes('about: A flow.\ncommands:\n  first-run:\n    run: x\n    edit:\n      flow.py: flow_v3.py\n')).toBe('scenario.yml:6 commands.first-run.edit.flow.py: "flow_v3.py" is not in the folder. Did you mean flow_v2.py? (there: flow.py, flow_v2.py, scenario.yml)')
  expect(await mistakes('about: A flow.\ncommands: {}\n')).toBe('scenario.yml:2 commands: names no command: at least one is needed')
  expect(await mistakes('about: A flow.\ncommands:\n  First:\n    run: x\n')).toMatch(/^scenario\.yml:3 commands\.First: .*/)
  expect(await mistakes('about: A flow.\ncommands:\n  first:\n    run: x\n    env:\n      WORKERS: 3\n')).toBe('scenario.yml:6 commands.first.env.WORKERS: a text: put a number in quotes')
  expect(await mistakes('about: A flow.\ncommands:\n  first:\n    run: x\n    env:\n      WORKERS: null\n')).toBe('none')
  expect(await mistakes('about: A flow.\nneeds: [pandas, ruff-lint]\ncommands:\n  first:\n    run: x\n')).toBe('scenario.yml:2 needs.1: a name to import, such as pandas')
  expect(await mistakes('about: A flow.\ncommands:\n  first:\n    run: x\n    varies: true\n')).toBe('scenario.yml:5 commands.first.varies: needs prints, with what holds each time: a run that shows nothing must not pass')
  expect(await mistakes('about: A flow.\ncommands:\n  first:\n    run: x\n    varies: often\n    prints: [a]\n')).toBe('scenario.yml:5 commands.first.varies: true, or left out')
  expect(await mistakes('about: A flow.\ncommands:\n  first:\n    run: x\n    prints: [lost, "(lost"]\n')).toBe('scenario.yml:5 commands.first.prints.1: no regular expression')
  expect(await mistakes('')).toMatch(/^scenario\.yml:1 /)
})

test('what varies: artifacts, and commands', async () => {
  const folder = await folderOf({ 'scenario.yml': 'about: A flow.\nvaries: [words]\ncommands:\n  set:\n    run: x\n    varies: true\n    prints: [lost]\n  sorted:\n    run: y\n' })
  expect(varyingOf(await readScenario(folder))).toEqual({ artifacts: ['words'], commands: ['set'] })
})

test('a folder without scenario', async () => {
  await expect(readScenario(await folderOf({ 'flow.py': '' }))).rejects.toThrow(/scenario\.yml is not there: it names the commands to record/)
})
