import { z } from 'zod'
import { RULE_GROUPS } from '../check/rule-groups.ts'
import { manimVocabulary } from './manim.ts'
import { color, icon, link, props, recordedCommand, recordingName, sourceName, text, texts } from './entry.ts'
import { stepperVocabulary } from './stepper.ts'
import type { VocabularyEntry } from './entry.ts'
import { sceneVocabulary } from './scene.ts'
import { partsVocabulary } from './parts.ts'
import { joinsVocabulary } from './explorables-joins.ts'
import { resumeVocabulary } from './explorables-resume.ts'
import { selfOrS3Vocabulary } from './explorables-s3.ts'
import { valuesVocabulary } from './explorables-values.ts'

const note: VocabularyEntry = { props: props({ icon: icon.optional(), to: link.optional() }), slots: ['default'], kind: 'block', content: true }

/** Static prose of Nuxt UI, which the renderer takes as it is; every other component has its file in `components/content`. */
export const BORROWED = ['badge', 'card', 'card-group', 'field', 'field-group', 'steps'] as const

/** Every component of the authors' Markdown, by its name there. */
export const vocabulary: Readonly<Record<string, VocabularyEntry>> = {
  'feature-reference-list': {
    props: props({
      title: text.optional(),
      titleTo: link.optional(),
      series: z.string().min(1, { error: 'the folder of a series, such as persistence' }).optional(),
      items: z.array(z.strictObject({
        id: z.union([z.string(), z.number()], { error: 'a text or a number' }),
        label: text,
        to: link.optional(),
        description: texts
      })).optional()
    }).superRefine(({ title, series, items }, context) => {
      if (series === undefined && title === undefined) context.addIssue({ code: 'custom', path: ['title'], message: 'a text' })
      if (series !== undefined && items) context.addIssue({ code: 'custom', path: ['items'], message: 'no items beside `series`, which lists the files of its folder' })
    }),
    slots: ['default'],
    kind: 'block'
  },
  note,
  'tip': note,
  'warning': note,
  'caution': note,
  'callout': {
    props: props({
      icon: icon.optional(),
      type: z.enum(['info', 'tip', 'warning', 'caution']).optional(),
      to: link.optional()
    }),
    slots: ['default'],
    kind: 'block',
    content: true
  },
  'how-we-know': {
    props: props({
      source: z.union([sourceName, z.array(sourceName)], { error: 'a source or a list of sources' }).optional(),
      recording: z.union([recordingName, z.array(recordingName)], { error: 'a recording or a list of recordings' }).optional(),
      tried: z.union([recordedCommand, z.array(recordedCommand)], { error: 'a recorded command or a list of recorded commands' }).optional()
    }),
    slots: ['default'],
    kind: 'block',
    content: ['source', 'recording', 'tried']
  },
  'statement': { props: props({ of: text }), slots: [], kind: 'inline' },
  'datastore-tree': {
    props: props({ flow: text, after: text, show: z.literal('blobs', { error: 'blobs, which leaves out everything else' }).optional() }),
    slots: ['default'],
    kind: 'block'
  },
  'artifact-table': {
    props: props({ flow: text, command: texts.optional() }),
    slots: ['default'],
    kind: 'block'
  },
  'request-table': { props: props({ flow: text, command: text, step: text.optional() }), slots: ['default'], kind: 'block' },
  'challenge-list': {
    props: props({
      title: text,
      items: z.array(z.strictObject({
        title: text,
        description: text,
        evidence: z.array(z.strictObject({ label: text, to: link })).optional()
      }))
    }),
    slots: [],
    kind: 'block'
  },
  'content-kinds': {
    props: props({
      title: text.optional(),
      items: z.array(z.strictObject({ title: text, to: link, description: text, status: z.literal('planned').optional() }))
    }),
    slots: [],
    kind: 'block'
  },
  'series-overview': { props: props({ title: text.optional(), folder: link }), slots: [], kind: 'block' },
  'video-list': { props: props({ kind: z.enum(['film', 'conversation', 'panel']).optional() }), slots: [], kind: 'block' },
  'tabs': { props: props({ sync: text.optional() }), slots: ['default'], kind: 'block', children: ['tabs-item'], labels: 'label' },
  'tabs-item': { props: props({ label: text, icon: icon.optional() }), slots: ['default'], kind: 'block', content: true, parents: ['tabs'] },
  'code-group': { props: props({ sync: text.optional() }), slots: ['default'], kind: 'block', children: ['fence'] },
  'code-collapse': { props: props({ name: text.optional(), open: z.boolean().optional() }), slots: ['default'], kind: 'block', content: true },
  'accordion': { props: props({}), slots: ['default'], kind: 'block', children: ['accordion-item'] },
  'accordion-item': { props: props({ label: text, icon: icon.optional() }), slots: ['default'], kind: 'block', content: true, parents: ['accordion'] },
  'collapsible': { props: props({ name: text.optional() }), slots: ['default'], kind: 'block', content: true },
  'steps': {
    // Typed in YAML, a text in braces.
    props: props({ level: z.union([z.enum(['2', '3', '4']), z.literal([2, 3, 4])], { error: '"2", "3" or "4"' }).optional() }),
    slots: ['default'],
    kind: 'block',
    content: true,
    needs: 'heading'
  },
  'card': {
    props: props({
      title: text.optional(),
      to: link.optional(),
      icon: icon.optional(),
      color: color.optional(),
      target: z.enum(['_blank', '_self']).optional()
    }),
    slots: ['default'],
    kind: 'block',
    content: ['title']
  },
  'card-group': { props: props({}), slots: ['default'], kind: 'block', children: ['card'] },
  'badge': {
    props: props({
      label: text.optional(),
      color: color.optional(),
      variant: z.enum(['solid', 'outline', 'soft', 'subtle']).optional()
    }),
    slots: ['default'],
    kind: 'both',
    content: ['label']
  },
  'kbd': { props: props({ value: text }), slots: [], kind: 'inline' },
  'icon': { props: props({ name: icon }), slots: [], kind: 'inline' },
  'field': {
    props: props({
      name: text,
      type: text.optional(),
      description: text.optional(),
      required: z.boolean().optional()
    }),
    slots: ['default'],
    kind: 'block'
  },
  'field-group': { props: props({}), slots: ['default'], kind: 'block', children: ['field'] },
  'flow-graph': { props: props({ flow: text, command: text.optional(), source: text.optional() }), slots: ['default'], kind: 'block' },
  'run-log': { props: props({ flow: text, command: text, step: text.optional() }), slots: ['default'], kind: 'block' },
  'recorded': { props: props({ flow: text, path: text }), slots: [], kind: 'inline' },
  ...manimVocabulary,
  'term': { props: z.strictObject({ concept: text.optional() }), slots: ['default'], kind: 'inline' },
  'recording-list': { props: props({}), slots: [], kind: 'block' },
  'concept-map': { props: props({}), slots: [], kind: 'block' },
  'concept-list': { props: props({}), slots: [], kind: 'block' },
  'rule-list': { props: props({ group: z.enum(Object.keys(RULE_GROUPS)) }), slots: [], kind: 'block' },
  ...stepperVocabulary,
  ...sceneVocabulary,
  ...partsVocabulary,
  ...joinsVocabulary,
  ...resumeVocabulary,
  ...selfOrS3Vocabulary,
  ...valuesVocabulary
}
