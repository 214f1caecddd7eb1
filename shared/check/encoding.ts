import { readUtf8 } from '#twoslash/encoding.ts'
import type { Finding, Remark, Site } from './types.ts'

/** Files of `public/` that are text which readers get. */
const TEXTS = /\.(?:svg|vtt|json|txt)$/i

/** `encoding`: bytes of a file that are not UTF-8, and invisible characters. */
export function checkEncoding(bytes: Uint8Array): Remark[] {
  return readUtf8(bytes).problems.map(problem => ({ ...problem, rule: 'encoding' }))
}

/** The same of all texts in `public/`. */
export async function publicFindings({ publicFiles, publicName, readPublicBytes }: Pick<Site, 'publicFiles' | 'publicName' | 'readPublicBytes'>): Promise<Finding[]> {
  const texts = [...publicFiles].filter(address => TEXTS.test(address))
  const found = await Promise.all(texts.map(async address => checkEncoding(await readPublicBytes(address).catch(() => new Uint8Array()))
    .map((remark): Finding => ({ file: `${publicName}${address}`, ...remark }))))
  return found.flat()
}
