import { expect, it } from 'vitest'
import { EXAMPLES, ruleCards } from '#shared/check/rule-cards.ts'
import { toPlainMarkdown } from '#shared/markdown/write.ts'

const written = (group: string) => toPlainMarkdown(`::rule-list{group="${group}"}\n::`, { title: 'Rules', site: 'https://example.org', url: 'https://example.org/projects/rules', rules: () => ruleCards(EXAMPLES) })

it('rules, as plain Markdown, have their sentences and their examples', () => {
  expect(written('links')).toContain([
    '### `picture-alt`', 'Every picture says in words what it shows. (fails npm run check)',
    'Refused, `content/learn/example.md`:', '```\n![](/content/learn/loaf.svg)\n```',
    'Accepted, `content/learn/example.md`:', '```\n![A loaf, cut in two](/content/learn/loaf.svg)\n```'
  ].join('\n\n'))
})

it('an example with fences is in a longer one, and one without files says so', () => {
  expect(written('code')).toContain('````\n```python file=flows/linear/flow.py#strat\n```\n````')
  expect(written('files')).toContain('Refused: without what is in the other.\n\nAccepted, `output/learn/example.html`.')
})
