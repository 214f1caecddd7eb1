import { count } from '#shared/recording/words.ts'
import { runCommand } from './command.ts'
import { checkAll, recordAll } from './recorder/all.ts'
import { chooseFlows } from './recorder/choose.ts'
import { findPython } from './recorder/python.ts'

const FOLDER = 'flows'

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupted.abort())
// such as `npm run record | head`
process.stdout.on('error', () => interrupted.abort())

await runCommand({
  name: 'npm run record',
  takes: '[flows…]',
  about: 'Runs flows of flows/ with real Metaflow, for the Python of METAFLOW_PYTHON or python3, and writes what it did beside them. Without names it runs all.',
  options: { check: { type: 'boolean', about: 'compares with the recordings that are there, and writes nothing' } },
  examples: ['npm run record linear', 'npm run record -- --check'],
  exits: { 0: 'recorded, or as recorded', 1: 'a flow failed or differs', 2: 'nothing was run' }
}, async ({ values: { check }, positionals }) => {
  const names = await chooseFlows(FOLDER, positionals)
  const python = await findPython()
  console.log(`${check ? 'running again' : 'recording'} ${count(names.length, 'flow')} with Metaflow ${python.metaflow} on Python ${python.version}`)
  const failed = await (check ? checkAll : recordAll)({ folder: FOLDER, names, python, tell: console.log, complain: console.error, signal: interrupted.signal })
  const done = names.length - failed.length
  if (interrupted.signal.aborted) console.error(`interrupted: ${count(done, 'flow')} ${check ? 'checked' : 'recorded'}, the recordings of ${failed.join(', ')} are as they were`)
  else if (failed.length) console.error(`${failed.length} of ${count(names.length, 'flow')} ${check ? 'differ from their recordings' : 'failed, their recordings are as they were'}: ${failed.join(', ')}`)
  else console.log(`${count(done, 'flow')} ${check ? 'as recorded' : 'recorded'}`)
  process.exitCode = failed.length ? 1 : 0
})
