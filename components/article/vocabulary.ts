import type MDCRenderer from '@nuxtjs/mdc/runtime/components/MDCRenderer.vue'
import ProseBadge from '@nuxt/ui/components/prose/Badge.vue'
import ProseCard from '@nuxt/ui/components/prose/Card.vue'
import ProseCardGroup from '@nuxt/ui/components/prose/CardGroup.vue'
import ProseField from '@nuxt/ui/components/prose/Field.vue'
import ProseFieldGroup from '@nuxt/ui/components/prose/FieldGroup.vue'
import ProseSteps from '@nuxt/ui/components/prose/Steps.vue'
import { kebabCase } from 'scule'
import { siteComponents } from '#build/site-components.mjs'

/** as the renderer takes them */
type Components = NonNullable<InstanceType<typeof MDCRenderer>['$props']['components']>

const ours = import.meta.glob<Components[string]>('../content/*.vue', { eager: true, import: 'default' })

/**
 * What Markdown may name, by tag: static prose of Nuxt UI as it is, and every component of `components/content`. A file
 * `ProseX.vue` there replaces the HTML element `x`. `shared/vocabulary.ts` says which props each takes.
 */
export const vocabulary: Components = {
  'badge': ProseBadge,
  'card': ProseCard,
  'card-group': ProseCardGroup,
  'field': ProseField,
  'field-group': ProseFieldGroup,
  'steps': ProseSteps,
  ...Object.fromEntries(Object.entries({ ...ours, ...siteComponents }).map(([file, component]) => [
    kebabCase(file.slice(file.lastIndexOf('/') + 1, -'.vue'.length)).replace(/^prose-/, ''),
    component
  ]))
}
