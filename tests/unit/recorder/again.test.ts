import { expect, test } from 'vitest'
import { checkAll } from '../../../cli/recorder/all.ts'
import { findPython } from '../../../cli/recorder/python.ts'
import { METAFLOW_VERSION } from '#shared/metaflow.ts'

/** One of each kind, half a minute in all; `npm run record -- --check` runs every flow again. */
const FLOWS = ['linear', 'branch', 'foreach-nested', 'resume', 'catch', 'retry', 'killed', 'switch', 'recursion', 'cards', 'parameters', 'content-addressing', 's3']

const python = await findPython().catch(() => undefined)
const runs = python?.metaflow === METAFLOW_VERSION
const name = !python
  ? 'skipped: python3 cannot import metaflow'
  : runs ? 'run again, real Metaflow does what is recorded' : `skipped: the recordings are of Metaflow ${METAFLOW_VERSION}, python3 has ${python.metaflow}`

test.skipIf(!runs)(name, async ({ signal }) => {
  if (!python) return
  const complaints: string[] = []
  await checkAll({ folder: 'flows', names: FLOWS, python, tell: () => {}, complain: text => complaints.push(text), signal })
  expect(complaints.join('\n')).toBe('')
}, 300_000)
