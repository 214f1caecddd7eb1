import { flowOfScene, storyOf } from '../scene/prepare.ts'
import { isSceneProps } from '../scene/schema.ts'
import { contentOf } from './component.ts'
import { inline, item, paragraph, strong } from './nodes.ts'
import type { Writer } from './writers.ts'

/** A scene as its title, the code that it shows, and its sentences in order. */
const flowScene: Writer = (node, { flow }) => {
  const props = { ...node.attributes, ...node.fmAttributes }
  const content = contentOf(node)
  // the check tells what is wrong with them
  if (!isSceneProps(props)) return content
  // which lines are marked is nothing that Markdown could show
  const { moments } = storyOf(props, flow(flowOfScene(props) ?? '').recording, Infinity)
  const sentences = moments.map(({ caption }) => item(paragraph(...inline(caption))))
  return [paragraph(strong(...inline(props.title))), ...content, { type: 'list', ordered: true, spread: false, children: sentences }]
}

export const sceneWriters: Record<string, Writer> = { 'flow-scene': flowScene }
