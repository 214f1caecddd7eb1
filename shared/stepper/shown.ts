import { includeFile, showsFile } from '#twoslash/include.ts'
import type { FenceText, Files } from '#twoslash/include.ts'
import { isPythonTwoslash } from '#twoslash/page.ts'
import { findRegions } from '#twoslash/regions.ts'
import type { Region } from '#twoslash/regions.ts'
import { stripNotations } from '#twoslash/strip.ts'
import { codeOfCells, includeNotebook, showsNotebook } from '../notebook/include.ts'

/** What readers see of a fence: how many lines, and what has a name in them, in lines from 0. */
export interface ShownCode { count: number, regions: Region[] }

/**
 * What a fence shows: its own lines, a file or part of one, or the cells of a notebook, whose ids are names too.
 * @throws SampleError for what the check of fences tells
 */
export function shownCode(fence: FenceText, files: Files): ShownCode {
  if (showsNotebook(fence.meta)) return shownCells(fence, files)
  const isChecked = isPythonTwoslash(fence.lang, fence.meta)
  if (!showsFile(fence.meta)) return codeShown(isChecked ? stripNotations(fence.value) : fence.value)
  const { code, lines, regions } = includeFile(fence, files, isChecked)
  return {
    count: code.split('\n').length,
    regions: regions.flatMap((region) => {
      const shown = lines.flatMap((line, index) => line >= region.first && line <= region.last ? [index] : [])
      return shown[0] === undefined ? [] : [{ ...region, first: shown[0], last: shown.at(-1) ?? shown[0] }]
    })
  }
}

function shownCells(fence: FenceText, files: Files): ShownCode {
  const { cells } = includeNotebook(fence, files)
  const { count, regions } = codeShown(codeOfCells(cells))
  let above = 0
  for (const { kind, id, source } of cells) {
    if (kind !== 'code') continue
    const lines = source.split('\n').length
    if (id !== undefined) regions.push({ name: id, kind: 'region', first: above, last: above + lines - 1, decorators: [] })
    above += lines
  }
  return { count, regions }
}

function codeShown(code: string): ShownCode {
  return { count: code.split('\n').length, regions: findRegions(code).regions }
}
