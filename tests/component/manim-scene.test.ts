import { describe, expect, it } from 'vitest'
import { siteAt } from './support/auto-imports.ts'
import { renderMarkdown } from './support/render.ts'

const scene = (content = '', src = 'life') => renderMarkdown(`::manim-scene{src="${src}"}\n${content}\n::\n`)
const FOLDER = '/content/learn/manim/life'

describe('manim-scene', () => {
  it('lists the sections of the film with their last pictures and captions', async () => {
    const page = await scene()
    expect(page.texts('.manim-title')).toEqual(['The life of x'])
    expect(page.texts('.manim-sections > li .part-title')).toEqual(['An assignment', 'The key', 'Done'])
    expect(page.texts('.manim-sections .told')).toEqual(['Nothing is stored in self.', 'The sha-1 is the key.', 'The attempt is finished.'])
    expect(page.one('.manim-sections > li:first-child .told').innerHTML).toContain('<code>self</code>')
    expect(page.all('.manim-sections img').map(img => [img.getAttribute('src'), img.getAttribute('width'), img.getAttribute('height'), img.getAttribute('loading'), img.getAttribute('alt')]))
      .toEqual(['assign', 'key', 'done'].map(name => [`${FOLDER}/${name}.webp`, '960', '540', 'lazy', '']))
    expect(page.all('.manim-sections > [data-current]')).toHaveLength(1)
  })

  it('shows the first picture and loads no clip before it is played', async () => {
    const page = await scene()
    expect(page.one('.manim-player').getAttribute('aria-label')).toBe('Film: The life of x')
    expect(page.all('.stage [data-front]').map(({ tagName }) => tagName)).toEqual(['IMG'])
    expect(page.one('.stage img').getAttribute('src')).toBe(`${FOLDER}/assign.webp`)
    expect(page.all('.stage video').map(video => video.hasAttribute('src'))).toEqual([false, false])
    expect(page.texts('.step-count')).toEqual(['section1 of 3'])
    expect(page.one('[aria-live]').textContent.trim()).toBe('')
  })

  it('takes what the author says of a section in place of its caption, and the rest as the caption of the film', async () => {
    const page = await scene(':::manim-section{name="key"}\nA **hash** of the bytes.\n\nOf these alone.\n:::\n\nDrawn with Manim.\n')
    expect(page.texts('.manim-sections .told')).toEqual(['Nothing is stored in self.', 'A hash of the bytes.Of these alone.', 'The attempt is finished.'])
    expect(page.one('.manim-sections > li:nth-child(2) .told').innerHTML).toContain('<strong>hash</strong>')
    expect(page.texts('figcaption')).toEqual(['Drawn with Manim.'])
  })

  it('works under a base path, and twice on a page', async () => {
    siteAt('/docs/')
    const page = await renderMarkdown('::manim-scene{src="life"}\n::\n\n::manim-scene{src="life"}\n::\n')
    expect(page.all('.stage img').map(img => img.getAttribute('src'))).toEqual([`/docs${FOLDER}/assign.webp`, `/docs${FOLDER}/assign.webp`])
    expect(new Set(page.all('.manim-sections').map(({ id }) => id)).size).toBe(2)
  })

  it('refuses a film that is not there', async () => {
    await expect(scene('', 'live')).rejects.toThrow()
  })
})
