import { describe, expect, it } from 'vitest'
import { collectPage } from '#shared/check/collect.ts'
import { checkComponents } from '#shared/check/components.ts'
import { checkFiles } from '#shared/check/files.ts'
import { checkPictures } from '#shared/check/pictures.ts'
import { vocabulary } from '#shared/vocabulary.ts'
import { parseOwnVocabulary } from '#shared/vocabulary/own.ts'

const components = new Set(Object.keys(vocabulary))

function told(markdown: string, own = {}): string[] {
  const site = { components: new Set([...components, ...Object.keys(own)]), vocabulary: { ...vocabulary, ...own } }
  return checkComponents(collectPage('a.md', '/a', markdown), site).map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`)
}
const item = (label: string, content = '  Words.\n') => `  :::tabs-item{label="${label}"}\n${content}  :::\n`

describe('the content of components', () => {
  it.each(Object.entries(vocabulary).filter(([, { content, children, kind }]) => (content || children) && kind === 'block').map(([name]) => name))('%s is not empty', (name) => {
    expect(told(`::${name}\n::\n`).filter(one => one.includes('has no content'))).toHaveLength(1)
    expect(told(`::${name}\n<!-- later -->\n::\n`).filter(one => one.includes('has no content'))).toHaveLength(1)
  })

  it('may be replaced by a prop', () => {
    expect(told('::how-we-know{source="runtime.py"}\n::\n')).toEqual([])
    expect(told('::how-we-know\n::\n')).toEqual(['1:1 component-slot: `::how-we-know` has no content: write it, or give it `source`, `recording`, `tried`'])
  })

  it('of a group is nothing but its parts', () => {
    expect(told(`::tabs\nWords.\n\n${item('A')}::\n`)).toEqual(['2:1 component-place: `::tabs` holds nothing but `tabs-item`: put this into one of them, or before or after it'])
    expect(told('::tabs\n```bash\nls\n```\n::\n')).toEqual(['2:1 component-place: `::tabs` holds nothing but `tabs-item`: put this into one of them, or before or after it'])
    expect(told('::code-group\n  :::note\n  Words.\n  :::\n::\n')).toEqual(['2:3 component-place: `::code-group` holds nothing but fences with a name, such as ```bash [Run]: put this into one of them, or before or after it'])
    expect(told(`::tabs\n#default\n${item('A')}::\n`)).toEqual([])
  })

  it('is in its group', () => {
    expect(told('::stack-layer{name="a"}\nWords.\n::\n')).toEqual([expect.stringMatching(/^1:1 component-place: `::stack-layer` means something only directly in `infrastructure-stack`/)])
    expect(told(`::note\n${item('A')}::\n`)).toEqual([expect.stringMatching(/^2:3 component-place: `:::tabs-item` means/)])
  })

  it('can be chosen by its name', () => {
    expect(told(`::tabs\n${item('A')}${item('A')}::\n`)).toEqual(['5:3 component-slot: `::tabs` has "A" twice, and readers choose by that: give each its own'])
    expect(told('::code-group\n```bash [A]\nls\n```\n```bash [A]\nls\n```\n```bash\nls\n```\n```python file=a.py\n```\n::\n')).toEqual([
      '5:1 component-slot: `::code-group` has "A" twice, and readers choose by that: give each its own',
      '8:1 component-slot: this fence of `::code-group` has no name, by which readers choose it: write it after the language, as in ```bash [Run]'
    ])
  })
})

describe('a block with one colon', () => {
  it('has no content where it needs some', () => {
    expect(told(':note\nText.\n')).toEqual(['1:1 component-slot: `:note` on a line of its own has no content: write `::note`, its content, and `::`, each on lines of their own'])
    expect(told(':concept-list\n')).toEqual([])
  })
})

describe('a text without quotes', () => {
  it('is told once, whole', () => {
    expect(told('::card{title=What it is to="/learn"}\nText.\n::\n')).toEqual(['1:1 component-props: the text of title in `::card` has blanks and no quotes: write `title="What it is"`'])
  })
})

describe('attributes of elements', () => {
  it('are texts', () => {
    expect(told('<p v-if="a">a</p>\n')).toEqual(['1:1 component-props: the attribute `v-if` of `<p>` means something only in templates of Vue: leave it out'])
    expect(told('An <a :href="5">a</a>, and :a[b]{:href="5"}.\n')).toEqual([
      '1:28 component-props: the attribute `:href` of `:a` is bound, which only props of components can be: write `href="…"`',
      '1:4 component-props: the attribute `:href` of `<a>` is bound, which only props of components can be: write `href="…"`'
    ])
  })

  it.each([
    ['v-on:click="go"', 'v-on:click', 'runs a script'], ['v-if="a"', 'v-if', 'only in templates of Vue'], ['v-bind:id="a"', 'v-bind:id', 'write `id="…"`'],
    ['className="a"', 'classname', 'write `class="…"`']
  ])('are HTML\'s: %s', (written, name, way) => {
    const [first = '', ...more] = told(`A <span ${written}>b</span>.\n`)
    expect(more).toEqual([])
    expect(first).toContain(`1:3 component-props: the attribute \`${name}\` of \`<span>\` `)
    expect(first).toContain(way)
  })
})

describe('the vocabulary of a site', () => {
  const own = parseOwnVocabulary('quote-box:\n  content: true\n  slots: [default]\n  props:\n    of: text\n    size: number?\n    kind: [short, long]\n', 'vocabulary.yml')

  it('says what its components take', () => {
    expect(told('::quote-box{of="me" :size="2" kind="short" id="a"}\nWords.\n::\n', own)).toEqual([])
    expect(told('::quote-box{size="2" kind="wide"}\n::\n', own)).toEqual([
      expect.stringContaining('the prop of of `quote-box` is missing: expected a text'),
      expect.stringContaining('the prop size of `quote-box` is "2": expected a number'),
      expect.stringContaining('the prop kind of `quote-box` is "wide": expected "short" or "long"'),
      expect.stringContaining('`::quote-box` has no content')
    ])
  })

  it('has words for props that are known', () => {
    expect(() => parseOwnVocabulary('a:\n  props:\n    b: txt\n', 'vocabulary.yml')).toThrow('vocabulary.yml: a.props.b is not as it should be: expected one of text, texts, link')
    expect(parseOwnVocabulary('', 'vocabulary.yml')).toEqual({})
  })
})

describe('an alt text', () => {
  const altOf = (alt: string) => checkPictures(collectPage('a.md', '/a', `![${alt}](/a.png)`), { publicFiles: new Set(['/a.png']), pages: new Map(), routes: new Set() })

  it.each(['loaf.svg', 'Screenshot 2024-01-01 at 10.00.00', 'alt text', 'image', 'IMG_1234', 'Picture 3'])('says what is shown, and not %j', (alt) => {
    expect(altOf(alt)).toEqual([expect.objectContaining({ rule: 'picture-alt' })])
  })

  it.each(['A loaf, cut in two', 'The file loaf.svg in a browser', 'Screenshot of a card', 'Image of a loaf'])('may be %j', (alt) => {
    expect(altOf(alt)).toEqual([])
  })
})

describe('the name of a file', () => {
  const nameOf = (file: string) => checkFiles({ files: [file], contentName: 'content', reserved: new Map() }).map(({ message }) => message).join()

  it.each([
    ['learn/café.md', 'such as cafe'], ['learn/Über uns.md', 'such as uber-uns'], ['learn/page.mdx', 'rename it to page.md'], ['learn/page.markdown', 'rename it to page.md'],
    ['learn/data.csv', 'move it out of content/'], ['learn/a.PNG', 'move it to public/content/']
  ])('%s is answered with: %s', (file, way) => {
    expect(nameOf(file)).toContain(way)
  })
})
