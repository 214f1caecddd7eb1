import { describe, expect, it } from 'vitest'
import { siteAt } from './support/auto-imports.ts'
import { renderMarkdown } from './support/render.ts'

const checkpoint = (answers: string) => `::checkpoint{question="What does \`resume\` compare?" #compare}\n${answers}\n\nIt compares **nothing**.\n::\n`

describe('checkpoint', () => {
  const one = checkpoint('- [ ] The code\n- [x] Nothing\n  - not even `flow.py`\n- [ ] The inputs\n\n  Not these either.')

  it('asks, with one choice among the answers', async () => {
    const page = await renderMarkdown(one)
    expect(page.one('.checkpoint').id).toBe('compare')
    expect(page.texts('legend .question')).toEqual(['What does resume compare?'])
    expect(page.texts('legend code')).toEqual(['resume'])
    expect(page.all('legend .how')).toEqual([])
    expect(page.texts('.answers > li')).toEqual(['The code', 'Nothing', 'The inputs'])
    expect(page.all('.answers input').map(input => input.getAttribute('type'))).toEqual(['radio', 'radio', 'radio'])
    expect(new Set(page.all('.answers input').map(input => input.getAttribute('name'))).size).toBe(1)
    expect(page.all('.answers > li').map(item => item.hasAttribute('data-right'))).toEqual([false, true, false])
  })

  it('has the answer with its reasons in a fold', async () => {
    const page = await renderMarkdown(one)
    expect(page.texts('details .whys > li')).toEqual(['Right: Nothingnot even flow.py', 'Not right: The inputsNot these either.'])
    expect(page.all('[data-of]').map(item => item.getAttribute('data-of'))).toEqual(['1', '2'])
    expect(page.texts('details > div > p')).toEqual(['It compares nothing.'])
    expect(page.one('[role="status"]').textContent).toBe('')
  })

  it('lets several be chosen where several are right, and shows what the question is about', async () => {
    const page = await renderMarkdown(checkpoint('Look at it:\n\n- [x] One\n- [x] Two\n- [ ] Three'))
    expect(page.texts('legend .how')).toEqual(['Choose all that are right.'])
    expect(page.texts('fieldset > p')).toEqual(['Look at it:'])
    expect(page.all('.answers input').map(input => input.getAttribute('type'))).toEqual(['checkbox', 'checkbox', 'checkbox'])
  })

  it('keeps a recorded value, a key or a link in the line of its answer', async () => {
    const page = await renderMarkdown(checkpoint('- [ ] :recorded{flow="resume" path="resume.exit"}: as before\n- [x] [nothing](/learn), with :kbd{value="Enter"} at the end\n- [ ] a block\n  ```python\n  x = 1\n  ```'))
    expect(page.texts('.answers > li')).toEqual(['0: as before', 'nothing, with ↵ at the end', 'a block'])
    expect(page.all('.whys .why pre')).toHaveLength(1)
  })

  it('needs script for what can be operated only', async () => {
    const page = await renderMarkdown(one)
    expect([...page.all('.checkpoint input'), page.one('.checkpoint button')].every(element => element.classList.contains('needs-js'))).toBe(true)
  })
})

describe('prompt-card', () => {
  it('shows a prompt as prose, and copies it as text', async () => {
    const page = await renderMarkdown('::prompt-card{title="Review a `flow`" description="For a change of your own."}\nRead the flow below.\nName *each* `self.x`.\n\n1. First this\n2. then [that](/learn)\n   - and more\n\n```python [flow.py]\nx = 1\n```\n::\n')
    expect(page.texts('.prompt-title')).toEqual(['Review a flow'])
    expect(page.texts('.prompt-for')).toEqual(['For a change of your own.'])
    expect(page.texts('.prompt > p')).toEqual(['Read the flow below. Name each self.x.'])
    expect(page.one('.prompt-card > button').getAttribute('data-copy')).toBe('Read the flow below. Name _each_ `self.x`.\n\n1. First this\n2. then that\n   - and more\n\n```python\nx = 1\n```')
  })

  it('copies addresses of other sites, which lead somewhere where the prompt is pasted', async () => {
    const page = await renderMarkdown('::prompt-card{title="A prompt"}\nRead [the *manual*](https://example.org/manual) and <https://example.org>.\n::\n')
    expect(page.one('.prompt-card > button').getAttribute('data-copy')).toBe('Read [the _manual_](https://example.org/manual) and https://example.org.')
  })

  it('copies the lines of a fence that is all there is', async () => {
    const page = await renderMarkdown('::prompt-card{title="A prompt"}\n```text\nDo this.\n\nThen that.\n```\n::\n')
    expect(page.one('.prompt-card > button').getAttribute('data-copy')).toBe('Do this.\n\nThen that.')
    expect(page.texts('pre')).toEqual(['Do this. Then that.'])
  })
})

describe('video', () => {
  it('has all its files under the site\'s base, and room for its poster', async () => {
    siteAt('/docs/')
    const page = await renderMarkdown('::video{src="/content/learn/talk" title="What `resume` does"}\n::\n')
    const film = page.one('video')
    expect(['poster', 'width', 'height', 'preload', 'aria-label'].map(name => film.getAttribute(name))).toEqual(['/docs/content/learn/talk.webp', '1280', '720', 'none', 'What resume does'])
    expect(film.hasAttribute('controls')).toBe(true)
    expect(page.all('source').map(source => [source.getAttribute('src'), source.getAttribute('type')])).toEqual([['/docs/content/learn/talk.mp4', 'video/mp4'], ['/docs/content/learn/talk.webm', 'video/webm']])
    expect(page.all('track').map(track => [track.getAttribute('kind'), track.getAttribute('src'), track.hasAttribute('default')])).toEqual([['captions', '/docs/content/learn/talk.captions.vtt', true], ['chapters', '/docs/content/learn/talk.chapters.vtt', false]])
  })

  it('lists its chapters as links into the film, and what is said under them', async () => {
    const page = await renderMarkdown('::video{src="/content/learn/talk" title="A talk"}\n::\n')
    expect(page.texts('.chapters a')).toEqual(['0:00 The run', '1:02 The end'])
    expect(page.all('.chapters a').map(link => [link.getAttribute('href'), link.getAttribute('data-seek')])).toEqual([['/content/learn/talk.mp4#t=0', '0'], ['/content/learn/talk.mp4#t=62', '62']])
    expect(page.texts('.transcript p')).toEqual(['0:00 The run', 'A run fails. It is resumed, and ends.', '1:02 The end', 'That is all.'])
  })

  it('shows the transcript that the author wrote instead', async () => {
    const page = await renderMarkdown('::video{src="/content/learn/talk.mp4" title="A talk"}\n**Ada:** It fails.\n::\n')
    expect(page.texts('.transcript p')).toEqual(['Ada: It fails.'])
    expect(page.all('source')).toHaveLength(1)
  })
})
