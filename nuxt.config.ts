import './cli/node-24.mjs'
import { CODE_LANGUAGES } from './shared/code-languages.ts'
import { codeTheme } from './shared/code-theme.ts'
import { FALLBACKS } from './shared/output-files.ts'
import { SITE_ADDRESS } from './shared/site-address.ts'
import { siteId } from './shared/site-ids.ts'

/** The folder that holds `content/` and `public/`: fixtures and benchmarks build the same site over another one. */
const siteDir = process.env.SITE_DIR ?? '.'

export default defineNuxtConfig({
  modules: [
    './modules/build/index.ts', // first: where another process builds, nothing is touched
    '@nuxt/eslint',
    '@nuxt/ui',
    '@nuxtjs/robots',
    '@nuxtjs/sitemap', // before content: it adds to the schema
    'nuxt-og-image',
    '@nuxtjs/mdc',
    './modules/content-database/index.ts', // before content: it says where the database is, and makes it
    './modules/twoslash/index.ts', // before content, as the next one: they add to its options
    './modules/markdown.ts', // after it, as it notes the code that the other leaves
    './modules/highlight.ts', // between the two: it mends options of the one that the other reads in its set-up
    '@nuxt/content'
  ],
  components: [{ path: '~/components/OgImage', pathPrefix: false }],
  // its panel is a part of Nuxt's client, and pages have none
  devtools: { enabled: false },
  app: { rootId: siteId('root'), teleportId: siteId('teleports') },
  css: ['~/assets/css/main.css', '~/assets/css/og-fonts.css'],
  site: {
    url: SITE_ADDRESS,
    name: 'Metaflow Learn',
    description: 'What happens underneath open-source Metaflow, for people who already write flows: deep dives on its storage, its graph and its runs.',
    defaultLocale: 'en'
  },
  content: {
    build: {
      markdown: {
        remarkPlugins: { 'remark-emoji': false },
        highlight: { langs: [...CODE_LANGUAGES], theme: { default: codeTheme } }
      }
    },
    experimental: { sqliteConnector: 'native' }
  },
  ui: { fonts: false, colorMode: false, prose: false, theme: { colors: ['primary', 'neutral'] } },
  dir: { public: `${siteDir}/public` },
  srcDir: '.',
  buildDir: '.nuxt',
  features: { inlineStyles: false },
  experimental: {
    payloadExtraction: false,
    entryImportMap: false,
    // composables that ask the content database and then other composables
    asyncContext: true,
    // no page is asked for by Nuxt's router, so it need not know which builds and payloads there are
    appManifest: false
  },
  compatibilityDate: '2026-11-01',
  nitro: {
    prerender: { crawlLinks: true, failOnError: true, routes: ['/', '/not-found'], ignore: Object.values(FALLBACKS) }
  },
  typescript: { strict: true, tsConfig: { compilerOptions: { allowImportingTsExtensions: true, noUncheckedIndexedAccess: true } } },
  telemetry: false,
  eslint: { config: { stylistic: { commaDangle: 'never', braceStyle: 'stroustrup' } } },
  icon: {
    // from the installed packages, at build; nothing is asked of a foreign host, then or in the browser
    provider: 'server',
    fallbackToApi: false,
    mode: 'svg',
    serverBundle: { collections: ['heroicons', 'lucide'] }
  },
  // without `emojis: false` a build asks a foreign server for the picture of each emoji; the check reports those of titles
  ogImage: { zeroRuntime: true, defaults: { width: 1200, height: 630, extension: 'png', emojis: false } },
  // a robots.txt counts only at the root of a host
  robots: { credits: false, robotsTxt: (process.env.NUXT_APP_BASE_URL ?? '/') === '/' },
  sitemap: { credits: false, xsl: false }
})
