import { wrong } from '#twoslash/excerpt.ts'
import { filesNamed, includeFile } from '#twoslash/include.ts'
import type { FenceText, Files } from '#twoslash/include.ts'
import { didYouMean, someOf } from '#twoslash/nearest.ts'
import { isPythonTwoslash } from '#twoslash/page.ts'
import { standardLanguage } from '../code-languages.ts'
import { readNotebook } from './notebook.ts'
import type { Cell } from './notebook.ts'

/** A fence with a notebook in it. */
export interface ShownNotebook {
  path: string
  cells: Cell[]
  /** Lines to mark, counted from 1 through the code of all cells that are shown. */
  marks: number[]
}

const RANGE = /^(\d+)(?:-(\d+))?$/
const MARKS = /\{([\d,\s-]*)\}/

/** The code of cells, one below the other: what lines are counted in. */
export const codeOfCells = (cells: readonly Cell[]): string => cells.filter(({ kind }) => kind === 'code').map(({ source }) => source).join('\n')

/** Whether a fence shows a notebook: ```` ```python file=flows/train/analysis.ipynb ````. */
export function showsNotebook(meta: string | null | undefined): boolean {
  return filesNamed(meta).some(file => /\.ipynb(?:#|$)/.test(file))
}

/**
 * Finds the notebook of a fence, and in it the cells that are to be shown: all, one by its id (`#read`) or some by their
 * places (`#2-4`), from 1.
 * @throws SampleError with what is wrong in the fence, at line 0
 */
export function includeNotebook({ lang, meta, value }: FenceText, files: Pick<Files, 'read'> & Partial<Files>): ShownNotebook {
  const [file = '', ...others] = filesNamed(meta)
  if (others.length) throw wrong('include-file', `the fence names ${others.length + 1} files: expected one`)
  const [, named = '', part] = /^([^#]*)(?:#(.*))?$/s.exec(file) ?? []
  const { source, path } = includeFile({ lang: 'text', meta: `file="${named}"`, value }, { list: () => undefined, ...files }, false)
  if (isPythonTwoslash(lang, meta)) throw wrong('include-notebook', `the type checker does not read notebooks: remove twoslash from the fence that shows ${path}`)
  try {
    const { language, cells } = readNotebook(source)
    const standard = standardLanguage(language) ?? language
    if (lang !== standard) throw new Error(`has cells in ${language}: expected \`\`\`${standard} file=${file}`)
    const shown = part === undefined ? cells : cellsNamed(part, cells)
    return { path, cells: shown, marks: marksIn(meta ?? '', codeOfCells(shown).split('\n').length) }
  }
  catch (error) {
    throw wrong('include-notebook', `${path} ${error instanceof Error ? error.message : error}`)
  }
}

function cellsNamed(part: string, cells: readonly Cell[]): Cell[] {
  const found = cells.filter(({ id }) => id === part)
  if (found.length) return found
  const [, first, last = first] = RANGE.exec(part) ?? []
  const ids = cells.flatMap(({ id }) => id ?? [])
  if (first === undefined) throw new Error(`has no cell ${part}${didYouMean(part, ids)} (it has: ${someOf(part, ids, 'none with an id')}; or say which by their places, such as #2-4)`)
  const [from, to] = [Number(first), Number(last)]
  if (from < 1 || to > cells.length || from > to) throw new Error(`has no cells ${part}: it has ${cells.length}, counted from 1`)
  return cells.slice(from - 1, to)
}

function marksIn(meta: string, count: number): number[] {
  const marks = (MARKS.exec(meta)?.[1] ?? '').split(',').map(part => part.trim()).filter(Boolean).flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number)
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  })
  const outside = marks.filter(line => line < 1 || line > count)
  if (outside.length) throw new Error(`has no line ${outside.join(', ')} to mark: the cells that are shown have ${count} lines of code, counted from 1`)
  return marks
}
