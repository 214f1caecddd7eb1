import { fileURLToPath } from 'node:url'
import { createPythonTwoslasher } from '#twoslash/twoslasher.ts'
import type { PythonTwoslasher, PythonTwoslasherOptions } from '#twoslash/twoslasher.ts'
import type { NodeHover, TwoslashNode } from 'twoslash-protocol'

/** The path of a language server that stands in for basedpyright. */
export function fakeServer(name: string): string {
  return fileURLToPath(new URL(`../fixtures/twoslash/${name}.mjs`, import.meta.url))
}

/** A twoslasher over the site's stubs and the real type checker. */
export function stubbedTwoslasher(options: PythonTwoslasherOptions = {}): PythonTwoslasher {
  return createPythonTwoslasher({ stubPath: fileURLToPath(new URL('../../stubs', import.meta.url)), ...options })
}

export function isHover(node: TwoslashNode): node is NodeHover {
  return node.type === 'hover'
}

/** What is wrong with a sample, line by line; asserts nothing of samples that are right: they give nothing. */
export async function failure(twoslasher: PythonTwoslasher, code: string): Promise<string[]> {
  return twoslasher.run(code).then(() => [], (error: Error) => error.message.split('\n'))
}
