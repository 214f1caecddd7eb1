import { describe, expect, it } from 'vitest'
import { collectPage } from '#shared/check/collect.ts'
import { checkMarkup } from '#shared/check/markup/index.ts'

/** What is found in a text, as `line:column rule`. */
function told(...lines: string[]): string[] {
  return checkMarkup(collectPage('index.md', '/', lines.join('\n')))
    .toSorted((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0))
    .map(({ line, column, rule }) => `${line}:${column} ${rule}`)
}

describe('what is left open', () => {
  const cases: Record<string, [string[], string[]]> = {
    'a fence whose end is too far right': [['```python', 'x = 1', '    ```'], ['1:1 unclosed-fence']],
    'a fence to the end of the page': [['```python', 'x = 1', '', '## Lost'], ['1:1 unclosed-fence']],
    'a fence in an item of a list': [['- a', '  ```py', '  x', '- b'], ['2:3 unclosed-fence']],
    'a fence in a quote': [['> ~~~', '> x', '', 'Text'], ['1:3 unclosed-fence']],
    'a fence that is closed by too few signs': [['````', 'x', '```'], ['1:1 unclosed-fence']],
    'a fence that ends with that of another one': [['```python', 'x', '', 'Text', '', '```python', 'y', '```'], ['1:1 unclosed-fence']],
    'a fence in a component, whose end it takes': [['::note', '```', 'x', '::'], ['2:1 unclosed-fence']],
    'a comment that is a block': [['<!-- a', '', 'Text'], ['1:1 unclosed-html']],
    'a comment in a sentence': [['Text <!-- a', '', 'Text'], ['1:6 unclosed-html']],
    'a comment in a comment': [['<!-- a <!-- b --> c -->'], ['1:1 unclosed-html']],
    'a comment that ends for browsers where it does not for Markdown': [['<!-- a --!> b -->'], ['1:1 unclosed-html']],
    'an element round blocks': [['<details>', '<summary>A</summary>', '', 'Text'], ['1:1 unclosed-html']],
    'an element in a sentence': [['Some <b>bold text.', '', 'More'], ['1:6 unclosed-html']],
    'an element in a heading': [['## A <b>bold', '', 'word</b>'], ['1:6 unclosed-html']],
    'an element across the border of a list item': [['- <u>a', '- b</u>'], ['1:3 unclosed-html']],
    'an element that begins in a component and ends after it': [['::note', '<div>', '', 'a', '::', '', '</div>'], ['2:1 unclosed-html']],
    'an element that begins before a component and ends in it': [['<div>', '', '::note', 'a', '', '</div>', '::'], ['6:1 unclosed-html']],
    'the inner one of two elements': [['<p><b>a</p>'], ['1:4 unclosed-html']],
    'an end without a beginning': [['Text', '', '</div>'], ['3:1 unclosed-html']],
    'an element that cannot close itself': [['<div />', '', 'Text'], ['1:1 unclosed-html']],
    'the quote of an attribute, in a block': [['<div class="a>', '', 'Text', '', '</div>'], ['1:1 unclosed-html']],
    'the quote of an attribute, in a sentence': [['A <a href="x>link</a>.'], ['1:3 unclosed-html']],
    'a tag without its end': [['A <span title="x" and more.', '', 'And </span'], ['1:3 unclosed-html', '3:5 unclosed-html']],
    'the address of a link': [['See [this](/learn'], ['1:10 lost-markup']],
    'a backtick': [['The `value is 1.'], ['1:5 lost-markup']],
    'a backtick in a quote in a list': [['- a', '  > b', '  > and `c'], ['3:9 lost-markup']],
    'bold and struck text': [['It is **very important. And ~~gone.'], ['1:7 lost-markup', '1:29 lost-markup']]
  }
  it.each(Object.entries(cases))('%s', (_, [lines, expected]) => {
    expect(told(...lines)).toEqual(expected)
  })
})

describe('what is text and was meant as Markdown', () => {
  const cases: Record<string, [string[], string[]]> = {
    'a link whose address has blanks': [['[there](/learn/no where)'], ['1:7 lost-markup']],
    'a link with code in its text': [['[the `x`](/learn/no where)'], ['1:9 lost-markup']],
    'a picture with a size in its address': [['![alt](/a.png =40x)'], ['1:6 lost-markup']],
    'a blank between the parts of a link': [['[text] (/learn)'], ['1:1 lost-markup']],
    'brackets the wrong way round': [['(text)[/learn]'], ['1:7 lost-markup']],
    'a picture': [['![alt] (/a.png)', '', '![alt](/a b.png)'], ['1:1 lost-markup', '3:6 lost-markup']],
    'bold with blanks or signs': [['** word **', '', '**a **, b', '', '**“a”**b'], ['1:1 lost-markup', '3:1 lost-markup', '5:1 lost-markup']],
    'headings': [['##Heading', '', '#Heading', '', '####### Seven'], ['1:1 lost-markup', '3:1 lost-markup', '5:1 lost-markup']],
    'lists': [['-one', '-two', '', '1.one', '2.two', '', '• one', '• two', '', 'Text:', '2. two', '3. three'], ['1:1 lost-markup', '4:1 lost-markup', '7:1 lost-markup', '11:1 lost-markup']],
    'a box': [['- [] a'], ['1:3 lost-markup']],
    'a heading by a line below': [['A text', 'of two lines', '---'], ['1:1 lost-markup']],
    'an entity': [['a&nbsp b'], ['1:2 lost-markup']],
    'Markdown in a block of HTML': [['<details>', '<summary>A</summary>', '- one', '- two', '</details>', '', '<td>**a** and `b`</td>', '', '<p>', '  ![a](/b.png)', '</p>'], ['3:1 lost-markup', '7:5 lost-markup', '10:3 lost-markup']],
    'bold that ends with a sign before a letter': [['Note **this:**that, and **a b.**c'], ['1:6 lost-markup', '1:25 lost-markup']],
    'boxes without their blanks': [['- a', '-[ ] b', '- [x]c', '* [ ]d'], ['2:1 lost-markup', '3:3 lost-markup', '4:3 lost-markup']],
    'no-break spaces after signs': [['-\u00A0a', '', '##\u00A0b', '', '> 1.\u00A0c'], ['1:1 lost-markup', '3:1 lost-markup', '5:3 lost-markup']],
    'quotes for backticks': [['‘‘‘python', 'x = 1', '‘‘‘', '', '”””', 'y', '”””'], ['1:1 lost-markup', '3:1 lost-markup', '5:1 lost-markup', '7:1 lost-markup']],
    'names that HTML does not have': [['a&nbps;b, &nbsp;, &amp;x; and \\&y;'], ['1:2 lost-markup']],
    'blanks in the name of a footnote': [['A[^ 1] and b[^two words], [^ \t].'], ['1:2 reference', '1:13 reference']],
    'Markdown on lines of HTML': [['<div>', '**a** and `b`', '</div>', '', '- <p>', '  [a](/b)</p>'], ['2:1 lost-markup', '6:3 lost-markup']],
    'an end of what has none': [['a</br>b'], ['1:2 unclosed-html']],
    'a link in a link': [['<a href="/a">a [b](/b)</a>'], ['1:16 unclosed-html']],
    'an address': [['See <https://example.com and'], ['1:5 lost-markup']],
    'an address without its beginning': [['> See', '> <www.example.com>.'], ['2:3 lost-markup']],
    'brackets beside an address in brackets': [['A [https://x.org], (b)[/learn] and', '[c] (/learn).'], ['1:23 lost-markup', '2:1 lost-markup']]
  }
  it.each(Object.entries(cases))('%s', (_, [lines, expected]) => {
    expect(told(...lines)).toEqual(expected)
  })
})

describe('what is empty', () => {
  const cases: Record<string, [string[], string[]]> = {
    'headings': [['##', '', '## <a id="x"></a>', '', '## <!-- a -->', '', '<h2></h2>'], ['1:1 empty-part', '3:1 empty-part', '5:1 empty-part', '7:1 empty-part']],
    'links': [['[](/a) [ ](/b) <a href="/c"></a>'], ['1:1 empty-part', '1:8 empty-part', '1:16 empty-part']],
    'items': [['- a', '-', '  - b', '  -', '- [ ]'], ['4:3 empty-part', '5:1 empty-part']],
    'a quote, a fence and code': [['>', '', '```', '', '```', '', 'A ` `'], ['1:1 empty-part', '3:1 empty-part', '7:3 empty-part']],
    'tables': [['| a | b |', '| - | - |', '', 'x', '', '| a | b |', '| - | - |', '|  |  |', '', 'x', '', '|  |  |', '| - | - |', '| 1 | 2 |', '', 'x', '', '| a |  |', '| - | - |', '| 1 | 2 |'],
      ['1:1 empty-part', '6:1 empty-part', '12:1 empty-part', '18:5 empty-part']]
  }
  it.each(Object.entries(cases))('%s', (_, [lines, expected]) => {
    expect(told(...lines)).toEqual(expected)
  })
})

describe('references', () => {
  it('are defined once and used', () => {
    expect(told('a[^1] b[^none] [c][d] [e] [f][]', '', '[^1]: One', '', '[^1]: Two', '', '[^2]: Not used', '', '[e]: /e', '', '[g]: /g', '', '[g]: /h'))
      .toEqual(['1:8 reference', '1:19 reference', '1:30 reference', '5:1 reference', '7:1 reference', '11:1 reference', '13:1 reference'])
  })

  it('are not what other brackets are', () => {
    expect(told('rows[0][1], a[i][j], [0, 1], [sic], f[a] (b), [x] and \\[^1]')).toEqual([])
  })
})

describe('tables', () => {
  const cases: Record<string, [string[], string[]]> = {
    'too few columns in the second line': [['| a | b |', '| - |', '| 1 | 2 |'], ['1:1 table']],
    'no second line': [['| a | b |', '| 1 | 2 |'], ['1:1 table']],
    'an empty line above the second line': [['| a | b |', '', '| - | - |', '| 1 | 2 |'], ['3:1 table']],
    'a row on its own': [['| a | b |', '| - | - |', '| 1 | 2 |', '', '| 3 | 4 |'], ['5:1 table']],
    'too many cells': [['| a |', '| - |', '| 1 | 2 |'], ['3:5 table']],
    'too few cells, and text below': [['| a | b |', '| - | - |', '| 1 |', '| 1 | 2 |', 'Text', 'goes on'], ['3:1 table', '5:1 table']],
    'a pipe in code': [['| a | b |', '| - | - |', '| `x | y` | 2 |'], ['3:1 table']]
  }
  it.each(Object.entries(cases))('%s', (_, [lines, expected]) => {
    expect(told(...lines)).toEqual(expected)
  })
})

describe('emphasis', () => {
  it.each(['__init__', 'self.__dict__', '__init__.py', '__graph_info__', '*args and a*b', '2*3*4', 's3://*/*.csv', 'f(*args*)', '**kwargs**', '2**3 and x**2', 'src/*.py and tests/*.md', '**/*.py and src/*.md'])('takes no signs off %s', (text) => {
    expect(told(text)).toEqual([expect.stringMatching(/^1:\d+ emphasis$/)])
  })

  it.each(['*args and **kwargs', '2 * 3 * 4', 'a_b_c', '__Note__', '**P**ython', '*run*s', '_**both**_', '(*why*)', '“*so*”', '中文*强调*中文', '***all***', '**a *b* c**', '*.py and *.md', 'and/*or*', '**keep `a/`**', '*see a/*'])('is left alone in %s', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('the way out', () => {
  it.each([
    ['[`perf`](http://example.com/wiki/ Perf_(Linux)) and more', '`](<http://example.com/wiki/ Perf_(Linux)>)`'],
    ['A <span @click="b">c</span>', 'the attribute `@click`, which HTML does not know'],
    ['A <a href=/a b">c</a> and = d', 'the second quote'],
    ['A <a title=\u201cb d\u201d>c</a>', 'has curly quotes'],
    ['A [b](/c \u201cd\u201d).', '`](/c "d")`'],
    ['[](){#x}', '`{#x}` after the words of the heading'],
    ['A <a title=b and', 'has no end']
  ])('of %j is %j', (markdown, way) => {
    expect(checkMarkup(collectPage('a.md', '/a', markdown)).map(({ message }) => message).join()).toContain(way)
  })
})

describe('nothing is said of', () => {
  it.each([
    '<ul><li>a<li>b</ul>', '<p>a', '<table><tr><td>a<td>b</table>', 'a<br>b<wbr>c', '<svg><path d="M0 0" /></svg>', '<a id="x"></a>Text', 'a < b and b > c', 'List<int> in text', 'if a<b then',
    '<details>\n<summary>A</summary>\n\nText\n\n</details>', '<b>a\n\nb</b>', '`<div>` and \\<div>', '<span title="a > b">c</span>', '<p><a href=/a?b=c>d</a>', '<img src=/a/>',
    '\\*\\*a\\*\\*', '\\`a', 'Tom & Jerry', '#1 and #hashtag', '- one\n- two', '-5 and -6', '-m and\n-n', '1.5 or\n2.5', '— A person', 'Title\n-----',
    '|x| + |y|', 'a | b', '- [ ] a\n- [x] b', '![](/a.png)', '[![a](/a.png)](/b)', '<kbd>`</kbd>', '## `code`', '## :icon{name="x"}', '> - a', '| | b |\n| - | - |\n| 1 | 2 |', '[//]: # (a comment)',
    '````md\n```python\nx\n```\n````', '```md\n    ```\n```', '- ```md\n  x\n  ```\n- b', '> ```\n> x\n> ```', '```python file=flows/a.py\n```', '<h2><svg></svg></h2>', '\n---\ntitle: A\ndescription: B\n---\n\nText',
    '<p>a * b, [x] (y), 2**3**4 and - c</p>', '<pre>\n- a `b`\n</pre>', '<div title="an `Arc<T>` and a `Mutex<T>`">\n\na\n\n</div>', '<td><code>`a`</code></td>', 'A <b>**c**</b>', '<div>\n\n- a\n\n</div>', '<!-- **a** -->'
  ])('%j', (text) => {
    expect(told(text)).toEqual([])
  })
})
