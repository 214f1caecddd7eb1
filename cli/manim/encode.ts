import { ffmpeg } from '../ffmpeg.ts'

/** px; half of what Manim draws, so that letters are sharp */
export const SIZE = { width: 960, height: 540 }
const SCALE = `scale=${SIZE.width}:${SIZE.height}:flags=lanczos+accurate_rnd+full_chroma_int:in_color_matrix=bt601,format=gbrp`
/** Manim writes BT.601 and doesn't say so; browsers take pictures of this size for BT.709. */
const COLORS = 'scale=flags=accurate_rnd+full_chroma_int:out_color_matrix=bt709,format=yuv420p'

/** Makes Manim's clip small and playable from its first byte. */
export async function encodeClip(from: string, to: string): Promise<void> {
  await ffmpeg(['-i', from, '-an', '-map_metadata', '-1', '-vf', `${SCALE},${COLORS}`, '-c:v', 'libx264', '-preset', 'veryslow', '-tune', 'animation', '-crf', '32',
    '-x264-params', 'keyint=infinite:scenecut=0:no-psy=1:aq-mode=1:aq-strength=1.5:threads=1', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-movflags', '+faststart', to])
}

/** The last picture of a clip. */
export async function encodeStill(from: string, to: string): Promise<void> {
  await ffmpeg(['-sseof', '-0.2', '-i', from, '-vf', SCALE, '-c:v', 'libwebp', '-quality', '36', '-preset', 'drawing', '-compression_level', '6', '-f', 'image2', '-update', '1', to])
}
