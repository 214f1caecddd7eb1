import { imageSize } from 'image-size'

/**
 * The size of a picture that is not a drawing, in pixels.
 *
 * @throws Error where the file is empty, cut off, or something else under the name of a picture
 */
export function rasterSize(bytes: Uint8Array): { width: number, height: number } {
  const { width, height } = imageSize(bytes)
  if (!(width > 0 && height > 0)) throw new Error('it has no size')
  return { width, height }
}
