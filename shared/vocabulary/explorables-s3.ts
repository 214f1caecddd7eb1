import { props } from './entry.ts'
import type { VocabularyEntry } from './entry.ts'

export const selfOrS3Vocabulary: Readonly<Record<string, VocabularyEntry>> = {
  'self-or-s3': { props: props({}), slots: ['default'], kind: 'block' }
}
