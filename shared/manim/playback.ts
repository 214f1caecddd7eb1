/** What a film that is played section by section shows. */
export interface Playback {
  /** the section, from 0 */
  at: number
  /** its last picture, or its clip: from the start when it comes, then wherever it got to */
  shows: 'still' | 'clip'
  /** the clip moves, or, where there is to be no motion, the still waits for the next */
  runs: boolean
  /** the next section follows by itself */
  goesOn: boolean
}

export const AT_FIRST: Playback = { at: 0, shows: 'still', runs: false, goesOn: false }

/** The reader goes to a section. One that follows is played, from any other one sees what it leaves. */
export function goTo(playback: Playback, at: number, calm: boolean): Playback {
  if (at === playback.at) return playback
  return at === playback.at + 1 && !calm
    ? { at, shows: 'clip', runs: true, goesOn: playback.goesOn }
    : { at, shows: 'still', runs: false, goesOn: false }
}

/**
 * The reader plays or pauses. From a still its section is played, from a clip that was paused the rest of it, from one
 * that has ended the next; after the last, all from the beginning.
 * @param ended whether the clip that is shown has ended
 */
export function toggle(playback: Playback, { ended, calm, count }: { ended: boolean, calm: boolean, count: number }): Playback {
  if (playback.runs) return { ...playback, runs: false, goesOn: false }
  const over = ended || (playback.shows === 'still' && (calm || playback.at === count - 1) && playback.at > 0)
  const at = over ? (playback.at + 1) % count : playback.at
  return { at, shows: calm ? 'still' : 'clip', runs: true, goesOn: true }
}

/** A clip has ended, or a still has stood as long as its section lasts. */
export function next(playback: Playback, count: number): Playback {
  return playback.goesOn && playback.at < count - 1 ? { ...playback, at: playback.at + 1 } : { ...playback, runs: false, goesOn: false }
}
