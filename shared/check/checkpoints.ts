import type { ListItem } from 'mdast'
import { checkpointNodes } from '../markdown/checkpoint.ts'
import { placeOf } from './collect.ts'
import type { Component, Page, Place, Remark } from './types.ts'

const MOST = 5

/** `component-slot`: a checkpoint has two to five answers, of which some are right, and says why. */
export function checkCheckpoints({ components }: Page): Remark[] {
  return components.filter(({ name, node }) => name === 'checkpoint' && node.type === 'containerComponent').flatMap(checkpointRemarks)
}

function checkpointRemarks({ node, line, column }: Component): Remark[] {
  const remark = (message: string, at: Place = { line, column }): Remark => ({ ...at, rule: 'component-slot', message })
  const { list, reason } = checkpointNodes(node.children.filter(({ type }) => type !== 'componentContainerSection'))
  if (!list) return [remark('`checkpoint` has no answers: expected a list of 2 to 5, the right ones as `- [x] text`, the others as `- [ ] text`')]
  const isAnswer = ({ checked }: ListItem) => typeof checked === 'boolean'
  const answers = list.children.filter(isAnswer)
  const found = list.children.filter(child => !isAnswer(child)).map(child => remark('this answer of `checkpoint` has no box: begin it with `[x]` if it is right, else with `[ ]`', placeOf(child)))
  const count = list.children.length
  if (count < 2 || count > MOST) found.push(remark(`\`checkpoint\` has ${count} answer${count === 1 ? '' : 's'}: expected 2 to ${MOST}`, placeOf(list)))
  if (answers.length && !answers.some(({ checked }) => checked)) found.push(remark('no answer of `checkpoint` is marked as right: write `[x]` before one, or several', placeOf(list)))
  if (!reason.length) found.push(remark('`checkpoint` gives no reason: write it behind the answers, after an empty line'))
  return found
}
