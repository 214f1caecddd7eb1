import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { plainPython } from './support/python.ts'

const text = z.array(z.string()).transform(lines => lines.join(''))
const output = z.union([
  z.object({ output_type: z.literal('stream'), text }).transform(stream => stream.text),
  z.object({ output_type: z.literal('error'), ename: z.string(), evalue: z.string() }).transform(({ ename, evalue }) => `${ename}: ${evalue}\n`)
])
const notebook = z.object({
  cells: z.array(z.discriminatedUnion('cell_type', [
    z.object({ cell_type: z.literal('code'), execution_count: z.number(), source: text, outputs: z.array(output) }),
    z.object({ cell_type: z.literal('markdown') })
  ]))
})

/** Runs cells in one process, as a kernel does. */
const KERNEL = `
import contextlib, io, json, sys
names, printed = {}, []
for source in json.load(sys.stdin):
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        try:
            exec(source, names)
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
    printed.append(text.getvalue())
json.dump(printed, sys.stdout)
`

const name = plainPython ? 'a notebook of the pages says what its cells print, run from top to bottom' : 'skipped: there is no python3 (notebooks)'
test.skipIf(!plainPython)(name, async () => {
  const { cells } = notebook.parse(JSON.parse(await readFile('flows/migrate/analysis.ipynb', 'utf8')))
  const code = cells.filter(cell => cell.cell_type === 'code')
  expect(code.map(cell => cell.execution_count)).toEqual(code.map((_, index) => index + 1))
  const printed: unknown = JSON.parse(execFileSync('python3', ['-c', KERNEL], { cwd: 'flows/migrate', encoding: 'utf8', input: JSON.stringify(code.map(({ source }) => source)) }))
  expect(printed).toEqual(code.map(({ outputs }) => outputs.join('')))
})

test('both flows of the guide read the same table with the same functions', async () => {
  for (const file of ['penguins.csv', 'penguins.py']) {
    expect(await readFile(`flows/migrate-resume/${file}`, 'utf8'), file).toBe(await readFile(`flows/migrate/${file}`, 'utf8'))
  }
})
