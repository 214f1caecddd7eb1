import type { PhrasingContent } from 'mdast'
import { inlineCode } from '../inline-code.ts'
import { flowOfScene, storyOf } from '../scene/prepare.ts'
import { isSceneProps } from '../scene/schema.ts'
import { contentOf } from './component.ts'
import { code, item, paragraph, strong, text } from './nodes.ts'
import type { Writer } from './writers.ts'

/** A scene as its title, the code that it shows, and its sentences in order. */
const flowScene: Writer = (node, { flow }) => {
  const props = { ...node.attributes, ...node.fmAttributes }
  const content = contentOf(node)
  // the check tells what is wrong with them
  if (!isSceneProps(props)) return content
  // which lines are marked is nothing that Markdown could show
  const { moments } = storyOf(props, flow(flowOfScene(props) ?? '').recording, Infinity)
  const sentences = moments.map(({ caption }) => item(paragraph(...phrases(caption))))
  return [paragraph(strong(...phrases(props.title))), ...content, { type: 'list', ordered: true, spread: false, children: sentences }]
}

const phrases = (label: string): PhrasingContent[] => inlineCode(label).map(piece => piece.code ? code(piece.text) : text(piece.text))

export const sceneWriters: Record<string, Writer> = { 'flow-scene': flowScene }
