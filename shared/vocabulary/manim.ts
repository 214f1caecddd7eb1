import { props, text } from './entry.ts'
import type { VocabularyEntry } from './entry.ts'

export const manimVocabulary: Readonly<Record<string, VocabularyEntry>> = {
  'manim-scene': { props: props({ src: text }), slots: ['default'], kind: 'block' },
  'manim-section': { props: props({ name: text }), slots: ['default'], kind: 'block', content: true, parents: ['manim-scene'] }
}
