import { props } from './entry.ts'
import type { VocabularyEntry } from './entry.ts'

export const joinsVocabulary: Readonly<Record<string, VocabularyEntry>> = {
  'merge-explorer': { props: props({}), slots: ['default'], kind: 'block' },
  'retry-explorer': { props: props({}), slots: ['default'], kind: 'block' }
}
