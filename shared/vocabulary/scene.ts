import { sceneProps } from '../scene/schema.ts'
import type { VocabularyEntry } from './entry.ts'

/** Recorded runs that play. */
export const sceneVocabulary: Readonly<Record<string, VocabularyEntry>> = {
  'flow-scene': { props: sceneProps, slots: ['default'], kind: 'block' }
}
