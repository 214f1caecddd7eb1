import { chooseGraph } from '../graph/choose.ts'
import { describe } from '../graph/describe.ts'
import { sceneOf } from '../graph/scene.ts'
import { contentOf, propsOf } from './component.ts'
import { bullets, code, item, paragraph, text } from './nodes.ts'
import type { Writer } from './writers.ts'

/** A graph as a list of its steps, each with where it leads and what the command did with it. */
export const flowGraph: Writer = (node, { flow }) => {
  const props = propsOf(node)
  const { graph, run, typed } = chooseGraph(flow(props.text('flow') ?? '').recording, { command: props.text('command'), source: props.text('source') })
  const scene = sceneOf(graph, run)
  return [
    paragraph(text('The graph of '), code(scene.flow), ...typed ? [text(', and what '), code(typed), text(' did')] : [], text(':')),
    bullets(describe(scene).map(pieces => item(paragraph(...pieces.map(piece => piece.isStep ? code(piece.text) : text(piece.text)))))),
    ...contentOf(node)
  ]
}
