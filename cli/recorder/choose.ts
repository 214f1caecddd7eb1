import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SCENARIO } from '#shared/recording/sources.ts'
import { didYouMean } from '#twoslash/nearest.ts'

/**
 * The flows to record.
 * @param folder that holds a folder for each, such as `flows`
 * @param names of some of them; none for all
 * @throws Error that lists what there is
 */
export async function chooseFlows(folder: string, names: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Error(`there is no folder ${folder}/: npm run record works where the repository's package.json is`)
  })
  const known = entries.filter(entry => entry.isDirectory() && existsSync(join(folder, entry.name, SCENARIO))).map(({ name }) => name).sort()
  const unknown = names.filter(name => !known.includes(name))
  if (unknown.length) {
    throw new Error([
      ...unknown.map(name => `there is no flow "${name}" with a ${SCENARIO} in ${folder}/${didYouMean(name, known)}`),
      `${folder}/ has ${known.join(', ') || 'none'}`
    ].join('\n'))
  }
  return names.length ? [...new Set(names)] : known
}
