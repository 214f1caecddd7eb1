import { describe, expect, it } from 'vitest'
import { toPlainMarkdown } from '#shared/markdown/write.ts'

const vtts: Record<string, string> = {
  '/content/learn/talk.captions.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nA run fails.\n\n00:02.000 --> 00:05.500\nIt is resumed.\n',
  '/content/learn/talk.chapters.vtt': 'WEBVTT\n\n00:02.000 --> 00:05.500\nResume\n'
}
const written = (source: string) => toPlainMarkdown(source, { title: 'A page', site: 'https://example.org', url: 'https://example.org/a', vtt: address => vtts[address] }).replace('# A page\n\n', '')

describe('checkpoint, as plain Markdown', () => {
  it('asks, and says below which answers are right and why', () => {
    expect(written('::checkpoint{question="What does `resume` compare?"}\n- [ ] The code\n- [x] Nothing\n  - not even files\n- [ ] The inputs\n\n  Not these either.\n\nIt compares **nothing**.\n::\n')).toBe(`**Checkpoint: What does \`resume\` compare?**

- The code
- Nothing
- The inputs

**The answer**

- **Right:** Nothing
  - not even files
- **Not right:** The inputs

  Not these either.

It compares **nothing**.
`)
  })
})

describe('prompt-card, as plain Markdown', () => {
  it('quotes a prompt of prose, and leaves a fence as it is', () => {
    expect(written('::prompt-card{title="Review" description="For you."}\nRead it.\n::\n\n::prompt-card{title="Write"}\n```text\nDo it.\n```\n::\n'))
      .toBe('**Prompt: Review**. For you.\n\n> Read it.\n\n**Prompt: Write**\n\n```text\nDo it.\n```\n')
  })
})

describe('video, as plain Markdown', () => {
  it('is a link to the film, and what is said in it', () => {
    expect(written('::video{src="/content/learn/talk" title="A talk"}\n::\n'))
      .toBe('**Video: [A talk](https://example.org/content/learn/talk.mp4)**\n\n> A run fails.\n>\n> **0:02 Resume**\n>\n> It is resumed.\n')
  })

  it('is what the author wrote instead', () => {
    expect(written('::video{src="/content/learn/none" title="A talk"}\nIt fails.\n::\n')).toContain('> It fails.\n')
  })
})
