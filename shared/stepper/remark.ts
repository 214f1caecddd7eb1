import type { Code, Root } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { isSampleError } from '#twoslash/findings.ts'
import type { Files } from '#twoslash/include.ts'
import { isComponent, propsOf } from '../markdown/component.ts'
import type { ComponentNode } from '../markdown/component.ts'
import { focusLines } from './focus.ts'
import { stepperIds } from './ids.ts'
import { shownCode } from './shown.ts'

/** A remark plugin that gives steppers and their steps the ids that links lead to. */
export function remarkStepperIds(): (tree: Root) => void {
  return tree => visit(tree, (node: Node) => {
    if (!isComponent(node) || node.name !== 'code-stepper') return
    const steps = stepsOf(node)
    const ids = stepperIds(named(node), steps.map(named))
    setProp(node, 'id', ids.id)
    steps.forEach((step, index) => setProp(step, 'id', ids.steps[index]))
  })
}

/** A remark plugin that marks the lines that a step is about, as `{3-5}` in a fence does. It runs before files are put into fences. */
export function remarkStepFocus({ files }: { files: Files }): (tree: Root) => void {
  return tree => visit(tree, (node: Node) => {
    const focus = isComponent(node) && node.name === 'code-step' ? propsOf(node).text('focus') : undefined
    if (focus === undefined) return
    visit(node, 'code', (fence: Code) => {
      try {
        fence.meta = `${fence.meta ?? ''} {${focusLines(focus, shownCode(fence, files)).join(',')}}`.trim()
      }
      catch (error) {
        // the check tells of it, at the fence or at the step
        if (!isSampleError(error) && !(error instanceof Error)) throw error
      }
    })
  })
}

const stepsOf = ({ children }: ComponentNode): ComponentNode[] => children.flatMap((child: Node) => isComponent(child) && child.name === 'code-step' ? [child] : [])

const named = (node: ComponentNode) => ({ title: propsOf(node).text('title'), id: propsOf(node).text('id') })

/** remark-mdc has made properties of the attributes by now. */
function setProp(node: ComponentNode, name: string, value: string | undefined): void {
  const data: { hProperties?: Record<string, unknown> } = node.data ??= {}
  data.hProperties = { ...data.hProperties, [name]: value }
}
