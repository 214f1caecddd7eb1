import type MDCRenderer from '@nuxtjs/mdc/runtime/components/MDCRenderer.vue'
import ProseBadge from '@nuxt/ui/components/prose/Badge.vue'
import ProseCard from '@nuxt/ui/components/prose/Card.vue'
import ProseCardGroup from '@nuxt/ui/components/prose/CardGroup.vue'
import ProseField from '@nuxt/ui/components/prose/Field.vue'
import ProseFieldGroup from '@nuxt/ui/components/prose/FieldGroup.vue'
import ProseSteps from '@nuxt/ui/components/prose/Steps.vue'
import type { BORROWED } from '#shared/vocabulary.ts'
import { contentComponents } from '#build/content-components.mjs'

/** as the renderer takes them */
type Components = NonNullable<InstanceType<typeof MDCRenderer>['$props']['components']>

const borrowed: Record<typeof BORROWED[number], Components[string]> = {
  'badge': ProseBadge,
  'card': ProseCard,
  'card-group': ProseCardGroup,
  'field': ProseField,
  'field-group': ProseFieldGroup,
  'steps': ProseSteps
}

/**
 * What Markdown may name, by tag: static prose of Nuxt UI as it is, and every component of `components/content`
 * (`modules/components.ts`). `shared/vocabulary.ts` says which props each takes.
 */
export const vocabulary: Components = { ...borrowed, ...contentComponents }
