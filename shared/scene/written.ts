import { commandWithRun } from '../recording/path.ts'
import type { Recording } from '../recording/recording.ts'
import type { Played } from './beats.ts'
import { attemptOf, checkFirsts, linesOf, moveOf, storesOf, tasksNamed, withKeys } from './claims.ts'
import type { Shown } from './claims.ts'
import { parametersOf, takenBy } from './deeds.ts'
import type { Deed, Moment } from './deeds.ts'
import { atPath } from './error.ts'
import type { Ledger } from './ledger.ts'
import type { WrittenBeat } from './schema.ts'

type ActName = Exclude<keyof WrittenBeat, 'say'>

/**
 * The beats that an author wrote, each act held against the recording.
 * @param first what is played from the beginning
 * @param lines how many lines of code the scene shows
 * @throws SceneError at the act that did not happen so
 */
export function writtenMoments(recording: Recording, ledger: Ledger, first: Played, beats: readonly WrittenBeat[], lines: number): { moments: Moment[], played: Played[] } {
  const played = [first]
  const shown: Shown = { run: first.run, attempts: new Map(), stored: new Set() }

  const deedsOf = (act: ActName, reference: string): Deed[] => {
    switch (act) {
      case 'command': {
        const next = nextPlayed(recording, played, reference)
        played.push(next)
        shown.run = next.run
        return [{ kind: 'begin', ...next }, ...parametersOf(ledger, next.run)]
      }
      case 'write':
      case 'dedupe': return storesOf(shown, reference, act, ledger)
      case 'move': return [moveOf(shown, reference)]
      case 'highlight': return [linesOf(reference, lines)]
      default: return tasksNamed(shown.run, reference).flatMap((task): Deed[] => {
        const unit = attemptOf(shown, task, act, ledger)
        shown.attempts.set(task.pathspec, unit.attempt + 1)
        return [...act === 'clone' ? takenBy(recording, ledger, shown.run, task) : [], { kind: 'attempt', unit }]
      })
    }
  }

  const moments = beats.map((beat, index): Moment => {
    const deeds = actsOf(beat).flatMap(([act, value]) => [value].flat().flatMap((reference, place) => atPath(['beats', index, act, ...Array.isArray(value) ? [place] : []], () => {
      const own = deedsOf(act, String(reference))
      for (const deed of own) {
        checkFirsts(deed, shown, ledger, played.map(({ run }) => run))
        if (deed.kind === 'store') shown.stored.add(deed.artifact.key)
      }
      return own
    })))
    const { say } = beat
    return { name: nameOf(beat, index), run: shown.run, deeds, ...say !== undefined && { caption: atPath(['beats', index, 'say'], () => withKeys(say, shown.run)) } }
  })
  return { moments, played }
}

/** Commands are played once, in the order in which they were recorded. */
function nextPlayed(recording: Recording, played: readonly Played[], name: string): Played {
  const command = commandWithRun(recording, name)
  const [run] = command.runs
  const last = played.at(-1)?.command.name ?? ''
  const names = Object.keys(recording.commands)
  if (!run || names.indexOf(name) <= names.indexOf(last)) throw new Error(`${name} was recorded ${name === last ? 'once, and is played already' : `before ${last}`}`)
  return { command, run }
}

/** In the order written. */
const actsOf = (beat: WrittenBeat) => Object.entries(beat).filter((entry): entry is [ActName, string | number | string[]] => entry[0] !== 'say' && entry[1] !== undefined)

/** The first act in the words of the author. */
function nameOf(beat: WrittenBeat, index: number): string {
  const [first] = actsOf(beat).filter(([act]) => act !== 'highlight')
  return first ? first[0] === 'command' ? String(first[1]) : `${first[0]} ${[first[1]].flat().join(', ')}` : `beat ${index + 1}`
}
