import { momentAt } from './moment.ts'
import type { Act, Frame, Scene } from './types.ts'

/** In ms: how long an act takes, and after what part of it the next one of its kind begins. */
const TAKES: Record<Act['kind'], number> = { begin: 500, task: 1000, fly: 900, lines: 200, close: 400 }
const STAGGER: Record<Act['kind'], number> = { begin: 500, task: 260, fly: 220, lines: 200, close: 400 }
const LEAD = 250
const SETTLE = 500
/** A sentence is read at 19 characters a second, after a glance at the drawing. */
const GLANCE = 900
const CHARACTER = 52

/** What times depend on. */
export type TimedScene = Pick<Scene, 'steps' | 'runs' | 'blobs' | 'beats'>

/** An act, and when it begins and ends. */
export interface TimedAct { act: Act, at: number, until: number }

/** In ms from the scene's beginning. At `rest` everything has happened that happens in a beat. */
export interface TimedBeat { at: number, rest: number, until: number, name: string, caption: string }

export interface Timeline {
  /** ms */
  duration: number
  beats: TimedBeat[]
  /** The scene at a moment, whichever was asked for before; of a time outside, its first or last. */
  seek: (at: number) => Frame
}

/** When everything in a scene happens. The same scene has the same times. */
export function timelineOf(scene: TimedScene): Timeline {
  const acts: TimedAct[] = []
  let end = 0
  const beats = scene.beats.map(({ name, caption, acts: own }): TimedBeat => {
    const at = end
    const timed = inTurn(own, at + LEAD)
    acts.push(...timed)
    const rest = Math.max(at, ...timed.map(({ until }) => until))
    end = Math.max(rest + SETTLE, at + GLANCE + CHARACTER * plain(caption).length)
    return { at, rest, until: end, name, caption }
  })
  return { duration: end, beats, seek: at => momentAt(scene, beats, acts, Math.max(0, Math.min(end, at))) }
}

/** Acts of one kind follow each other closely, but on one edge a chip waits for the one before, which it would cover; another kind waits for all before it. */
function inTurn(acts: readonly Act[], from: number): TimedAct[] {
  let next = from
  let free = from
  let before: Act | undefined
  return acts.map((act): TimedAct => {
    const at = act.kind === before?.kind && !shareWay(before, act) ? next : free
    const until = at + TAKES[act.kind]
    next = at + STAGGER[act.kind]
    free = Math.max(free, until)
    before = act
    return { act, at, until }
  })
}

const shareWay = (one: Act, other: Act) => one.kind === 'fly' && other.kind === 'fly' && one.way !== undefined && one.way === other.way

/** A caption without the backticks that mark code in it. */
export const plain = (caption: string): string => caption.replaceAll('`', '')

/** The captions of a scene for a film: ms from its beginning, plain text. */
export function captionsOf({ beats }: Timeline): { from: number, to: number, text: string }[] {
  return beats.map(({ at, until, caption }) => ({ from: at, to: until, text: plain(caption) }))
}
