import type { Drawing, Scene } from './types.ts'

/** A drawing without what never changes in it. */
export type LiveDrawing = Omit<Drawing, 'backdrop'>

/** What a player needs of a scene: all but what its page has in HTML already, which are the parts that never change and the code. */
export interface LiveScene extends Omit<Scene, 'drawings' | 'code'> { drawings: { wide?: LiveDrawing, tall: LiveDrawing } }

export function liveScene({ drawings: { wide, tall }, code: _, ...scene }: Scene): LiveScene {
  return { ...scene, drawings: { ...wide && { wide: withoutBackdrop(wide) }, tall: withoutBackdrop(tall) } }
}

function withoutBackdrop({ backdrop: _, ...drawing }: Drawing): LiveDrawing {
  return drawing
}
