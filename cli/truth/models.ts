import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULES as contentAddressing } from '#shared/explorables/content-addressing.ts'
import { MERGE_RULES } from '#shared/explorables/merge-words.ts'
import { RULES as resume } from '#shared/explorables/resume-words.ts'
import { RETRY_RULES } from '#shared/explorables/retry-words.ts'
import { repositoryDir } from '#shared/repository.ts'
import type { ModelRules } from './retold.ts'

const modelRules = (name: string, rules: ModelRules['rules']): ModelRules =>
  ({ name: `shared/explorables/${name}`, text: readFileSync(join(repositoryDir, 'shared/explorables', name), 'utf8'), rules })

/** The rules of all models, in words. */
export const allModelRules = (): ModelRules[] => [
  modelRules('content-addressing.ts', contentAddressing),
  modelRules('merge-words.ts', MERGE_RULES),
  modelRules('resume-words.ts', resume.flatMap(({ what, then }) => [what, then])),
  modelRules('retry-words.ts', RETRY_RULES)
]
