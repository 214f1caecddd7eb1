import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { contentDataPlugin } from './modules/content-data/plugin.ts'
import { recordingsPlugin } from './modules/recordings/plugin.ts'

const pathTo = (file: string) => fileURLToPath(new URL(file, import.meta.url))

export default defineConfig({
  test: {
    projects: [
      { plugins: [recordingsPlugin(pathTo('flows'))], test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 30_000 } },
      {
        // Compiled for the server, as everything but players is in the product; Nuxt itself would bring its content database.
        plugins: [vue({ isProduction: true }), recordingsPlugin(pathTo('flows')), contentDataPlugin({ content: pathTo('content'), rules: pathTo('tests/fixtures/rules') }, false)],
        resolve: { alias: { '#build/facts/pictures.mjs': pathTo('tests/component/support/pictures.ts'), '#build/facts/vtts.mjs': pathTo('tests/component/support/vtts.ts'), '#build/facts/manim.mjs': pathTo('tests/component/support/manim.ts') } },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/component/support/auto-imports.ts'],
          server: { deps: { inline: [/@nuxtjs\/mdc\/dist\/runtime\/components/] } }
        }
      }
    ]
  }
})
