import type { Files } from '#twoslash/include.ts'
import { includeFile, showsFile } from '#twoslash/include.ts'
import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { SceneCode } from './types.ts'

/**
 * The code in a scene's content: its first fence.
 * @param children of the component, in Markdown
 * @param files of the repository
 * @throws SampleError where the fence names no file that is there
 */
export function codeOf(children: readonly RootContent[], files: Files): SceneCode | undefined {
  let found: SceneCode | undefined
  visit({ type: 'root', children: [...children] }, 'code', (node) => {
    found ??= shownBy(node, files)
  })
  return found
}

function shownBy(node: { lang?: string | null, meta?: string | null, value: string }, files: Files): SceneCode {
  if (!showsFile(node.meta)) return { title: '', lines: node.value.split('\n') }
  const { code, path } = includeFile(node, files, true)
  return { title: path.slice(path.lastIndexOf('/') + 1), lines: code.trimEnd().split('\n') }
}
