import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/support/chromium.ts'

/** The generated sites (tests/support/sites.ts), each served as static hosts do. */
const HOSTS = {
  'plain': { folder: '.sites/plain', port: 4601, slashes: 'plain', base: '/' },
  'slash': { folder: '.sites/plain', port: 4602, slashes: 'slash', base: '/' },
  'players': { folder: '.sites/plain', port: 4606, slashes: 'plain', base: '/' },
  'base': { folder: '.sites/base', port: 4603, slashes: 'plain', base: '/docs/' },
  'seeds': { folder: '.sites/seeds', port: 4604, slashes: 'plain', base: '/' },
  'seeds-slash': { folder: '.sites/seeds', port: 4605, slashes: 'slash', base: '/' }
}
/** The same tests on a host that ends addresses in a slash, and search under a base path; every page once. */
const MATCH: Record<string, string[]> = {
  'plain': ['plain/**/*.spec.ts', 'whole/**/*.spec.ts'],
  'slash': ['plain/**/*.spec.ts'],
  'base': ['base/**/*.spec.ts', 'plain/search.spec.ts'],
  'seeds-slash': ['seeds/**/*.spec.ts']
}
const url = ({ port, base }: { port: number, base: string }) => `http://127.0.0.1:${port}${base}`

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  // a browser on a busy machine: what passes the second time is reported as flaky, and wants mending
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.CI ? [['line'], ['html', { open: 'never', outputFolder: 'playwright-report' }]] : 'line',
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
    }
  },
  projects: [
    ...Object.entries(HOSTS).map(([name, host]) => ({
      name,
      testMatch: MATCH[name] ?? [`${name}/**/*.spec.ts`],
      use: { baseURL: url(host) }
    })),
    { name: 'dev', testMatch: 'dev/**/*.spec.ts' }
  ],
  webServer: Object.values(HOSTS).map(host => ({
    command: `node tests/support/serve.ts ${host.folder} ${host.port} ${host.slashes} ${host.base}`,
    url: url(host),
    reuseExistingServer: false
  }))
})
