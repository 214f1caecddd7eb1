import type { ProseRule } from '#shared/check/rules.ts'
import type { Place } from '#shared/check/types.ts'

/** What a reader would stumble over, and the way out. */
export interface ProseRemark extends Place { rule: ProseRule, message: string }
