import { filmFiles, transcript } from '../film/film.ts'
import { clock, parseVtt } from '../film/vtt.ts'
import { checkpoint } from './checkpoint.ts'
import { contentOf, propsOf } from './component.ts'
import { inline, link, paragraph, quote, strong, text } from './nodes.ts'
import type { Writer } from './writers.ts'

const promptCard: Writer = (node) => {
  const props = propsOf(node)
  const about = props.text('description')
  const content = contentOf(node)
  const isFence = content.every(({ type }) => type === 'code')
  return [
    paragraph(strong(text('Prompt: '), ...inline(props.text('title') ?? '')), ...about ? [text('. '), ...inline(about)] : []),
    ...isFence ? content : [quote(...content)]
  ]
}

/** A link to the film, and what is said in it. */
const video: Writer = (node, { absolute, vtt }) => {
  const props = propsOf(node)
  const files = filmFiles({ src: props.text('src') ?? '', captions: props.text('captions'), chapters: props.text('chapters') })
  const cues = (address: string) => {
    const source = vtt(address)
    return source === undefined ? [] : parseVtt(source)
  }
  const own = contentOf(node)
  const said = transcript(cues(files.captions), cues(files.chapters)).flatMap(({ at, title, paragraphs }) => [
    ...title ? [paragraph(strong(text(`${clock(at)} ${title}`)))] : [],
    ...paragraphs.map(one => paragraph(text(one)))
  ])
  return [
    paragraph(strong(text('Video: '), link(absolute(files.sources[0]?.address ?? ''), ...inline(props.text('title') ?? '')))),
    quote(...own.length ? own : said)
  ]
}

export const partsWriters: Record<string, Writer> = { checkpoint, 'prompt-card': promptCard, video }
