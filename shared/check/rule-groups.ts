import { PROSE_RULES } from './rules.ts'

/** The rules by what they are about, in the order in which authors read of them. */
export const RULE_GROUPS = {
  files: ['stray-file', 'duplicate-path', 'page-missing', 'page-size', 'empty-page', 'planned-page', 'todo', 'frontmatter-schema'],
  markdown: ['markdown-parse', 'heading-order', 'inline-style'],
  links: ['dead-link', 'dead-anchor', 'dead-picture', 'picture-alt', 'svg-unsafe', 'svg-broken', 'svg-style', 'link-picture', 'unknown-icon'],
  components: ['unknown-component', 'component-place', 'component-props', 'component-slot', 'code-stepper'],
  code: ['fence-language', 'fence-meta', 'file-fence', 'python-sample'],
  evidence: ['recording', 'source', 'statement', 'video', 'manim'],
  concepts: [
    'concept-entry', 'concept-unknown', 'concept-place', 'concept-marked', 'concept-assumed',
    'concept-twice', 'concept-orphan', 'concept-planned', 'concept-order', 'concept-cycle', 'dive'
  ],
  prose: Object.keys(PROSE_RULES).filter(rule => rule !== 'waiver'),
  waivers: ['waiver']
} satisfies Record<string, readonly string[]>

export type RuleGroup = keyof typeof RULE_GROUPS
