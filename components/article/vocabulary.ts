import type MDCRenderer from '@nuxtjs/mdc/runtime/components/MDCRenderer.vue'
import ProseBadge from '@nuxt/ui/components/prose/Badge.vue'
import ProseCard from '@nuxt/ui/components/prose/Card.vue'
import ProseCardGroup from '@nuxt/ui/components/prose/CardGroup.vue'
import ProseField from '@nuxt/ui/components/prose/Field.vue'
import ProseFieldGroup from '@nuxt/ui/components/prose/FieldGroup.vue'
import ProseSteps from '@nuxt/ui/components/prose/Steps.vue'
import { defineComponent, h, type Component } from 'vue'
import type { BORROWED } from '#shared/vocabulary.ts'
import { contentComponents } from '#build/content-components.mjs'

/** as the renderer takes them */
type Components = NonNullable<InstanceType<typeof MDCRenderer>['$props']['components']>

/** One of Nuxt UI's, with its styles, which are on no other page. */
const styled = (component: Component) => defineComponent({
  inheritAttrs: false,
  setup(_props, { attrs, slots }) {
    useStylesheet('nuxt-ui')
    return () => h(component, attrs, slots)
  }
})

const borrowed: Record<typeof BORROWED[number], Components[string]> = {
  'badge': styled(ProseBadge),
  'card': styled(ProseCard),
  'card-group': styled(ProseCardGroup),
  'field': styled(ProseField),
  'field-group': styled(ProseFieldGroup),
  'steps': styled(ProseSteps)
}

/**
 * What Markdown may name, by tag: static prose of Nuxt UI as it is, and every component of `components/content`
 * (`modules/components.ts`). `shared/vocabulary.ts` says which props each takes.
 */
export const vocabulary: Components = { ...borrowed, ...contentComponents }
