import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formatFinding } from './findings.ts'
import type { FileFinding } from './findings.ts'
import { filesBelow } from './files.ts'
import { createPythonTwoslasher } from './twoslasher.ts'
import { verify } from './verify.ts'

const USAGE = `twoslash-python verify <files…>

Checks the \`\`\`python twoslash samples of Markdown files, and Python files as they are.

  --stubs <folder>     type stubs; default: stubs, if there is one
  --path <folder>      a folder of modules that samples import; may be repeated
  --python <version>   language version, default 3.12
  --root <folder>      where the paths of fences with file= begin, default .
  --cache <folder>     keeps results here
  --json               findings as JSON

Exit status: 0 nothing found, 1 something found, 2 nothing could be checked.`

const { values, positionals } = readArguments()
const [command, ...files] = positionals
if (values.help) console.log(USAGE)
else if (command !== 'verify' || !files.length) fail(command === 'verify' ? 'verify needs files: twoslash-python verify docs/*.md' : `${command ? `"${command}" is no command` : 'a command is missing'}: expected verify\n\n${USAGE}`)
else await run(files)

function readArguments() {
  try {
    return parseArgs({
      options: {
        stubs: { type: 'string' },
        path: { type: 'string', multiple: true },
        python: { type: 'string' },
        root: { type: 'string', default: '.' },
        cache: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false }
      },
      allowPositionals: true
    })
  }
  catch (error) {
    fail(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
    process.exit()
  }
}

async function run(files: readonly string[]): Promise<void> {
  const twoslasher = createPythonTwoslasher({ stubPath: values.stubs ?? defaultStubs(), extraPaths: values.path, pythonVersion: values.python, cache: values.cache })
  const findings: FileFinding[] = []
  let samples = 0
  try {
    for (const file of files) {
      const verification = await verify(file, read(file), twoslasher, filesBelow(values.root))
      findings.push(...verification.findings)
      samples += verification.samples
    }
    if (values.json) console.log(JSON.stringify({ findings, samples }, null, 2))
    else console.log([...findings.map(formatFinding), summary(findings, samples)].join('\n'))
    if (findings.length) process.exitCode = 1
  }
  catch (error) {
    fail(error instanceof Error ? error.message : String(error))
  }
  finally {
    await twoslasher.stop()
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  }
  catch (error) {
    throw new Error(`${file} cannot be read: expected a Markdown or Python file`, { cause: error })
  }
}

function defaultStubs(): string | undefined {
  return existsSync('stubs') ? 'stubs' : undefined
}

function summary(findings: readonly FileFinding[], samples: number): string {
  const checked = `${samples} ${samples === 1 ? 'sample' : 'samples'} checked`
  if (!findings.length) return `${checked}: nothing found`
  const files = new Set(findings.map(({ file }) => file)).size
  return `${checked}: ${findings.length} ${findings.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`
}

function fail(message: string): void {
  console.error(`twoslash-python: ${message}`)
  process.exitCode = 2
}
