import type { Scene, SceneEdge, SceneStep } from './scene.ts'

/** A part of a sentence: a step's name, or what is said between names. */
export interface Piece { text: string, isStep?: boolean }

const say = (text: string): Piece => ({ text })
const name = (text: string): Piece => ({ text, isStep: true })

/** The scene in words, a sentence for each step, in order; the first piece of each is the step that it is about. */
export function describe(scene: Scene): Piece[][] {
  return scene.steps.map((step) => {
    const joined = step.type === 'join' ? scene.edges.filter(({ to, back }) => to === step.step && !back).map(({ from }) => from) : []
    const ways = scene.edges.filter(({ from }) => from === step.step)
    return [
      name(step.step),
      ...step.words ? [say(` (${step.words})`)] : [],
      ...joined.length ? [say(joined.length > 1 ? ' joins ' : ' joins the tasks of '), ...list(joined.map(from => [name(from)])), say(', then')] : [],
      ...wayOn(step, ways, scene)
    ]
  })
}

function wayOn({ step }: SceneStep, ways: SceneEdge[], { steps }: Scene): Piece[] {
  const [first, ...more] = ways
  if (!first) return [say(steps.length > 1 ? ' is the last step.' : ' is the only step.')]
  switch (first.kind) {
    case 'case': return [say(' leads '), ...list(ways.map(({ to, artifact, values }) => [
      ...to === step ? [say('back to itself')] : [say('to '), name(to)],
      say(` if ${artifact} is ${values.join(' or ')}`)
    ])), say('.')]
    case 'foreach': return [
      say(' runs '), name(first.to),
      say(first.artifact ? ` once for each item of ${first.artifact}` : ' in parallel'),
      ...first.times ? [say(`, in ${first.times} ${first.times === '1' ? 'task' : 'tasks'}`)] : [],
      say('.')
    ]
    default: return [say(more.length ? ' splits into ' : ' leads to '), ...list(ways.map(({ to }) => [name(to)])), say('.')]
  }
}

/** Members with commas, and an “and” before the last. */
function list(members: Piece[][]): Piece[] {
  return members.flatMap((member, index) => [...index ? [say(index === members.length - 1 ? ' and ' : ', ')] : [], ...member])
}
