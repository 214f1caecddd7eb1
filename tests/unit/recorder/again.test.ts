import { expect, test } from 'vitest'
import { checkAll } from '../../../cli/recorder/all.ts'
import { findPackages, findPython } from '../../../cli/recorder/python.ts'
import { readScenario } from '../../../cli/recorder/scenario.ts'
import { METAFLOW_VERSION } from '#shared/metaflow.ts'

/** One of each kind, half a minute in all; `npm run record -- --check` runs every flow again. */
const FLOWS = ['linear', 'branch', 'foreach-nested', 'resume', 'catch', 'retry', 'killed', 'switch', 'recursion', 'cards', 'parameters', 'content-addressing', 's3', 'read-tables']

const python = await findPython().catch(() => undefined)
const runs = python?.metaflow === METAFLOW_VERSION
const name = !python
  ? 'skipped: python3 cannot import metaflow'
  : runs ? 'run again, real Metaflow does what is recorded' : `skipped: the recordings are of Metaflow ${METAFLOW_VERSION}, python3 has ${python.metaflow}`

/** What a flow needs and this Python lacks, as the recorder says it. */
async function lackOf(flow: string): Promise<string> {
  const { needs } = await readScenario(`flows/${flow}`)
  return needs && python ? findPackages(python.path, needs).then(() => '', (error: Error) => error.message) : ''
}

const lacks = await Promise.all(FLOWS.map(async flow => ({ flow, lack: await lackOf(flow) })))
for (const { flow, lack } of lacks.filter(({ lack }) => lack)) test.skip(`skipped: ${flow} ${lack}`, () => {})

test.skipIf(!runs)(name, async ({ signal }) => {
  if (!python) return
  const names = lacks.filter(({ lack }) => !lack).map(({ flow }) => flow)
  const complaints: string[] = []
  await checkAll({ folder: 'flows', names, python, tell: () => {}, complain: text => complaints.push(text), signal })
  expect(complaints.join('\n')).toBe('')
}, 300_000)
