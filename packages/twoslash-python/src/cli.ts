import { existsSync, readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readUtf8 } from './encoding.ts'
import { formatFinding } from './findings.ts'
import type { FileFinding } from './findings.ts'
import { filesBelow } from './files.ts'
import { didYouMean } from './nearest.ts'
import { createPythonTwoslasher } from './twoslasher.ts'
import { verify } from './verify.ts'

const USAGE = `twoslash-python verify <files…>

Checks the \`\`\`python twoslash samples of Markdown files (.md, .mdx, .markdown), and Python files (.py, .pyi) as they are.

  --stubs <folder>     type stubs; default: stubs, if there is one
  --path <folder>      a folder of modules that samples import; may be repeated
  --python <version>   language version, default 3.12
  --root <folder>      where the paths of fences with file= begin, default .
  --cache <folder>     keeps results here
  --json               findings as JSON
  -h, --help           this text

For instance
  twoslash-python verify docs/*.md --stubs stubs

Exit status: 0 nothing found, 1 something found, 2 nothing could be checked.`

const OPTIONS = {
  stubs: { type: 'string' },
  path: { type: 'string', multiple: true },
  python: { type: 'string' },
  root: { type: 'string', default: '.' },
  cache: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false }
} as const
const READABLE = /\.(md|mdx|markdown|pyi?)$/

const { values, positionals } = readArguments()
const [command, ...files] = positionals
if (values.help) console.log(USAGE)
else if (command !== 'verify' || !files.length) fail(command === 'verify' ? 'verify needs files: twoslash-python verify docs/*.md' : `${command ? `"${command}" is no command` : 'a command is missing'}: expected verify\n\n${USAGE}`)
else await run(files)

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true })
  }
  catch (error) {
    fail(`${error instanceof Error ? inWords(error) : error} (twoslash-python --help says how it is used)`)
    process.exit()
  }
}

/** What Node says of wrong options, in a sentence. */
function inWords({ message }: Error): string {
  const [, unknown] = /^Unknown option '(-[^']*)'/.exec(message) ?? []
  if (unknown === undefined) return (message.split('\n', 1)[0] ?? message).replace(/\.$/, '')
  const names = Object.keys(OPTIONS)
  return `there is no option ${unknown}${didYouMean(unknown.replace(/^-+/, ''), names).replace(/(\S+)\?$/, '--$1?') || `: expected ${names.map(name => `--${name}`).join(' or ')}`}`
}

async function run(files: readonly string[]): Promise<void> {
  const folder = [values.stubs, ...values.path ?? []].find(one => one !== undefined && !statSync(one, { throwIfNoEntry: false })?.isDirectory())
  if (folder !== undefined) return fail(`there is no folder ${folder}: expected one with type stubs or modules`)
  const twoslasher = createPythonTwoslasher({ stubPath: values.stubs ?? defaultStubs(), extraPaths: values.path, pythonVersion: values.python, cache: values.cache })
  const findings: FileFinding[] = []
  let samples = 0
  try {
    // all of them first: a wrong name is reported at once, and a sample takes a second
    for (const [file, bytes] of files.map(file => [file, read(file)] as const)) {
      const { text, problems } = readUtf8(bytes)
      findings.push(...problems.map(problem => ({ file, rule: 'encoding', ...problem })))
      const verification = await verify(file, text, twoslasher, filesBelow(values.root))
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

/** @throws Error that names the file, where nothing is there, or it is of another kind */
function read(file: string): Uint8Array {
  const expected = 'expected a Markdown or Python file, such as docs/*.md'
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) throw new Error(`there is no ${file}: ${expected}`)
  if (found.isDirectory()) throw new Error(`${file} is a folder: ${expected}`)
  if (!READABLE.test(file)) throw new Error(`${file} cannot be read: ${expected}`)
  return readFileSync(file)
}

function defaultStubs(): string | undefined {
  return existsSync('stubs') ? 'stubs' : undefined
}

function summary(findings: readonly FileFinding[], samples: number): string {
  if (!samples && !findings.length) return 'no ```python twoslash sample in these files: nothing was checked'
  const checked = `${samples} ${samples === 1 ? 'sample' : 'samples'} checked`
  if (!findings.length) return `${checked}: nothing found`
  const files = new Set(findings.map(({ file }) => file)).size
  return `${checked}: ${findings.length} ${findings.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`
}

function fail(message: string): void {
  console.error(`twoslash-python: ${message}`)
  process.exitCode = 2
}
