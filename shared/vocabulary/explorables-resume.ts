import { props } from './entry.ts'
import type { VocabularyEntry } from './entry.ts'

export const resumeVocabulary: Readonly<Record<string, VocabularyEntry>> = {
  'resume-explorer': { props: props({}), slots: ['default'], kind: 'block' }
}
