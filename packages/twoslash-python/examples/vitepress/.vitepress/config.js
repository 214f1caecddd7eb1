import { createSyncPythonTwoslasher, markdownItPythonTwoslash, transformerPythonTwoslash } from '@metaflow-learn/twoslash-python'

const twoslasher = createSyncPythonTwoslasher({ stubPath: 'stubs' })

// VitePress copies all text of a block but that of this class
const copyOnlyCode = {
  name: 'copy-only-code',
  postprocess: html => html.replaceAll(/class="(?=twoslash-(?:popup-container|meta-line))/g, 'class="vp-copy-ignore ')
}

export default {
  title: 'Tea',
  markdown: {
    config: markdownIt => markdownIt.use(markdownItPythonTwoslash, { twoslasher }),
    codeTransformers: [transformerPythonTwoslash({ results: twoslasher.results }), copyOnlyCode]
  }
}
