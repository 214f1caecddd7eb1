import { isSampleError } from '#twoslash/findings.ts'
import type { Files } from '#twoslash/include.ts'
import { didYouMean } from '#twoslash/nearest.ts'
import type { Recording } from '../recording/recording.ts'
import { codeOf } from '../scene/code.ts'
import { SceneError } from '../scene/error.ts'
import { flowOfScene, NAMES_NONE, storyOf } from '../scene/prepare.ts'
import { isSceneProps } from '../scene/schema.ts'
import type { SceneProps } from '../scene/schema.ts'
import type { SceneCode } from '../scene/types.ts'
import type { Flows } from './flows.ts'
import { pathName } from './messages.ts'
import type { Component, Page, Remark } from './types.ts'

/** `recording`: a scene plays what was not recorded so. */
export async function checkScenes(page: Page, flows: Flows, sources: Files): Promise<Remark[]> {
  const remarks: Remark[] = []
  for (const component of page.components) {
    const props = scenePropsOf(component)
    if (!props) continue
    const tell = (path: PropertyKey[], message: string) => remarks.push({
      ...component.props.positionOf(path), rule: 'recording', message: path.length ? `the prop ${pathName(path)} of \`${component.name}\`: ${message}` : `\`${component.name}\`: ${message}`
    })
    const name = flowOfScene(props)
    const folder = name === undefined ? undefined : await flows.folder(name)
    if (name === undefined) tell([], NAMES_NONE)
    else if (!folder) tell([props.from === undefined ? 'flow' : 'from'], `there is no flow "${name}"${didYouMean(name, flows.names)} (flows/ has ${flows.names.join(', ') || 'none'})`)
    // of a flow without a recording, its folder tells
    else if (folder.recording) hold(component, props, folder.recording, sources, tell)
  }
  return remarks
}

/** The flow that a scene is about; undefined of any other component, and of a scene whose props are wrong in themselves. */
export function flowOfComponent(component: Component): string | undefined {
  const props = scenePropsOf(component)
  return props && flowOfScene(props)
}

function scenePropsOf({ name, props: { values } }: Component): SceneProps | undefined {
  return name === 'flow-scene' && isSceneProps(values) ? values : undefined
}

function hold({ node }: Component, props: SceneProps, recording: Recording, sources: Files, tell: (path: PropertyKey[], message: string) => void): void {
  let code: SceneCode | undefined
  try {
    if (node.type === 'containerComponent') code = codeOf(node.children, sources)
  }
  catch (error) {
    // the rule about fences tells of it
    if (isSampleError(error)) return
    throw error
  }
  try {
    storyOf(props, recording, code?.lines.length ?? 0)
  }
  catch (error) {
    if (!(error instanceof SceneError)) throw error
    tell(error.path, error.message)
  }
}
