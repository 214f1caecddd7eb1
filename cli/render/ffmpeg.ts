import { ffmpeg } from '../ffmpeg.ts'
import { RATE } from './frames.ts'

/** Neither time nor version gets into the files: the same frames make the same film. */
const PLAIN = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact']
/** Whole frames are most of a flat film's weight: one where a chapter begins, and else one in half a minute. */
const KEYS = ['-g', String(30 * RATE), '-pix_fmt', 'yuv420p']
/** How ffmpeg makes YUV of RGB; players guess otherwise, and paper would look green. */
const COLOURS = ['-colorspace', 'smpte170m', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']
const H264 = ['-c:v', 'libx264', '-preset', 'slow', '-tune', 'animation', '-crf', '27', '-sc_threshold', '0', '-movflags', '+faststart', ...KEYS]
const VP9 = ['-c:v', 'libvpx-vp9', '-crf', '40', '-b:v', '0', '-deadline', 'good', '-cpu-used', '3', '-threads', '2', '-tile-columns', '1', ...KEYS]

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
