import type { Place } from '#shared/check/types.ts'

/** The rules, by the name that a finding carries. */
export type ProseRule
  = | 'absolute' | 'article' | 'banned-word' | 'contraction' | 'dash' | 'dictionary' | 'dive' | 'link-text' | 'paragraph-length'
    | 'readability' | 'repeated-word' | 'sentence-length' | 'simpler-word' | 'spelling' | 'todo'

/** What a reader would stumble over, and the way out. */
export interface ProseRemark extends Place { rule: ProseRule, message: string }
