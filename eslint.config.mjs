import withNuxt from './.nuxt/eslint.config.mjs'

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
  }
)
