import { unified } from '@astrojs/markdown-remark'
import { createPythonTwoslasher, remarkPythonTwoslash, transformerPythonTwoslash } from '@metaflow-learn/twoslash-python'
import { defineConfig } from 'astro/config'

const twoslasher = createPythonTwoslasher({ stubPath: 'stubs' })

export default defineConfig({
  markdown: {
    processor: unified({ remarkPlugins: [[remarkPythonTwoslash, { twoslasher }]] }),
    shikiConfig: {
      themes: { light: 'github-light', dark: 'github-dark' },
      defaultColor: false,
      transformers: [transformerPythonTwoslash({ results: twoslasher.results })]
    }
  }
})
