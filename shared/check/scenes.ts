import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import { isSampleError } from '#twoslash/findings.ts'
import type { Files } from '#twoslash/include.ts'
import { didYouMean, someOf } from '#twoslash/nearest.ts'
import { findScenes } from '../film/scene.ts'
import type { Recording } from '../recording/recording.ts'
import { codeOf } from '../scene/code.ts'
import { SceneError } from '../scene/error.ts'
import { flowOfScene, NAMES_NONE, storyOf } from '../scene/prepare.ts'
import { isSceneProps } from '../scene/schema.ts'
import type { SceneProps } from '../scene/schema.ts'
import type { SceneCode } from '../scene/types.ts'
import { placeOf } from './collect.ts'
import { pathName } from './messages.ts'
import type { Component, Page, Remark, Site } from './types.ts'

/** `recording`: a scene plays what was not recorded so, or marks lines of more than one fence. `component-props`: its id is that of another one, or names no file. */
export async function checkScenes(page: Page, site: Pick<Site, 'files' | 'flows' | 'read' | 'sources'>): Promise<Remark[]> {
  const { flows, sources } = site
  const remarks: Remark[] = []
  for (const component of page.components) {
    if (component.name === 'flow-scene') remarks.push(...fenceRemarks(component), ...await idRemarks(component, page, site))
    const props = scenePropsOf(component)
    if (!props) continue
    const tell = (path: PropertyKey[], message: string) => remarks.push({
      ...component.props.positionOf(path), rule: 'recording', message: path.length ? `the prop ${pathName(path)} of \`${component.name}\`: ${message}` : `\`${component.name}\`: ${message}`
    })
    props.beats?.forEach((beat, index) => Object.keys(beat).length || tell(['beats', index], 'the beat is empty: expected a sentence (say) or what happens, such as run: start'))
    const name = flowOfScene(props)
    const folder = name === undefined ? undefined : await flows.folder(name)
    if (name === undefined) tell([], NAMES_NONE)
    else if (!folder) tell([props.from === undefined ? 'flow' : 'from'], `there is no flow "${name}"${didYouMean(name, flows.names)} (flows/ has ${someOf(name, flows.names)})`)
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

/** The lines that a scene marks are those of one fence. */
function fenceRemarks({ node, name }: Component): Remark[] {
  const fences: Code[] = []
  visit(node, 'code', fence => void fences.push(fence))
  return fences.slice(1).map(fence => ({ ...placeOf(fence), rule: 'recording', message: `\`${name}\` shows ${fences.length} fences: expected one, whose lines it marks. Put the others before or after the scene` }))
}

/** The id of a scene names the files of its film, and \`npm run render\` finds it by that. */
async function idRemarks({ props: { values: { id }, positionOf }, name }: Component, page: Page, site: Pick<Site, 'files' | 'read'>): Promise<Remark[]> {
  if (typeof id !== 'string') return []
  const tell = (message: string): Remark[] => [{ ...positionOf(['id']), rule: 'component-props', message: `the id of \`${name}\` ${message}` }]
  if (!/^[a-z][\w-]*$/i.test(id)) return tell(`is "${id}": expected letters, digits and hyphens, as files are named after it`)
  const first = (await findScenes(site.files, site.read)).find(scene => scene.id === id)
  return first && first.file !== page.file ? tell(`is "${id}", which the scene at ${first.file}:${first.line} already has: give each its own`) : []
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
