import { describe, expect, it } from 'vitest'
import { siteAt } from './support/auto-imports.ts'
import { renderMarkdown } from './support/render.ts'

describe('a link', () => {
  it.each([
    ['/learn/deep-dives', '/learn/deep-dives'],
    ['/learn/deep-dives/', '/learn/deep-dives'],
    ['/learn/#video', '/learn#video'],
    ['/learn/?tab=a/#video', '/learn?tab=a/#video'],
    ['/', '/'],
    ['/#kinds', '/#kinds'],
    ['#by-content', '#by-content'],
    ['https://docs.metaflow.org/metaflow/', 'https://docs.metaflow.org/metaflow/'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
    ['//cdn.example.com/x/', '//cdn.example.com/x/']
  ])('to %s, on a site at the root and under a base path', async (written, address) => {
    const link = async () => (await renderMarkdown(`[see](${written})\n`)).one('a').getAttribute('href')
    expect(await link()).toBe(address)
    siteAt('/handbook/')
    expect(await link()).toBe(/^\/(?!\/)/.test(address) ? `/handbook${address}` : address)
  })

  it('keeps its title and its text', async () => {
    const page = await renderMarkdown('[the `self` *way*](/learn "More")\n')
    expect(page.one('a').outerHTML).toBe('<a href="/learn" title="More">the <code>self</code> <em>way</em></a>')
  })
})

describe('a heading', () => {
  it('links to itself, at the level that fits', async () => {
    const page = await renderMarkdown('### The `self` way\n\n#### Avoiding it\n')
    expect(page.one('h2').outerHTML).toBe('<h2 id="the-self-way"><a href="#the-self-way">The <code>self</code> way</a></h2>')
    expect(page.one('h3 > a').getAttribute('href')).toBe('#avoiding-it')
  })

  it.each([
    ['a link', '## What the [docs](/learn) say', ['/learn', '#what-the-docs-say']],
    ['a footnote', '## Retries[^why] in short\n\n[^why]: Because.', ['#user-content-fn-why', '#retries-in-short']],
    ['a bare address', '## See https://example.com now', ['https://example.com', '#see-httpsexamplecom-now']],
    ['a term', '## The :term[flour] of it', ['#the-flour-of-it']]
  ])('that holds %s has its own link after it', async (_, source, hrefs) => {
    const page = await renderMarkdown(`${source}\n`)
    expect(page.all('a a')).toEqual([])
    expect(page.all('h2:not(.sr-only) a').map(link => link.getAttribute('href'))).toEqual(hrefs)
    expect(page.one('a.heading-anchor').getAttribute('aria-label')).toBe('Link to this section')
  })

  it('keeps keys, code and icons in its link', async () => {
    const page = await renderMarkdown('## Press :kbd{value="ctrl"} `x` :icon{name="i-heroicons-beaker"}\n')
    expect(page.one('h2').getAttribute('id')).toBe('press-ctrl-x')
    expect(page.all('h2 > a > kbd, h2 > a > code')).toHaveLength(2)
  })

  it('of footnotes is there for screen readers only, and leads nowhere', async () => {
    const page = await renderMarkdown('Text[^1].\n\n[^1]: Note.\n')
    expect(page.one('h2').outerHTML).toBe('<h2 id="footnote-label" class="sr-only">Footnotes</h2>')
  })
})

describe('a list item', () => {
  it('keeps its paragraphs, also one after code', async () => {
    const page = await renderMarkdown('1. Run it.\n\n   ```bash\n   run\n   ```\n\n   Then look.\n\n2. Resume it.\n\n   Again.\n')
    expect(page.all('br')).toEqual([])
    expect(page.texts('li > p')).toEqual(['Run it.', 'Then look.', 'Resume it.', 'Again.'])
  })

  it('that is one line, with a list below it or not, is no paragraph', async () => {
    const page = await renderMarkdown('- One\n\n- Two\n\n  - Three\n')
    expect(page.all('p, br')).toEqual([])
    expect(page.texts('li li')).toEqual(['Three'])
  })

  it('with a box keeps that in its line', async () => {
    const page = await renderMarkdown('- [x] Done\n\n  Because.\n')
    expect(page.one('li > input').nextElementSibling?.outerHTML).toBe('<p>Because.</p>')
  })
})

describe('a picture', () => {
  it('in SVG is inlined with its alt text as its name, as wide as it was drawn', async () => {
    const page = await renderMarkdown('![Three "layers"](/content/learn/pyramid.svg)\n')
    const svg = page.one('figure.picture > svg')
    expect(svg.getAttribute('role')).toBe('img')
    expect(svg.getAttribute('aria-label')).toBe('Three "layers"')
    expect(svg.textContent).toBe('pyramid')
    expect(svg.getAttribute('width')).toBe('720')
    expect(page.all('img, p')).toEqual([])
  })

  it('in SVG takes the author\'s width', async () => {
    const page = await renderMarkdown('<img src="/content/learn/pyramid.svg" alt="Layers" width="500">\n')
    expect(page.one('figure > svg').getAttribute('width')).toBe('500')
  })

  it('in SVG without alt is hidden from screen readers', async () => {
    const page = await renderMarkdown('<img src="/content/learn/pyramid.svg">\n')
    expect(page.one('svg').getAttribute('aria-hidden')).toBe('true')
    expect(page.one('svg').hasAttribute('role')).toBe(false)
  })

  it.each(['/content/learn/a%20drawing.SVG', '</content/learn/a drawing.SVG>', '/content/learn/a%20drawing.SVG?v=1', '/content/learn/a%20drawing.SVG#top'])('is found as %s', async (address) => {
    expect((await renderMarkdown(`![A](${address})\n`)).one('figure > svg').textContent).toBe('capitals')
  })

  it('is found whether its letters are composed or not, and asked for as its file is named', async () => {
    const picture = (await renderMarkdown('![A](/content/learn/caf\u00E9.png?v=1)\n')).one('img')
    expect([picture.getAttribute('src'), picture.getAttribute('width')]).toEqual(['/content/learn/cafe%CC%81.png?v=1', '16'])
  })

  it('has ids that nothing else on the page has, shown twice and with a twin', async () => {
    const page = await renderMarkdown('![A](/content/learn/run.svg)\n\n![A](/content/learn/run.svg)\n\nIn a sentence ![A](/content/learn/pyramid.svg) and <img src="/content/learn/pyramid.svg" alt="A">.\n')
    const ids = page.all('svg [id]').map(element => element.id)
    expect([ids.length, new Set(ids).size]).toEqual([6, 6])
    expect(page.all('svg').map(svg => svg.querySelector('text')?.getAttribute('clip-path'))).toEqual(ids.map(id => `url(#${id})`))
  })

  it('in a `<picture>` is a file, among which the browser chooses', async () => {
    const page = await renderMarkdown('<picture>\n<source srcset="/content/learn/run.svg" media="(width < 30em)">\n<img src="/content/learn/pyramid.svg" alt="A">\n</picture>\n')
    expect(page.one('picture > img').getAttribute('src')).toBe('/content/learn/pyramid.svg')
    expect(page.all('svg, figure')).toEqual([])
  })

  it('in SVG comes with its narrow twin', async () => {
    const page = await renderMarkdown('![A run](/content/learn/run.svg)\n')
    expect(page.all('figure > svg').map(svg => `${svg.getAttribute('class')}: ${svg.textContent}, ${svg.getAttribute('aria-label')}`)).toEqual(['wide: wide run, A run', 'narrow: narrow run, A run'])
  })

  it('in pixels keeps its room, loads late and opens in full', async () => {
    siteAt('/handbook/')
    const page = await renderMarkdown('<img src="/content/learn/shot.png" alt="A card" width="800">\n')
    const picture = page.one('figure.picture > a[data-zoom] > img')
    expect(Object.fromEntries(['src', 'alt', 'width', 'height', 'loading'].map(name => [name, picture.getAttribute(name)]))).toEqual({ src: '/handbook/content/learn/shot.png', alt: 'A card', width: '800', height: '450', loading: 'lazy' })
    expect(page.one('a').getAttribute('href')).toBe('/handbook/content/learn/shot.png')
  })

  it('has its own size without the author\'s', async () => {
    const picture = (await renderMarkdown('![A card](/content/learn/shot.png)\n')).one('img')
    expect([picture.getAttribute('width'), picture.getAttribute('height')]).toEqual(['1600', '900'])
  })

  it('without alt has an empty one, and its link a name', async () => {
    const page = await renderMarkdown('<img src="/content/learn/shot.png">\n')
    expect(page.one('img').getAttribute('alt')).toBe('')
    expect(page.one('a').getAttribute('aria-label')).toBeTruthy()
  })

  it('from elsewhere is shown as it is', async () => {
    const picture = (await renderMarkdown('![Logo](https://example.com/a.png)\n')).one('img')
    expect(picture.getAttribute('src')).toBe('https://example.com/a.png')
    expect(picture.hasAttribute('width')).toBe(false)
  })

  it.each([
    ['a sentence', 'Press ![the key](/content/learn/shot.png) twice.\n', 'p > img'],
    ['a line of a list', '- Press ![the key](/content/learn/shot.png) twice.\n', 'li > img'],
    ['a link', '- [![the key](/content/learn/shot.png)](/learn)\n', 'li > a > img'],
    ['a sentence, in SVG', 'Press ![the key](/content/learn/pyramid.svg) twice.\n', 'p > span > svg']
  ])('in %s stays in its line', async (_, markdown, selector) => {
    const page = await renderMarkdown(markdown)
    expect(page.all(selector)).toHaveLength(1)
    expect(page.all('figure')).toEqual([])
  })
})

describe('a fence', () => {
  const code = (lines: number) => Array.from({ length: lines }, (_, at) => `line_${at} = ${at}`).join('\n')

  it('shows its file name, its lines as written and a button that copies them', async () => {
    const page = await renderMarkdown('```python [flow.py] {2,4-5}\nfrom metaflow import step\n\n  @step  # <b>\n```\n')
    expect(page.texts('figure.code > figcaption')).toEqual(['flow.py'])
    expect(page.one('pre').textContent).toBe('from metaflow import step\n\n  @step  # <b>\n')
    expect(page.one('figure.code > button[data-copy]').getAttribute('type')).toBe('button')
    expect(page.texts('button')).toEqual(['Copy'])
  })

  it('without a name has no caption', async () => {
    expect((await renderMarkdown('```bash\nls\n```\n')).all('figcaption')).toEqual([])
  })

  it.each([[1, 'few'], [3, 'few'], [4, null], [40, null]])('of %i lines: numbers are left out where there are few', async (lines, few) => {
    const page = await renderMarkdown(`\`\`\`python\n${code(lines)}\n\`\`\`\n`)
    expect(page.one('figure').getAttribute('data-lines')).toBe(few)
  })

  it('can be reached by keyboard, as it may scroll', async () => {
    expect((await renderMarkdown('```python\nx\n```\n')).one('pre').getAttribute('tabindex')).toBe('0')
  })

  it('keeps the highlighter\'s notes out of the HTML', async () => {
    const figure = (await renderMarkdown('```python [flow.py] {1} twoslash\nx = 1\n```\n')).one('figure')
    expect(figure.getAttributeNames().sort()).toEqual(['class', 'data-lines'])
  })
})

describe('a table', () => {
  it('scrolls in a box of its own that has a name', async () => {
    const page = await renderMarkdown('| Key | Size |\n|---|---:|\n| `a` | 3 |\n')
    expect(page.one('.table-scroll > table').textContent).toContain('Size')
    expect(page.one('.table-scroll').getAttribute('aria-label')).toBe('Table')
    expect(page.one('.table-scroll').getAttribute('tabindex')).toBe('0')
  })
})

describe('a task list', () => {
  it('says which tasks are done', async () => {
    const page = await renderMarkdown('- [x] Weigh\n- [ ] Sweep\n')
    expect(page.all('input').map(box => `${box.getAttribute('aria-label')} ${box.hasAttribute('checked')} ${box.hasAttribute('disabled')}`)).toEqual(['Done true true', 'To do false true'])
  })
})

describe('an icon', () => {
  it('in a sentence is decoration', async () => {
    const icon = (await renderMarkdown('A flask :icon{name="i-heroicons-beaker"} here\n')).one('p > svg')
    expect(icon.getAttribute('data-icon')).toBe('i-heroicons-beaker')
    expect(icon.getAttribute('aria-hidden')).toBe('true')
  })
})
