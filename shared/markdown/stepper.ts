import type { List, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { filesNamed } from '#twoslash/include.ts'
import { flowFile } from '../includes.ts'
import { contentOf, propsOf } from './component.ts'
import type { ComponentNode } from './component.ts'
import { graphInWords } from './flow-graph.ts'
import { flow, inline, item, paragraph, strong, text } from './nodes.ts'
import type { WriteContext, Writer } from './writers.ts'

declare module 'mdast' {
  /** what an author wrote behind a fence's language, which is not printed */
  interface CodeData { written?: string | null }
}

const isList = (node: RootContent): node is List => node.type === 'list'

/** The title, then the steps as one numbered list. */
const codeStepper: Writer = (node) => {
  const steps = contentOf(node).filter(isList).flatMap(({ children }) => children)
  return [paragraph(strong(...inline(propsOf(node).text('title') ?? ''))), { type: 'list', ordered: true, spread: true, children: steps }]
}

/** A list of one item: a step's title, what it says and shows, and its graph in words. */
const codeStep: Writer = (node, context) => {
  const props = propsOf(node)
  const description = props.text('description')
  const name = paragraph(strong(...inline(props.text('title') ?? '')), ...description ? [text(': '), ...inline(description)] : [])
  return [{ type: 'list', ordered: true, spread: true, children: [item(name, ...contentOf(node), ...props.is('graph') ? graphOf(node, context) : [])] }]
}

function graphOf(node: ComponentNode, { flow: recorded }: WriteContext): RootContent[] {
  const words: RootContent[] = []
  visit({ type: 'root', children: flow(node.children) }, 'code', ({ data }) => {
    const { flow: name, file } = flowFile(filesNamed(data?.written)[0]?.replace(/#.*$/s, '') ?? '') ?? {}
    if (name !== undefined && file !== undefined) words.push(...graphInWords(recorded(name).recording, { source: file }))
  })
  return words
}

export const stepperWriters: Record<string, Writer> = { 'code-stepper': codeStepper, 'code-step': codeStep }
