import { answersWithReasons, measuredIn, sideWords, WEIGHT_WORDS } from '../explorables/self-or-s3.ts'
import { contentOf } from './component.ts'
import { bullets, emphasis, inline, item, link, paragraph, strong, text } from './nodes.ts'
import type { Writer } from './writers.ts'

/** The model as the list of all its reasons. */
const selfOrS3: Writer = (node, { flow, absolute }) => {
  const reasons = answersWithReasons(measuredIn(flow('large-artifact').recording))
  return [
    paragraph(strong(text('self or metaflow.S3?'))),
    bullets(reasons.map(({ label, answer, reasons }) => item(
      paragraph(text(`${label} `), emphasis(text(answer))),
      bullets(reasons.map(reason => item(paragraph(
        text(`${sideWords(reason.for)}, ${WEIGHT_WORDS[reason.weight]}: `),
        ...inline(reason.text),
        text(' '),
        link(absolute(reason.more), text('More'))
      ))))
    ))),
    ...contentOf(node)
  ]
}

export const selfOrS3Writers: Record<string, Writer> = { 'self-or-s3': selfOrS3 }
