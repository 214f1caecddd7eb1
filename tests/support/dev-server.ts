import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const READY_MS = 120_000

export interface DevServer {
  url: string
  /** the copy that it serves; edit this */
  contentDir: string
  /** where Nuxt Content keeps its pages */
  database: string
  output: () => string
  /** whether the process is still there */
  alive: () => boolean
  stop: () => Promise<void>
}

const freePort = () => new Promise<number>((resolve, reject) => {
  const probe = createServer()
  probe.on('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')))
  })
})

/**
 * Runs `nuxt dev` over a copy of the fixture site, as an editor has it, and as a fresh clone does: without a database of pages.
 *
 * @param again over the copy as it was left
 * @throws with the server's output when it isn't ready in time
 */
export async function startDevServer(again = false): Promise<DevServer> {
  const siteDir = `${root}/.sites/dev`
  if (!again) {
    rmSync(siteDir, { recursive: true, force: true })
    mkdirSync(siteDir, { recursive: true })
    cpSync(`${root}/tests/fixtures/seeds`, siteDir, { recursive: true, filter: file => basename(file) !== '.data' })
  }
  const port = await freePort()
  const child = spawn('npx', ['--no-install', 'nuxt', 'dev', '--port', String(port), '--host', '127.0.0.1', '--no-fork'], {
    cwd: root,
    env: { ...process.env, SITE_DIR: siteDir, NUXT_TELEMETRY_DISABLED: '1', NUXT_IGNORE_LOCK: '1', CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => output += String(chunk))
  const alive = () => child.exitCode === null && child.signalCode === null
  const stop = () => new Promise<void>((resolve) => {
    if (!alive() || !child.pid) return resolve()
    child.once('exit', () => resolve())
    // the whole group: npx, nuxt and what they started
    process.kill(-child.pid, 'SIGTERM')
    setTimeout(() => alive() && child.pid && process.kill(-child.pid, 'SIGKILL'), 5000).unref()
  })
  const url = `http://127.0.0.1:${port}/`
  const until = Date.now() + READY_MS
  while (Date.now() < until && alive()) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok && (await response.text()).includes('<h1')) {
      return { url, contentDir: `${siteDir}/content`, database: `${siteDir}/.data/content/contents.sqlite`, output: () => output, alive, stop }
    }
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  await stop()
  throw new Error(`nuxt dev was not ready within ${READY_MS / 1000} s:\n${output}`)
}
