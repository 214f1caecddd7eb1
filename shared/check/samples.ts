import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import { includeFile, showsFile, strayKey } from '#twoslash/include.ts'
import { nearest } from '#twoslash/nearest.ts'
import { findingsInFile, isPythonTwoslash, PageSamples } from '#twoslash/page.ts'
import type { Sample } from '#twoslash/page.ts'
import { includeNotebook, showsNotebook } from '../notebook/include.ts'
import { placeOf } from './collect.ts'
import type { Shown } from './size.ts'
import type { Page, Remark, Site } from './types.ts'

/**
 * `python-sample`: a ```` ```python twoslash ```` fence that the type checker refuses, or whose notations are wrong.
 * `file-fence`: a fence with `file=` whose file, or what it names of it, is not there or is refused.
 * `shown` is how much those that are right show of their files.
 *
 * @throws CheckerError with file and line when the type checker fails
 */
export async function checkSamples({ file, markdown }: Page, site: Site): Promise<{ remarks: Remark[], samples: number, shown: Shown[] }> {
  const fences: Code[] = []
  const remarks: Remark[] = []
  const shown: Shown[] = []
  let samples = 0
  visit(markdown.tree, 'code', (node) => {
    const isSample = isPythonTwoslash(node.lang, node.meta)
    if (isSample) samples++
    else remarks.push(...checkTrigger(node))
    if (isSample || showsFile(node.meta)) fences.push(node)
    const stray = strayKey(node)
    if (stray) remarks.push({ ...placeOf(node), rule: 'file-fence', message: stray })
  })
  const page = new PageSamples(site.sources)
  for (const fence of fences) {
    const { line, column = 1 } = placeOf(fence)
    const place = { file: `${site.contentName}/${file}`, line: line + 1, indent: column - 1 }
    const rule = showsFile(fence.meta) ? 'file-fence' : 'python-sample'
    let sample: Sample | undefined
    try {
      if (showsNotebook(fence.meta)) includeNotebook(fence, site.sources)
      else if (isPythonTwoslash(fence.lang, fence.meta)) {
        sample = page.addFence(fence, line)
        if (rule === 'file-fence') shown.push({ line, column, length: sample.code.length })
        await site.twoslasher.run(sample.code, sample.inclusion?.excerpt)
      }
      else shown.push({ line, column, length: includeFile(fence, site.sources, false).code.length })
    }
    catch (error) {
      remarks.push(...findingsInFile(error, sample, place).map(({ rule: reason, message, line, column }): Remark => ({ line, column, rule, message: `${message} (${reason})` })))
    }
  }
  return { remarks, samples, shown }
}

/** A fence that was meant to be checked and is not would be the only one that can be wrong. */
function checkTrigger(fence: Code): Remark[] {
  if (!fence.lang?.startsWith('python')) return []
  const words = (fence.meta ?? '').replaceAll(/\[.*?\]|\{.*?\}/g, '').split(/\s+/).filter(Boolean)
  const meant = words.find(word => nearest(word, ['twoslash']))
  return meant ? [{ ...placeOf(fence), rule: 'python-sample', message: `"${meant}" after the language means nothing. Did you mean twoslash?` }] : []
}
