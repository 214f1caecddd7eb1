import { buildIcon, getIcon, replaceIDs } from '@iconify/vue'
import { h } from 'vue'
import type { FunctionalComponent } from 'vue'

export { addIcon } from '@iconify/vue'

/** An icon that is loaded already, as `<svg>`; nothing where there is none of that name. */
export const Icon: FunctionalComponent<{ icon: string }> = ({ icon: name }, { attrs }) => {
  const icon = getIcon(name)
  if (!icon) return null
  const { attributes, body } = buildIcon(icon, {})
  const { style: _style, class: given, ssr: _ssr, customise: _customise, ...rest } = attrs
  return h('svg', {
    'xmlns': 'http://www.w3.org/2000/svg',
    'aria-hidden': 'true',
    'role': 'img',
    'class': ['iconify', `iconify--${name.split(':')[0]}`, given],
    ...rest,
    ...attributes,
    'innerHTML': replaceIDs(body)
  })
}
Icon.props = ['icon']
Icon.inheritAttrs = false
