import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { pagePath } from '#shared/check/files.ts'
import { kindOf } from '#shared/concepts/graph.ts'
import { DIVES_FILE, readDiveStandard } from '#shared/editorial/dives.ts'
import type { DiveStandard } from '#shared/editorial/dives.ts'
import { readUtf8 } from '#twoslash/encoding.ts'
import { readBanned } from './banned.ts'
import type { Banned } from './banned.ts'
import { checkDictionary, readDictionary } from './dictionary.ts'
import type { ProseRemark } from './finding.ts'
import { checkProse } from './index.ts'
import { readDataFile, readMarkdown } from './read.ts'

export const DICTIONARY = 'editorial/dictionary.txt'
const BANNED = 'editorial/banned.yml'
const DIVES = `editorial/${DIVES_FILE}`

/** What prose is held against; `dictionary` is the text of its file. */
export interface Editorial { banned: readonly Banned[], dictionary: string, dives: DiveStandard }

/**
 * Reads the files of `editorial/`, each from the first of some folders that has it.
 * @throws Error naming the line of what is wrong in one of them
 */
export function readEditorial(...folders: readonly string[]): Editorial {
  const read = (path: string) => readFileSync(folders.map(folder => join(folder, path)).find(file => existsSync(file)) ?? path, 'utf8')
  return { banned: readBanned(read(BANNED), BANNED), dictionary: read(DICTIONARY), dives: readDiveStandard(read(DIVES), DIVES) }
}

/**
 * What is found in the prose of some files.
 *
 * @param isWhole the files are all of a site, so that words of the dictionary that none of them has are found as well
 * @returns by file: as it was given, or the name of the dictionary
 */
export async function checkProseFiles(
  files: readonly string[], contentDir: string, { banned, dictionary, dives }: Editorial, isWhole: boolean
): Promise<{ file: string, remarks: ProseRemark[] }[]> {
  const words = readDictionary(dictionary).map(({ word }) => word)
  const read = files.map(file => ({ file, ...proseOf(file), isDive: isDive(file, contentDir) }))
  const found: { file: string, remarks: ProseRemark[] }[] = []
  for (const { file, prose, problems, isDive } of read) {
    found.push({ file, remarks: [...problems, ...await checkProse(prose, { banned, dictionary: words, ...isDive && { dives } })] })
  }
  return isWhole ? [...found, { file: DICTIONARY, remarks: checkDictionary(dictionary, read.flatMap(({ prose }) => prose.passages)) }] : found
}

function isDive(file: string, contentDir: string): boolean {
  return kindOf(pagePath(relative(resolve(contentDir), resolve(file)).split(sep).join('/'))) === 'dive'
}

function proseOf(file: string) {
  const { text, problems } = readUtf8(readFileSync(file))
  return {
    prose: extname(file) === '.md' ? readMarkdown(text) : readDataFile(basename(file), text),
    problems: problems.map((problem): ProseRemark => ({ ...problem, rule: 'encoding' }))
  }
}
