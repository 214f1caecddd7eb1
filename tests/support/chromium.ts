import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const MINUTE = 60_000

/** @returns the system's Chromium, else Playwright's own if it is there */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(':')
  const candidates = [process.env.CHROMIUM, ...NAMES.flatMap(name => folders.map(folder => `${folder}/${name}`)), chromium.executablePath()]
  return candidates.find((file): file is string => {
    if (!file) return false
    try {
      accessSync(file, constants.X_OK)
      return true
    }
    catch {
      return false
    }
  })
}

function attempt(command: string, args: string[], minutes: number): boolean {
  console.log(`$ ${command} ${args.join(' ')}`)
  try {
    execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: minutes * MINUTE, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    return true
  }
  catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

/**
 * Makes sure that there is a browser: Debian's package where apt and root are there, else Playwright's own.
 *
 * @throws with the one command that installs it
 */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  console.log('No Chromium on this machine: installing one for the tests.')
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (debian) {
    attempt('apt-get', ['update', '-qq'], 3)
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 8)
  }
  if (!findChromium()) attempt(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], 5)
  const installed = findChromium()
  if (installed) return installed
  throw new Error('The tests need Chromium, and it could not be installed. Install it with `sudo apt-get install chromium` (or set CHROMIUM to the path of one) and run `npm test` again.')
}

if (import.meta.main) console.log(`Chromium: ${ensureChromium()}`)
