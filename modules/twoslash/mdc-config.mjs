// Loaded by Nuxt Content at build and bundled into the app by MDC: it imports nothing, and does nothing in a browser.
const transformers = () => globalThis[Symbol.for('metaflow-learn:twoslash-transformers')]

export default {
  shiki: {
    transformers: (_code, language, _theme, options) => transformers()?.(language, options.meta) ?? []
  }
}
