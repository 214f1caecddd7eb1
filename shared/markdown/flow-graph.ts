import type { RootContent } from 'mdast'
import { chooseGraph } from '../graph/choose.ts'
import type { GraphChoice } from '../graph/choose.ts'
import { describe } from '../graph/describe.ts'
import { sceneOf } from '../graph/scene.ts'
import type { Recording } from '../recording/recording.ts'
import { contentOf, propsOf } from './component.ts'
import { bullets, code, item, paragraph, text } from './nodes.ts'
import type { Writer } from './writers.ts'

/** A graph as a list of its steps, each with where it leads and what the command did with it. */
export function graphInWords(recording: Recording, choice: GraphChoice): RootContent[] {
  const { graph, run, typed } = chooseGraph(recording, choice)
  const scene = sceneOf(graph, run)
  return [
    paragraph(text('The graph of '), code(scene.flow), ...typed ? [text(', and what '), code(typed), text(' did')] : [], text(':')),
    bullets(describe(scene).map(pieces => item(paragraph(...pieces.map(piece => piece.isStep ? code(piece.text) : text(piece.text))))))
  ]
}

export const flowGraph: Writer = (node, { flow }) => {
  const props = propsOf(node)
  return [...graphInWords(flow(props.text('flow') ?? '').recording, { command: props.text('command'), source: props.text('source') }), ...contentOf(node)]
}
