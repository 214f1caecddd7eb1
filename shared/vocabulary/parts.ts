import { props, text } from './entry.ts'
import type { VocabularyEntry } from './entry.ts'

/** Small parts that react without being players. */
export const partsVocabulary: Readonly<Record<string, VocabularyEntry>> = {
  'checkpoint': { props: props({ question: text }), slots: ['default'], kind: 'block' },
  'infrastructure-stack': { props: props({}), slots: ['default'], kind: 'block', children: ['stack-layer'] },
  'stack-layer': { props: props({ name: text }), slots: ['default'], kind: 'block', content: true, parents: ['infrastructure-stack'] },
  'prompt-card': { props: props({ title: text, description: text.optional() }), slots: ['default'], kind: 'block' },
  'video': {
    props: props({ src: text, title: text, poster: text.optional(), captions: text.optional(), chapters: text.optional() }),
    slots: ['default'],
    kind: 'block'
  }
}
