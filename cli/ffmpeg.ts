import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Lines of what ffmpeg said that an error has. */
const TAIL = 12
const program = () => process.env.FFMPEG ?? 'ffmpeg'

/** @throws Error that says how to get ffmpeg, where there is none, or one that cannot write films */
export async function ensureFfmpeg(): Promise<void> {
  const encoders = await ffmpeg(['-encoders'])
  const missing = ['libx264', 'libvpx-vp9', 'libwebp'].filter(name => !encoders.includes(` ${name} `))
  if (missing.length) throw new Error(`${program()} has no ${missing.join(', ')}: Debian's ffmpeg (\`sudo apt-get install ffmpeg\`) has them all; set FFMPEG to the path of another one`)
}

/**
 * Runs ffmpeg.
 *
 * @param input what it reads from its standard input
 * @returns what it printed
 * @throws Error with the end of what it said
 */
export async function ffmpeg(args: string[], input: AsyncIterable<Buffer> | Iterable<Buffer> = []): Promise<string> {
  const child = spawn(program(), ['-hide_banner', '-loglevel', 'error', '-y', ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  let [out, said] = ['', '']
  child.stdout.on('data', data => out += data)
  child.stderr.on('data', data => said += data)
  // it may end before it has read everything; its exit status tells why
  child.stdin.on('error', () => {})
  const ended = once(child, 'close').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error(`Films are encoded by ffmpeg, and there is no ${program()}: install it with \`sudo apt-get install ffmpeg\` or \`brew install ffmpeg\`, or set FFMPEG to its path`) : error
  })
  const feed = async () => {
    for await (const picture of input) {
      if (!child.stdin.writable) break
      if (!child.stdin.write(picture)) await Promise.race([once(child.stdin, 'drain').catch(() => {}), ended])
    }
    child.stdin.end()
  }
  const [[status]] = await Promise.all([ended, feed()]).finally(() => child.kill())
  if (status !== 0) throw new Error(`${program()} failed with status ${String(status)}: ${said.trim().split('\n').slice(-TAIL).join('\n')}`)
  return out
}
