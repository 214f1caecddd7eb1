import { PROSE_RULES, RULES } from './rules.ts'

/** The rules by what they are about, in the order in which authors read of them. */
export const RULE_GROUPS = {
  files: [
    'stray-file', 'duplicate-path', 'page-missing', 'page-size', 'empty-page', 'planned-page', 'todo',
    'series-index', 'frontmatter-schema', 'encoding', 'conflict-marker'
  ],
  markdown: [
    'markdown-parse', 'foreign-syntax', 'unclosed-fence', 'unclosed-html', 'lost-markup', 'emphasis', 'table', 'reference', 'empty-part',
    'heading-order', 'heading-id', 'page-id', 'inline-style'
  ],
  links: [
    'dead-link', 'dead-anchor', 'dead-picture', 'picture-alt', 'picture-broken', 'unsafe-attribute', 'svg-unsafe', 'svg-broken', 'svg-style',
    'link-picture', 'unknown-icon'
  ],
  components: ['unknown-component', 'component-place', 'component-props', 'component-slot', 'component-schema', 'code-stepper'],
  code: ['fence-language', 'fence-meta', 'file-fence', 'smart-punctuation', 'python-sample'],
  evidence: ['recording', 'source', 'statement', 'video', 'manim'],
  concepts: [
    'concept-entry', 'concept-unknown', 'concept-place', 'concept-marked', 'concept-assumed',
    'concept-twice', 'concept-orphan', 'concept-planned', 'concept-order', 'concept-cycle', 'dive'
  ],
  prose: Object.keys(PROSE_RULES).filter(rule => !(rule in RULES)),
  waivers: ['waiver']
} satisfies Record<string, readonly string[]>
