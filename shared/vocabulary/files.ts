import { basename } from 'node:path'
import { kebabCase } from 'scule'

/** What Markdown calls the component of a file: `HowWeKnow.vue` is `how-we-know`, and `ProseA.vue` replaces the HTML element `a`. */
export function componentTag(file: string): string {
  return kebabCase(basename(file, '.vue')).replace(/^prose-/, '')
}
