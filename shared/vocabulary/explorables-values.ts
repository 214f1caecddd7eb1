import { props } from './entry.ts'
import type { VocabularyEntry } from './entry.ts'

export const valuesVocabulary: Readonly<Record<string, VocabularyEntry>> = {
  'content-addressing': { props: props({}), slots: ['default'], kind: 'block' },
  'artifact-lifecycle': { props: props({}), slots: ['default'], kind: 'block' }
}
