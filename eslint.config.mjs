import withNuxt from './.nuxt/eslint.config.mjs'

const ONE_READER = 'All that read Markdown have to agree: use shared/markdown/reader.ts, or mdc.ts beside it.'

export default withNuxt(
  { ignores: ['.sites/**', 'tests/fixtures/**'] },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'max-lines': ['error', 300],
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/one-component-per-file': 'off'
    }
  },
  {
    ignores: ['shared/markdown/{reader,mdc,print}.ts', 'tests/**'],
    rules: {
      'no-restricted-imports': ['error', { paths: [
        { name: 'remark-gfm', message: ONE_READER },
        { name: 'remark-mdc', importNames: ['default'], message: ONE_READER },
        { name: '@nuxtjs/mdc/runtime', importNames: ['parseMarkdown', 'createMarkdownParser'], message: ONE_READER }
      ] }]
    }
  }
)
