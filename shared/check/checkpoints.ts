import type { List, ListItem, Node, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { vocabulary } from '../vocabulary.ts'
import { answerParts, checkpointNodes } from '../markdown/checkpoint.ts'
import { isComponent } from '../markdown/component.ts'
import { placeOf } from './collect.ts'
import type { Component, Page, Place, Remark } from './types.ts'

const MOST = 5

/** `component-slot`: a checkpoint has two to five answers, of which some are right, and says why. */
export function checkCheckpoints({ components }: Page): Remark[] {
  const checkpoints = components.filter(({ name }) => name === 'checkpoint')
  return [...checkpoints.filter(({ inSentence }) => !inSentence).flatMap(checkpointRemarks), ...checkpoints.flatMap(({ node }) => nestedRemarks(node))]
}

const remark = (message: string, at: Place): Remark => ({ line: at.line, column: at.column, rule: 'component-slot', message })

function checkpointRemarks({ node, line, column }: Component): Remark[] {
  const own = { line, column }
  const children: readonly RootContent[] = node.children
  const { list, reason } = checkpointNodes(children.flatMap(child => child.type !== 'componentContainerSection' ? [child] : child.name === 'default' ? child.children : []))
  if (!list) return [remark('`checkpoint` has no answers: expected a list of 2 to 5, the right ones as `- [x] text`, the others as `- [ ] text`', own)]
  const found = list.children.flatMap(answerRemarks)
  const count = list.children.length
  if (count < 2 || count > MOST) found.push(remark(`\`checkpoint\` has ${count} answer${count === 1 ? '' : 's'}: expected 2 to ${MOST}`, placeOf(list)))
  const answers = list.children.filter(isAnswer)
  if (answers.length && !answers.some(({ checked }) => checked)) found.push(remark('no answer of `checkpoint` is marked as right: write `[x]` before one, or several', placeOf(list)))
  if (!reason.some(({ type }) => type !== 'html')) found.push(remark('`checkpoint` gives no reason: write it below the answers, after an empty line', own))
  for (const second of reason.filter(isTaskList)) found.push(remark('`checkpoint` has a second list with boxes, and only the first one has the answers: make one list of both, every line with the same `-`', placeOf(second)))
  return [...found, ...twins(answers)]
}

const isAnswer = ({ checked }: ListItem) => typeof checked === 'boolean'
const isTaskList = (node: RootContent): node is List => node.type === 'list' && node.children.some(isAnswer)

/** An answer is a line of text, links and values: what else stands in that line would be left out of what one chooses. */
function answerRemarks(answer: ListItem): Remark[] {
  if (!isAnswer(answer)) return [remark('this answer of `checkpoint` has no box, or no text after it: begin it with `[x]` if it is right, else with `[ ]`', placeOf(answer))]
  const { label } = answerParts(answer)
  const strange: Node[] = []
  visit({ type: 'root', children: label }, (node) => {
    if (STRANGE.has(node.type) || (isComponent(node) && vocabulary[node.name]?.kind === 'block') || (node.type === 'text' && toString(node).includes('```'))) strange.push(node)
  })
  const [first] = strange
  if (first) return [remark(`an answer of \`checkpoint\` begins with a line of text, and here it holds ${STRANGE.get(first.type) ?? (isComponent(first) ? 'a component' : 'code')}: put that below the line, indented, or above the answers`, placeOf(first))]
  return toString(label).trim() || label.some(isComponent) ? [] : [remark('this answer of `checkpoint` has no text', placeOf(answer))]
}

const STRANGE = new Map([['image', 'a picture'], ['imageReference', 'a picture'], ['html', 'HTML']])

function twins(answers: readonly ListItem[]): Remark[] {
  const seen = new Set<string>()
  return answers.flatMap((answer) => {
    const { label } = answerParts(answer)
    // what a component shows is not known here
    const text = label.some(isComponent) ? '' : toString(label).trim()
    const isTwin = text !== '' && seen.has(text)
    seen.add(text)
    return isTwin ? [remark(`two answers of \`checkpoint\` are "${text}": make them differ`, placeOf(answer))] : []
  })
}

function nestedRemarks(node: Component['node']): Remark[] {
  const found: Remark[] = []
  visit(node, (child: Node) => {
    if (child !== node && isComponent(child) && child.name === 'checkpoint') found.push(remark('a `checkpoint` is inside another one: put it after that', placeOf(child)))
  })
  return found
}
