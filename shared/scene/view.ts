import { drawFrame } from './frame.ts'
import { liveScene } from './live.ts'
import { timelineOf } from './timeline.ts'
import type { TimedBeat } from './timeline.ts'
import type { Scene } from './types.ts'

/** What a page has of a scene. */
export interface SceneView {
  flow: string
  /** markup: both drawings at the first frame, and what the player makes the others of */
  stage: string
  beats: TimedBeat[]
  /** ms */
  duration: number
  /** the sentence that takes the most room */
  longest: string
}

/** @param id of the stage, unique on the page */
export function sceneView(scene: Scene, id: string): SceneView {
  const { beats, duration, seek } = timelineOf(scene)
  const layouts = (['wide', 'tall'] as const).filter(layout => scene.drawings[layout])
  // a script ends at its closing tag, wherever in it that stands
  const data = JSON.stringify(liveScene(scene)).replaceAll('<', '\\u003c')
  return {
    flow: scene.flow,
    stage: `${layouts.map(layout => drawFrame(scene, seek(0), { id, layout })).join('')}<script id="${id}-data" type="application/json">${data}</script>`,
    beats,
    duration,
    longest: beats.reduce((most, { caption }) => caption.length > most.length ? caption : most, '')
  }
}
