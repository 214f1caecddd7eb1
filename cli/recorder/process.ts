import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Printed } from './terminal.ts'

const TERMINAL = fileURLToPath(new URL('terminal.py', import.meta.url))
/** What a program says of a write that is more than a datagram holds. */
const TOO_LONG = /\bMessage too long\b/
const STREAMS = ['stdout', 'stderr'] as const

const message = z.union([z.object({ stream: z.enum(STREAMS), text: z.string() }), z.object({ exit: z.number() })])

export interface Limits {
  /** how long a command may take, in ms */
  time: number
  /** how much it may print, in characters */
  output: number
}

/** `stopped` says why a command was killed, with all of its process group, or why it failed when the command itself was not at fault. */
export interface Ended { exit: number, printed: Printed[], stopped?: string }

/**
 * Runs a line of shell to its end and takes down what it prints: lines of both streams, in the order in which they began.
 * @param python with which terminal.py runs
 * @param signal kills it when aborted
 */
export async function runLine(line: string, { python, cwd, env, limits, signal }: { python: string, cwd: string, env: NodeJS.ProcessEnv, limits: Limits, signal?: AbortSignal }): Promise<Ended> {
  const child = spawn(python, [TERMINAL, line], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const lines = new Lines()
  let exit: number | undefined
  let stopped: string | undefined
  let left = limits.output
  const stop = (why: string) => {
    stopped ??= why
    killGroup(child.pid)
  }
  createInterface({ input: child.stdout }).on('line', (json) => {
    const told = readMessage(json)
    if (!told) return
    if ('exit' in told) {
      exit = told.exit
      return
    }
    left -= told.text.length
    if (left < 0) stop(`it printed more than ${limits.output.toLocaleString('en')} characters`)
    else lines.add(told.text, told.stream)
  })
  const interrupt = () => stop('it was interrupted')
  signal?.addEventListener('abort', interrupt)
  if (signal?.aborted) interrupt()
  const timer = setTimeout(() => stop(`it did not end within ${limits.time / 1000} s`), limits.time)
  try {
    const closed = new Promise<void>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', () => resolve())
    })
    const [error] = await Promise.all([text(child.stderr), closed])
    if (exit === undefined && stopped === undefined) throw new Error(`the recorder's helper ${TERMINAL} failed:\n${error}`)
    const printed = lines.all()
    if (exit && printed.some(({ text }) => TOO_LONG.test(text))) stopped ??= 'it wrote more than 200 kB in one piece, which the terminal of the recorder does not take: write it in parts'
    return { exit: exit ?? 1, printed, ...stopped !== undefined && { stopped } }
  }
  finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', interrupt)
    // what the command left running in its group
    killGroup(child.pid)
  }
}

/** @returns undefined for half a message, which is what comes last when terminal.py is killed */
function readMessage(json: string): z.infer<typeof message> | undefined {
  try {
    return message.parse(JSON.parse(json))
  }
  catch {
    return undefined
  }
}

/** Lines of two streams, each in the place where its first character came. */
class Lines {
  readonly #printed: Printed[] = []
  /** of each stream the line that has not ended */
  readonly #open = new Map<Printed['stream'], Printed>()

  add(text: string, stream: Printed['stream']): void {
    for (const [index, part] of text.split('\n').entries()) {
      if (index) {
        if (!this.#open.has(stream)) this.#begin(stream)
        this.#open.delete(stream)
      }
      if (part) (this.#open.get(stream) ?? this.#begin(stream)).text += part
    }
  }

  #begin(stream: Printed['stream']): Printed {
    const line: Printed = { text: '', stream }
    this.#printed.push(line)
    this.#open.set(stream, line)
    return line
  }

  /** Of what was written over after a `\r` only the last is seen. */
  all(): Printed[] {
    return this.#printed.map(({ text, stream }) => ({ text: text.replace(/\r+$/, '').replace(/^.*\r/s, ''), stream }))
  }
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  }
  catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
