import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** How Manim is started: a program, and what comes before its arguments. */
export interface Manim { command: string, first: string[], version: string }

const OLDEST = [0, 19]
const HOW = `Get it with \`pip install "manim>=${OLDEST.join('.')}"\` (docs.manim.community has what your system needs besides), or name it in the environment variable MANIM`

/**
 * Finds Manim Community: what MANIM names, else `manim`, else `python3 -m manim`.
 * @throws Error that says how to get it
 */
export async function findManim(env: NodeJS.ProcessEnv = process.env): Promise<Manim> {
  const ways = env.MANIM ? [{ command: env.MANIM, first: [] }] : [{ command: 'manim', first: [] }, { command: 'python3', first: ['-m', 'manim'] }]
  for (const { command, first } of ways) {
    const said = await run(command, [...first, '--version'], { env }).catch(() => undefined)
    const version = said && /v?(\d+\.\d+\.\d+)/.exec(said.stdout)?.[1]
    if (!version) continue
    const [major = 0, minor = 0] = version.split('.').map(Number)
    if (major === OLDEST[0] && minor < (OLDEST[1] ?? 0)) throw new Error(`${command} is Manim ${version}: expected ${OLDEST.join('.')} or newer. ${HOW}`)
    return { command, first, version }
  }
  throw new Error(`${env.MANIM ? `${env.MANIM}, which MANIM names, is no Manim` : 'there is no Manim'}. ${HOW}`)
}
