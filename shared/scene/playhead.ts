import type { TimedBeat, Timeline } from './timeline.ts'

/** Where a player is, in ms, and where it stops by itself; not playing without. */
export interface Playhead { at: number, goal?: number }

/** The beat at a time. */
export function beatAt({ beats }: Pick<Timeline, 'beats'>, at: number): number {
  return Math.max(0, beats.findLastIndex(beat => beat.at <= at))
}

/**
 * To a beat: the next one is played until everything in it has happened; any other is shown when everything has.
 * @param isStill shows the next one so, too
 */
export function toBeat(timeline: Timeline, { at }: Playhead, to: number, isStill: boolean): Playhead {
  const beat: TimedBeat | undefined = timeline.beats[Math.max(0, Math.min(timeline.beats.length - 1, to))]
  if (!beat) return { at }
  return to === beatAt(timeline, at) + 1 && !isStill ? { at: beat.at, goal: beat.rest } : { at: beat.rest }
}

/** Play from here to the end, or from the beginning where this is the end; or stop. */
export function toggled({ duration }: Timeline, { at, goal }: Playhead): Playhead {
  if (goal !== undefined) return { at }
  return { at: at >= duration ? 0 : at, goal: duration }
}

/** So many ms later; what reaches its goal stays there. */
export function later({ at, goal }: Playhead, ms: number): Playhead {
  if (goal === undefined) return { at }
  return at + ms < goal ? { at: at + ms, goal } : { at: goal }
}

/** What is drawn: with less motion a beat is one picture, that of when everything in it has happened. */
export function shownAt(timeline: Timeline, at: number, isStill: boolean): number {
  return isStill && at > 0 ? timeline.beats[beatAt(timeline, at)]?.rest ?? at : at
}
