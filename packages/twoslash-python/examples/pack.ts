import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGE = fileURLToPath(new URL('..', import.meta.url))
const PARTS = ['src', 'bin', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'README.md', 'LICENSE', 'style.css']

/** The package, built. */
export interface Build {
  /** Its folder; modules of the repository are found from there. */
  folder: string
  /** The files that the package has, relative to its folder. */
  files: string[]
  /** The package as a registry would hand it out. */
  tarball: string
}

/**
 * Builds and packs the package in a folder of its own: nothing is written into the repository.
 * @throws Error with the tool's output when it does not build
 */
export function buildPackage(into: string): Build {
  const folder = join(into, 'package')
  mkdirSync(folder, { recursive: true })
  for (const part of PARTS) cpSync(join(PACKAGE, part), join(folder, part), { recursive: true })
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
  symlinkSync(dirname(typescript), join(into, 'node_modules'))
  run(process.execPath, [join(typescript, 'bin/tsc'), '-p', 'tsconfig.build.json'], folder)
  const packed = JSON.parse(run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', into], folder)) as [{ filename: string, files: { path: string }[] }]
  const [{ filename, files }] = packed
  return { folder, tarball: join(into, filename), files: files.map(({ path }) => path) }
}

/**
 * What a command writes to stdout.
 * @throws Error with all that it wrote when it fails
 */
export function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`)
  return stdout
}
