import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findPython } from './recorder/python.ts'
import { recordFlow } from './recorder/record.ts'
import { format } from './recorder/format.ts'

const python = await findPython()
for (const name of process.argv.slice(2)) {
  const folder = join('flows', name)
  const recording = await recordFlow(folder, python, command => console.log(`${name}: ${command}`))
  const path = join(folder, 'recording.json')
  await writeFile(`${path}.part`, format(recording))
  await rename(`${path}.part`, path)
}
