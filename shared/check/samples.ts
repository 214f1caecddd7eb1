import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import { nearest } from '#twoslash/nearest.ts'
import { findingsInFile, isPythonTwoslash, PageSamples } from '#twoslash/page.ts'
import type { Sample } from '#twoslash/page.ts'
import { placeOf } from './collect.ts'
import type { Page, Remark, Site } from './types.ts'

/**
 * `python-sample`: a ```` ```python twoslash ```` fence that the type checker refuses, or whose notations are wrong.
 * @throws CheckerError with file and line when the type checker fails
 */
export async function checkSamples({ file, markdown }: Page, site: Site): Promise<{ remarks: Remark[], samples: number }> {
  const fences: Code[] = []
  const misspelt: Remark[] = []
  visit(markdown.tree, 'code', (node) => {
    if (isPythonTwoslash(node.lang, node.meta)) fences.push(node)
    else misspelt.push(...checkTrigger(node))
  })
  const page = new PageSamples()
  const remarks = misspelt
  for (const fence of fences) {
    const { line, column = 1 } = placeOf(fence)
    const place = { file: `${site.contentName}/${file}`, line: line + 1, indent: column - 1 }
    let sample: Sample | undefined
    try {
      sample = page.add(fence.value, fence.meta, line)
      await site.twoslasher.run(sample.code)
    }
    catch (error) {
      remarks.push(...findingsInFile(error, sample, place).map(({ rule, message, line, column }): Remark => ({ line, column, rule: 'python-sample', message: `${message} (${rule})` })))
    }
  }
  return { remarks, samples: fences.length }
}

/** A fence that was meant to be checked and is not would be the only one that can be wrong. */
function checkTrigger(fence: Code): Remark[] {
  if (!fence.lang?.startsWith('python')) return []
  const words = (fence.meta ?? '').replaceAll(/\[.*?\]|\{.*?\}/g, '').split(/\s+/).filter(Boolean)
  const meant = words.find(word => nearest(word, ['twoslash']))
  return meant ? [{ ...placeOf(fence), rule: 'python-sample', message: `"${meant}" behind the language means nothing. Did you mean twoslash?` }] : []
}
