import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url'
import { HEAD_SCRIPT } from '../components/furniture/theme-choice.ts'
import { HEAD_STYLE } from '#shared/head-style.ts'

/** What every document has in its head, that of an error as well. */
export function useDocumentHead(): void {
  const { base } = useAddress()
  useHead({
    htmlAttrs: { 'lang': 'en', 'data-base': base },
    meta: [
      { name: 'theme-color', content: '#fbfaf7', media: '(prefers-color-scheme: light)' },
      { name: 'theme-color', content: '#141413', media: '(prefers-color-scheme: dark)' }
    ],
    link: [
      { rel: 'icon', type: 'image/svg+xml', href: `${base}favicon.svg` },
      // the text's own face, before the stylesheet that names it is there
      { rel: 'preload', as: 'font', type: 'font/woff2', href: serif, crossorigin: 'anonymous' }
    ],
    // modules/content-security-policy.ts names these two, and no others may be in a page
    style: [{ innerHTML: HEAD_STYLE }],
    script: [{ innerHTML: HEAD_SCRIPT, tagPosition: 'head', tagPriority: 'critical' }]
  })
}
