import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { METAFLOW_VERSION } from '#shared/metaflow.ts'
import type { Python, Sandbox, Variables } from './sandbox.ts'

const READER = fileURLToPath(new URL('read.py', import.meta.url))
const PACKAGES = fileURLToPath(new URL('packages.py', import.meta.url))
const PROBE = [
  'import sys, os, json, platform, metaflow, requests',
  'folder = lambda module: os.path.dirname(module.__file__)',
  'folders = {"metaflow": folder(metaflow), "library": folder(os), "packages": os.path.dirname(folder(requests))}',
  'about = {"path": sys.executable, "version": platform.python_version(), "metaflow": metaflow.__version__, "folders": folders}',
  'print(json.dumps(about))'
].join('\n')

const probed = z.object({
  path: z.string(), version: z.string(), metaflow: z.string(),
  folders: z.object({ metaflow: z.string(), library: z.string(), packages: z.string() })
})

const installed = z.object({ version: z.string(), folder: z.string() })

const frame = z.object({ step: z.string(), index: z.number(), of: z.number().nullable(), value: z.string().nullable() })
const decorators = z.array(z.object({ name: z.string() }))
const graphStep = z.object({
  type: z.string(), line: z.number(), doc: z.string().nullish(), next: z.array(z.string()), decorators,
  foreach_artifact: z.string().nullish(), condition: z.string().nullish(), switch_cases: z.record(z.string(), z.string()).nullish(), matching_join: z.string().nullish()
})
const named = z.array(z.object({ name: z.string() }))
/** `_graph_info`, as Metaflow stores it */
export const graphInfo = z.object({
  start_step: z.string(), end_step: z.string(), doc: z.string().nullish(), parameters: named.optional(), constants: named.optional(), steps: z.record(z.string(), graphStep)
})
const answer = z.object({
  values: z.record(z.string(), z.string()),
  exceptions: z.record(z.string(), z.object({ type: z.string(), message: z.string() })),
  foreach: z.record(z.string(), z.array(frame)),
  graphs: z.record(z.string(), graphInfo),
  transitions: z.record(z.string(), z.array(z.string())),
  iterations: z.record(z.string(), z.array(z.number()))
})

export interface Question {
  /** from keys to files */
  blobs: Record<string, string>
  /** keys of `_graph_info` */
  graphs: string[]
  /** keys of `_transition` */
  transitions: string[]
  /** keys of `_iteration_stack` */
  iterations: string[]
}
export type Answer = z.infer<typeof answer>

/**
 * The Python that can import Metaflow: METAFLOW_PYTHON or python3.
 * @throws Error that says what to install
 */
export async function findPython(): Promise<Python> {
  const python = process.env.METAFLOW_PYTHON ?? 'python3'
  const { exit, out, err } = await run(python, ['-c', PROBE], '', { ...process.env, USERNAME: 'reader' }).catch((error: Error) => ({ exit: 1, out: '', err: error.message }))
  if (exit !== 0) {
    throw new Error(`${python} cannot import metaflow (${err.trim().split('\n').at(-1)}). Recording needs the real thing: pip install metaflow==${METAFLOW_VERSION}, or name a Python that has it in METAFLOW_PYTHON`)
  }
  return probed.parse(JSON.parse(out))
}

/**
 * Packages that flows import: the version of each, and the folder on Python's path where it is.
 * @param names such as pandas
 * @throws Error that says what to install
 */
export async function findPackages(python: string, names: readonly string[]): Promise<Record<string, z.infer<typeof installed>>> {
  const { exit, out, err } = await run(python, [PACKAGES, ...names], '', process.env)
  if (exit !== 0) {
    const why = err.trim().split('\n').at(-1)
    const remedy = 'install what is missing with pip, or name a Python that has it in METAFLOW_PYTHON'
    throw new Error(`needs ${names.join(', ')}, and ${python} cannot import them all (${why}): ${remedy}`)
  }
  return z.record(z.string(), installed).parse(JSON.parse(out))
}

/** Asks the helper in read.py. */
export async function askPython(question: Question, sandbox: Sandbox, env: Variables): Promise<Answer> {
  const { exit, out, err } = await run(sandbox.python.path, [READER], JSON.stringify(question), sandbox.environment(env), sandbox)
  if (exit !== 0) throw new Error(`the recorder's helper ${READER} failed:\n${err}`)
  return answer.parse(JSON.parse(out))
}

async function run(command: string, args: string[], input: string, env: NodeJS.ProcessEnv, { work, signal }: Partial<Sandbox> = {}): Promise<{ exit: number, out: string, err: string }> {
  const child = spawn(command, args, { cwd: work, signal, env, stdio: 'pipe' })
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve(code ?? 1))
  })
  // one that ends without reading its input says why on stderr
  child.stdin.on('error', () => {}).end(input)
  const [exit, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { exit, out, err }
}
