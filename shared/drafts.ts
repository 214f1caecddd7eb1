import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { readFrontmatter } from './markdown/parse.ts'
import { isDraft } from './site.ts'
import { isRecord } from './vocabulary.ts'

/** The Markdown files of a content folder that a build leaves out, relative to it, with forward slashes. */
export function draftsIn(contentDir: string): string[] {
  return globSync('**/*.md', { cwd: contentDir }).filter((file) => {
    const data = readFrontmatter(readFileSync(join(contentDir, file), 'utf8'))?.data
    return isRecord(data) && isDraft(data)
  }).map(file => file.split(sep).join('/')).sort()
}
