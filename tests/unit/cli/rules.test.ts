import { describe, expect, it } from 'vitest'
import { EXAMPLES, ruleCards } from '#shared/check/rule-cards.ts'
import { PROSE_RULES, RULES } from '#shared/check/rules.ts'
import type { RuleFacts } from '#shared/check/rules.ts'
import { explainRule, listRules } from '../../../cli/check/rules.ts'

const rules = ruleCards(EXAMPLES)

describe('npm run check -- --rules', () => {
  it('lists every rule of both commands, with its severity and its sentence', () => {
    const [checked = '', read = ''] = listRules(rules).replace(/ +/g, ' ').split('\nnpm run prose\n')
    const row = (id: string, { severity, about }: RuleFacts) => ` ${id} ${severity} ${about}\n`
    for (const [id, facts] of Object.entries(RULES)) expect(checked).toContain(row(id, facts))
    for (const [id, facts] of Object.entries(PROSE_RULES)) if (!(id in RULES)) expect(read).toContain(row(id, facts))
  })
})

describe('npm run check -- --explain', () => {
  it('has the sentence, what breaks the rule and what does not, and how it is waived', () => {
    expect(explainRule('picture-alt', rules)).toBe([
      'picture-alt: Every picture says in words what it shows.', 'npm run check, warning: a build goes on',
      '', 'This breaks it:', '', '  content/learn/example.md', '', '    ![](/content/learn/loaf.svg)',
      '', 'This does not:', '', '  content/learn/example.md', '', '    ![A loaf, cut in two](/content/learn/loaf.svg)',
      '', 'Where it is wrong about a page, waive it on the line of the finding or on the line above:',
      '', '  <!-- allow picture-alt: the reason -->', '', 'and in YAML:', '', '  # allow picture-alt: the reason'
    ].join('\n'))
  })

  it('says which rules cannot be waived, and names files of which one example has none', () => {
    const text = explainRule('page-missing', rules)
    expect(text).toContain('This breaks it:\n\n  without output/learn/example.html\n\nThis does not:\n\n  output/learn/example.html\n')
    expect(text).toContain('\nIt cannot be waived.')
  })

  it('knows the rules of the prose test', () => {
    expect(explainRule('spelling', rules)).toContain('npm run prose, error: a build does not read the text')
  })

  it('suggests a rule for one that there is not', () => {
    expect(() => explainRule('dead-lnik', rules)).toThrow('there is no rule "dead-lnik". Did you mean dead-link?')
    expect(() => explainRule('xyz', rules)).toThrow('there is no rule "xyz": --rules lists all of them')
  })
})
