import type { Code, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { isSampleError } from '#twoslash/findings.ts'
import { filesNamed } from '#twoslash/include.ts'
import { chooseGraph } from '../graph/choose.ts'
import { flowFile } from '../includes.ts'
import { focusLines } from '../stepper/focus.ts'
import { stepperIds } from '../stepper/ids.ts'
import { shownCode } from '../stepper/shown.ts'
import { placeOf } from './collect.ts'
import type { Component, Page, Remark, Site } from './types.ts'

const rule = 'code-stepper'

/**
 * `code-stepper`: steps that share a name, or do not show exactly one fence; lines to emphasise that are not there. `recording`: a graph
 * that is not recorded.
 */
export async function checkSteppers(page: Page, { sources, flows }: Pick<Site, 'sources' | 'flows'>): Promise<Remark[]> {
  const remarks: Remark[] = []
  const steps = new Map(page.components.filter(({ name }) => name === 'code-step').map(step => [step.node, step]))
  const ids = new Map<string, number>()
  for (const stepper of page.components) {
    if (stepper.name !== 'code-stepper') continue
    const own = stepper.node.children.flatMap(child => child.type === 'containerComponent' ? steps.get(child) ?? [] : [])
    remarks.push(...namesakes(stepper, own, ids))
    for (const step of own) {
      const fences = fencesOf(step)
      const [fence, more] = fences
      const [nested] = fence ? [] : nestedFences(step)
      if (nested) remarks.push({ ...placeOf(nested), rule, message: `the fence of \`${step.syntax}\` is inside something else, and the step would not show it as its code: put it directly into the step` })
      else if (!fence) remarks.push({ ...at(step), rule, message: `\`${step.syntax}\` shows no code: expected one fence, such as \`\`\`python file=flows/linear/flow.py` })
      if (more) remarks.push({ ...placeOf(more), rule, message: `\`${step.syntax}\` shows ${fences.length} fences: expected one. Make a step of each` })
      if (!fence || more) continue
      if (!fence.value.trim() && !filesNamed(fence.meta).length) remarks.push({ ...placeOf(fence), rule, message: `the fence of \`${step.syntax}\` is empty: write code into it, or file=flows/<flow>/<file>.py after its language` })
      const missed = focusMissed(step, fence, sources)
      if (missed) remarks.push({ ...step.props.positionOf(['focus']), rule, message: `the prop focus of \`${step.name}\`: ${missed}` })
      const unknown = step.props.values.graph === true ? await graphMissed(fence, flows) : undefined
      if (unknown) remarks.push({ ...step.props.positionOf(['graph']), rule: 'recording', message: `the prop graph of \`${step.name}\`: ${unknown}` })
    }
  }
  return remarks
}

const at = ({ line, column }: Component) => ({ line, column })

/** @param ids of the page so far, with their lines */
function namesakes(stepper: Component, steps: readonly Component[], ids: Map<string, number>): Remark[] {
  const made = stepperIds(named(stepper), steps.map(named))
  return [stepper, ...steps].flatMap((component, index): Remark[] => {
    const id = index ? made.steps[index - 1] ?? '' : made.id
    const line = ids.get(id)
    if (line === undefined) ids.set(id, component.line)
    return line === undefined ? [] : [{ ...at(component), rule, message: `\`${component.syntax}\` has the id ${id}, which line ${line} already uses: give it another title, or an id of its own ({#name})` }]
  })
}

function named({ props: { values: { title, id } } }: Component): { title?: string, id?: string } {
  return { title: typeof title === 'string' ? title : undefined, id: typeof id === 'string' ? id : undefined }
}

const fencesOf = ({ node: { children } }: Component): Code[] => children.flatMap((child: RootContent) => child.type === 'code' ? child : [])

/** What stands in a list or in another component is what is said of the step. */
function nestedFences({ node }: Component): Code[] {
  const fences: Code[] = []
  visit(node, 'code', fence => void fences.push(fence))
  return fences
}

function focusMissed({ props: { values: { focus } } }: Component, fence: Code, sources: Site['sources']): string | undefined {
  if (typeof focus !== 'string' && typeof focus !== 'number') return
  if (/\{[^}]*\}/.test(`${fence.lang} ${fence.meta ?? ''}`)) return 'the fence marks lines as well: say it once, here'
  try {
    focusLines(String(focus), shownCode(fence, sources))
  }
  catch (error) {
    // what is wrong with the fence is told there
    return isSampleError(error) ? undefined : error instanceof Error ? error.message : String(error)
  }
}

async function graphMissed(fence: Code, flows: Site['flows']): Promise<string | undefined> {
  const path = filesNamed(fence.meta)[0]?.replace(/#.*$/s, '')
  const { flow, file } = flowFile(path ?? '') ?? {}
  if (flow === undefined || file === undefined) return `it is that of the flow in the fence's file, and the fence shows ${path === undefined ? 'no file' : path}: expected file=flows/<flow>/<file>.py, or leave graph out`
  const folder = await flows.folder(flow)
  if (!folder?.recording) return folder ? undefined : `there is no flow "${flow}"`
  try {
    chooseGraph(folder.recording, { source: file })
  }
  catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
