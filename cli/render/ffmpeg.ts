import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { RATE } from './frames.ts'

const TAIL = 12
/** Neither time nor version gets into the files: the same frames make the same film. */
const PLAIN = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact']
/** Whole frames are most of a flat film's weight: one where a chapter begins, and else one in half a minute. */
const KEYS = ['-g', String(30 * RATE), '-pix_fmt', 'yuv420p']
/** How ffmpeg makes YUV of RGB; players guess otherwise, and paper would look green. */
const COLOURS = ['-colorspace', 'smpte170m', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']
const H264 = ['-c:v', 'libx264', '-preset', 'slow', '-tune', 'animation', '-crf', '27', '-sc_threshold', '0', '-movflags', '+faststart', ...KEYS]
const VP9 = ['-c:v', 'libvpx-vp9', '-crf', '40', '-b:v', '0', '-deadline', 'good', '-cpu-used', '3', '-threads', '2', '-tile-columns', '1', ...KEYS]

const program = () => process.env.FFMPEG ?? 'ffmpeg'

/**
 * Makes an MP4 and a WebM of pictures.
 *
 * @param pictures PNGs, one a frame
 * @param chapters in seconds, where they begin
 * @throws Error with the end of what ffmpeg said
 */
export async function encode(pictures: AsyncIterable<Buffer>, chapters: readonly number[], mp4: string, webm: string): Promise<void> {
  const same = [...PLAIN, ...COLOURS, '-force_key_frames', chapters.join(',')]
  await ffmpeg(['-f', 'image2pipe', '-framerate', String(RATE), '-c:v', 'png', '-i', '-', ...same, ...H264, mp4, ...same, ...VP9, webm], pictures)
}

/** Writes a PNG as WebP. */
export async function encodePoster(picture: Buffer, webp: string): Promise<void> {
  await ffmpeg(['-f', 'image2pipe', '-c:v', 'png', '-i', '-', '-frames:v', '1', '-c:v', 'libwebp', '-q:v', '82', '-f', 'image2', '-update', '1', webp], [picture])
}

/** @throws Error that says how to get ffmpeg, where there is none, or one that cannot write these films */
export async function ensureFfmpeg(): Promise<void> {
  const encoders = await ffmpeg(['-encoders'], [])
  const missing = ['libx264', 'libvpx-vp9', 'libwebp'].filter(name => !encoders.includes(` ${name} `))
  if (missing.length) throw new Error(`${program()} has no ${missing.join(', ')}: Debian's ffmpeg (\`sudo apt-get install ffmpeg\`) has them all; set FFMPEG to the path of another one`)
}

async function ffmpeg(args: string[], input: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<string> {
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
