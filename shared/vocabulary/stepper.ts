import { z } from 'zod'
import { props, text } from './entry.ts'
import type { VocabularyEntry } from './entry.ts'

/** Code that changes step by step. */
export const stepperVocabulary: Readonly<Record<string, VocabularyEntry>> = {
  'code-stepper': { props: props({ title: text }), slots: ['default'], kind: 'block', children: ['code-step'] },
  'code-step': {
    props: props({
      title: text,
      description: text.optional(),
      focus: z.union([z.string(), z.number()], { error: 'lines such as "3-5,8", or "#name" of a function in the code' }).optional(),
      graph: z.boolean({ error: 'true, or nothing behind its name' }).optional()
    }),
    slots: ['default'],
    kind: 'block',
    parents: ['code-stepper']
  }
}
