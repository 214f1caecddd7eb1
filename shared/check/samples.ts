import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import { isSampleError } from '#twoslash/findings.ts'
import type { SampleFinding } from '#twoslash/findings.ts'
import { isPythonTwoslash, PageSamples } from '#twoslash/page.ts'
import type { Sample } from '#twoslash/page.ts'
import { placeOf } from './collect.ts'
import type { Page, Remark, Site } from './types.ts'

/** `python-sample`: a ```` ```python twoslash ```` fence that the type checker refuses, or whose notations are wrong. */
export async function checkSamples({ markdown }: Page, site: Site): Promise<{ remarks: Remark[], samples: number }> {
  const fences: Code[] = []
  visit(markdown.tree, 'code', (node) => {
    if (isPythonTwoslash(node.lang, node.meta)) fences.push(node)
  })
  const page = new PageSamples()
  const remarks: Remark[] = []
  for (const fence of fences) {
    const { line, column = 1 } = placeOf(fence)
    let sample: Sample | undefined
    try {
      sample = page.add(fence.value, fence.meta, line)
      await site.twoslasher.run(sample.code)
    }
    catch (error) {
      if (!isSampleError(error)) throw error
      remarks.push(...error.findings.map(finding => inFile(sample?.locate(finding) ?? finding, line, column)))
    }
  }
  return { remarks, samples: fences.length }
}

/** The fence's own line comes before its code, and its indentation before each line. */
function inFile({ rule, message, line, column }: SampleFinding, fenceLine: number, fenceColumn: number): Remark {
  return { line: fenceLine + line, column: column + fenceColumn - 1, rule: 'python-sample', message: `${message} (${rule})` }
}
