import { afterEach, expect, it, vi } from 'vitest'
import { ensureFfmpeg } from '../../../cli/ffmpeg.ts'
import { encode } from '../../../cli/render/ffmpeg.ts'

afterEach(() => vi.unstubAllEnvs())

it('says how to get ffmpeg where there is none', async () => {
  vi.stubEnv('FFMPEG', '/nowhere/ffmpeg')
  await expect(ensureFfmpeg()).rejects.toThrow('Films are encoded by ffmpeg, and there is no /nowhere/ffmpeg: install it with `sudo apt-get install ffmpeg` or `brew install ffmpeg`, or set FFMPEG to its path')
})

it('says what a program lacks that is no such ffmpeg', async () => {
  vi.stubEnv('FFMPEG', 'true')
  await expect(ensureFfmpeg()).rejects.toThrow('true has no libx264, libvpx-vp9, libwebp: Debian\'s ffmpeg')
})

it('tells of a program that fails before it has read its pictures', async () => {
  vi.stubEnv('FFMPEG', 'false')
  const pictures = async function* () {
    for (let index = 0; index < 100; index++) yield Buffer.alloc(1_000_000)
  }
  await expect(encode(pictures(), [0], 'a.mp4', 'a.webm')).rejects.toThrow('false failed with status 1')
})
