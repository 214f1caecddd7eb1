import { toString } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { DRAWING_ELEMENTS, HTML_ELEMENTS, MATH_ELEMENTS } from '#shared/vocabulary/elements.ts'
import { readElsewhere, written } from './readers.ts'

/** Pieces of HTML, and what raw Markdown makes of them. */
const MEANINGS: Record<string, [source: string, markdown: string]> = {
  'powers and indices': ['10<sup>6</sup>, 10<sup>-6</sup>, H<sub>2</sub>O', '10<sup>6</sup>, 10<sup>-6</sup>, H<sub>2</sub>O'],
  'powers in headings, cells, links, terms and emphasis': [
    '# 10<sup>6</sup>\n\n| a<sub>1</sub> |\n| - |\n| [b<sup>2</sup>](/b) and **c<sup>*3*</sup>** |',
    '## 10<sup>6</sup>\n\n| a<sub>1</sub> |\n| - |\n| [b<sup>2</sup>](https://learn.example.com/b) and **c<sup>_3_</sup>** |'
  ],
  'powers in components': [':badge[10<sup>6</sup> loaves] and :term[m<sup>2</sup>]', '10<sup>6</sup> loaves and m<sup>2</sup>'],
  'keys, code, what is gone, marked, bold and in italics': [
    '<kbd>Ctrl</kbd>+<kbd>*</kbd> <code>a_b</code> <del>c</del> <s>d</s> <mark>e</mark> <b>f</b> <i>g</i>',
    '`Ctrl`+`*` `a_b` ~~c~~ ~~d~~ _e_ **f** _g_'
  ],
  'Markdown inside HTML': ['<b>a *b* `c` [d](/d)</b> <code>e **f**</code>', '**a _b_ `c` [d](https://learn.example.com/d)** `e f`'],
  'links, with their address and title, and anchors': [
    '<a href="/learn/" title="all">dives</a>, <a href="#here">here</a>, <a id="there">there</a>',
    '[dives](https://learn.example.com/learn "all"), [here](https://learn.example.com/page#here), there'
  ],
  'a table': [
    '<table><caption>Loaves</caption><tr><th>day</th><th>loaves</th></tr><tr><td>Mon<br>day</td><td>3</td></tr><tr><td><ul><li>a</li><li>b</li></ul></td><td><p>4</p><p>5</p></td></tr></table>',
    '**Loaves**\n\n| day | loaves |\n| - | - |\n| Mon day | 3 |\n| a; b | 4 5 |'
  ],
  'a table that is there for its looks, or not closed': [
    '<table><caption>a</caption><tr><td>\n\n```python\nx = 1\n```\n\n</td><td>b</td></tr><tr><td><table><tr><td>c</td></tr></table></td></tr>\n\n## d',
    '**a**\n\n```python\nx = 1\n```\n\nb\n\nc\n\n## d'
  ],
  'Markdown in cells': [
    '<table><tr><td>\n\n**a**\n\n- b\n- c\n\n</td><td><div>d</div></td></tr></table>',
    '| | |\n| - | - |\n| **a** b; c | d |'
  ],
  'bold in bold, and breaks at the ends': ['<b>a **b**</b> ~~c <del>d</del>~~ <i>*e*</i><br>\n\n<br>\n\n# f<br>', '**a b** ~~c d~~ _e_\n\n## f'],
  'lists': ['<ul>\n<li>a</li>\n<li>b<ol><li>c</li></ol></li>\n</ul>', '- a\n- b\n  1. c'],
  'entities': ['<p>a &mdash; b &copy; &#8364; &#x1F680; &lt;c&gt; &amp;</p>', 'a — b © € 🚀 \\<c> &'],
  'the lines of pre': ['<pre>\nx = 1\n  y = 2\n\nz\n</pre>', '```\nx = 1\n  y = 2\n\nz\n```'],
  'the language of code': ['<pre><code class="language-python">if x:\n    y</code></pre>', '```python\nif x:\n    y\n```'],
  'definitions': ['<dl>\n<dt>a</dt><dd>b</dd>\n<dt>c</dt><dd>d</dd>\n</dl>', '- **a**\n\n  b\n\n- **c**\n\n  d'],
  'details': [
    '<details>\n<summary>More <i>of</i> it</summary>\n\nInside **bold**.\n\n```python\nx = 1\n```\n\n</details>\n\nAfter.',
    '**More _of_ it**\n\nInside **bold**.\n\n```python\nx = 1\n```\n\nAfter.'
  ],
  'formulas': ['So <math><msup><mi>x</mi><mn>2</mn></msup><mo>*</mo></math> is', 'So <math><msup><mi>x</mi><mn>2</mn></msup><mo>*</mo></math> is'],
  'names in drawings': ['<svg><title>An oven</title><text>hot</text><path d="M0 0"/></svg>', 'An oven hot'],
  'sound': ['<audio src="/a.mp3" title="Bell"></audio> <audio><source src="/b.ogg"></audio>', '[Bell](https://learn.example.com/a.mp3) [/b.ogg](https://learn.example.com/b.ogg)'],
  'pictures': ['<picture><source srcset="/a.webp"><img src="/a.png" alt="A"></picture> <img alt="none">', '![A](https://learn.example.com/a.png) none'],
  'pronunciations': ['<ruby>a<rt>b</rt></ruby> <ruby>c<rp>(</rp><rt>d</rt><rp>)</rp></ruby>', 'a(b) c(d)'],
  'quotations': ['<blockquote>a</blockquote>\n\nHe said <q>b</q>.', '> a\n\nHe said "b".'],
  'headings': ['<h1>Title</h1>\n\n<h1>a</h1>\n\n<h3>b</h3>', '## a\n\n### b'],
  'no comments': ['a<!-- b --> c\n\n<!--\nd\n-->\n\ne', 'a c\n\ne'],
  'what is not closed, or closes nothing': ['a <b>b\n\n</div>\n\nc</i> d', 'a **b**\n\nc d'],
  'places where a word may break': ['some<wbr>thing <wbr>else', 'something else']
}

describe('raw Markdown keeps the meaning of raw HTML', () => {
  it.each(Object.entries(MEANINGS))('%s', (_, [source, markdown]) => {
    expect(written(source)).toBe(`${markdown}\n`)
  })

  it.each(Object.entries(MEANINGS))('%s: and of what it has written', (_, [, markdown]) => {
    expect(written(markdown)).toBe(`${markdown}\n`)
  })
})

const VOID = new Set(['br', 'col', 'hr', 'img', 'source', 'track', 'wbr'])

describe('raw Markdown keeps the text', () => {
  it.each([...HTML_ELEMENTS, ...MATH_ELEMENTS, ...DRAWING_ELEMENTS].filter(name => !VOID.has(name)))('of <%s>, and after it', (name) => {
    const element = `<${name}>inside</${name}>`
    const words = toString(readElsewhere(written(`Before ${element} after *it*.\n\n${element}\n\nThen.\n`)), { includeHtml: false })
    expect(words.replaceAll(/[\s()"]/g, '')).toBe('Beforeinsideafterit.insideThen.')
  })
})
