import type { PhrasingContent } from 'mdast'
import { RULES } from '../explorables/resume-words.ts'
import { sourceLink } from '../source/source.ts'
import { inWords } from '../statements/in-words.ts'
import { contentOf } from './component.ts'
import { bullets, code, inline, item, link, paragraph, strong, text } from './nodes.ts'
import { recordingLinks } from './recordings.ts'
import type { Writer } from './writers.ts'

/** The model as the list of its rules, each with what was recorded and where it is in Metaflow's source. */
const resumeExplorer: Writer = (node, context) => [
  paragraph(strong(text('What does resume do?'))),
  bullets(RULES.map(({ what, then, recordings, sources }) => {
    const proofs = [...recordingLinks(recordings, context).flat(), ...sources.map(sourceLink).map(({ label, href }) => link(href, code(label)))]
    return item(
      paragraph(strong(...inline(`${what}.`)), text(' '), ...inline(inWords([then], context.statements).join(' '))),
      paragraph(...proofs.flatMap((proof, index): PhrasingContent[] => index ? [text(', '), proof] : [proof]))
    )
  })),
  ...contentOf(node)
]

export const resumeWriters: Record<string, Writer> = { 'resume-explorer': resumeExplorer }
