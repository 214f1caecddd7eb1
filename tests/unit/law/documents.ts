import * as fc from 'fast-check'
import { PIECES } from './pieces.ts'

type Lines = string[]
type Block = fc.Arbitrary<Lines>

const FRONTMATTER = ['---', 'title: A page', 'description: What it says.', '---', '']
/** What links and notes of all documents lead to. */
const DEFINITIONS = [
  '', '[one]: https://example.com/one "One"', '[two words]: /learn', '[pic]: /content/learn/a.svg', '[^n]: A note with `code`.', ''
]

const pieces = fc.constantFrom(...PIECES)
const sentence = fc.array(fc.tuple(pieces, fc.constantFrom(' ', ' ', ' ', ', ', '')), { minLength: 1, maxLength: 6 })
  .map(parts => `A${parts.map(([piece, gap]) => `${gap || ' '}${piece}`).join('')}.`)
const paragraph: Block = fc.tuple(fc.array(sentence, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '  ', '\\'))
  .map(([lines, end]) => lines.map((line, index) => index < lines.length - 1 ? line + end : line))
/** Lines that begin with what a sentence does not. */
const elements: Block = fc.array(fc.constantFrom('[a](/a)', '`b`', '**c**', '![d](/d.png)', '<i>e</i>', '[one]'), {
  minLength: 2, maxLength: 4
})
const heading: Block = fc.tuple(fc.constantFrom('##', '###'), sentence).map(([marks, text]) => [`${marks} ${text}`])

const CODE = [
  'if x:', '    y = 1', '\ttab', '  \tz', '', '   ', '- a', '> b', '::note', '::', '#slot', '---', '<div>', '{{ v }}', ':term[x]', '[a]: b',
  '``', '\\', '&amp;', '```py'
]
const fence: Block = fc.record({
  marks: fc.constantFrom('````', '~~~', '`````'),
  language: fc.constantFrom('', 'python', 'text', 'bash'),
  indent: fc.constantFrom('', '', ' ', '   '),
  code: fc.array(fc.constantFrom(...CODE), { maxLength: 5 })
}).map(({ marks, language, indent, code }) => {
  const inside = code.filter(line => !line.startsWith(marks.slice(0, 3)) || marks.length > 3)
  return [marks + language, ...inside, marks].map(line => indent + line)
})
const indentedCode: Block = fc.array(fc.constantFrom('x = 1', '  y = 2', 'a\tb', ':term[x]', '<b>'), { minLength: 1, maxLength: 3 })
  .map(lines => lines.map(line => `    ${line}`))
const table: Block = fc.array(fc.tuple(cell(), cell()), { minLength: 1, maxLength: 3 })
  .map(rows => ['| h | `i` |', '| - | :-: |', ...rows.map(([a, b]) => `| ${a} | ${b} |`)])
const html: Block = fc.constantFrom(
  ['<div>', '', '**In** it', '', '</div>'], ['<div>plain *text*</div>'], ['<p><a href="/learn">a</a>', '<b>b</b></p>'],
  ['<details>', '<summary>More</summary>', '', '- item', '', '```python', 'x = 1', '```', '', '</details>'],
  ['<ul><li>a</li><li>b</li></ul>'], ['<!-- a comment', '', '::note', '-->'], ['<table><tr><th>a</th></tr><tr><td>b</td></tr></table>'],
  ['<img src="/p.png" alt="p">'], ['<pre>', 'a', '  b', '</pre>'], ['<dl><dt>a</dt><dd>b</dd></dl>'], ['<blockquote>a</blockquote>'],
  ['<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ['<table>', '<thead><tr><th>a</th><th>b</th></tr></thead>', '<tbody><tr><td>c<br>d</td><td><code>e</code></td></tr></tbody>', '</table>'],
  ['<figure><img src="/p.png" alt="p"><figcaption>a <b>b</b></figcaption></figure>'], ['<ol start="3"><li>a</li></ol>'],
  ['<p>a</p><p>b</p>'],
  ['<details><summary>a</summary>', '', '<details><summary>b</summary>', '', 'c', '', '</details>', '', '</details>'],
  ['<h3>a</h3>', 'b'], ['<a href="/learn">', '', 'a', '', '</a>'],
  ['<section>', '', '## a', '', '| b | c |', '| - | - |', '| d | e |', '', '</section>'],
  ['<pre><code><b>a</b>', '<i>b</i>', 'c</code></pre>']
).map(lines => [...lines])
const rule: Block = fc.constantFrom(['***'], ['_ _ _']).map(lines => [...lines])

function cell(): fc.Arbitrary<string> {
  return pieces.filter(piece => !/\||<!--|<br/.test(piece))
}

const { block } = fc.letrec<{ block: Lines, list: Lines, quote: Lines, component: Lines }>(tie => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: paragraph, weight: 5 }, { arbitrary: elements, weight: 1 },
    { arbitrary: fence, weight: 3 }, { arbitrary: indentedCode, weight: 1 }, { arbitrary: table, weight: 1 },
    { arbitrary: html, weight: 2 }, { arbitrary: rule, weight: 1 }, { arbitrary: heading, weight: 1 },
    { arbitrary: tie('list'), weight: 2 }, { arbitrary: tie('quote'), weight: 1 }, { arbitrary: tie('component'), weight: 3 }
  ),
  list: fc.tuple(fc.constantFrom('- ', '* ', '1. ', '-   '), fc.array(blocksOf(tie('block'), 2), { minLength: 1, maxLength: 3 }))
    .map(([marker, items]) => items.flatMap(([first = '', ...more]) =>
      [marker + first, ...more.map(line => indented(line, marker.length))])),
  quote: blocksOf(tie('block'), 2).map(lines => lines.map(line => `> ${line}`.trimEnd())),
  component: fc.tuple(
    fc.constantFrom('note', 'tip', 'warning', 'callout{type="tip"}', 'collapsible{name="more"}'), blocksOf(tie('block'), 2)
  ).map(([name, lines]) => component(name, lines))
}))
const tabs: Block = fc.tuple(fc.constantFrom(2, 4), fc.array(blocksOf(block, 2), { minLength: 1, maxLength: 2 })).map(([indent, items]) =>
  component('tabs', items.flatMap((lines, index) =>
    component(`tabs-item{label="Tab ${index}"}`, lines).map(line => indented(line, indent)))))

function indented(line: string, columns: number): string {
  return line && ' '.repeat(columns) + line
}

/** A component with more colons than any that it holds. */
function component(name: string, lines: Lines): Lines {
  const colons = ':'.repeat(1 + Math.max(1, ...lines.map(line => /^[\s>]*(:{2,})/.exec(line)?.[1]?.length ?? 1)))
  return [`${colons}${name}`, ...lines, colons]
}

function blocksOf(one: Block, maxLength: number): Block {
  return fc.array(one, { minLength: 1, maxLength }).map(blocks => blocks.flatMap((lines, index) => index ? ['', ...lines] : lines))
}

/** Whole files, of everything that Markdown and our components have, in each other. */
export const documents: fc.Arbitrary<string> = blocksOf(fc.oneof({ arbitrary: block, weight: 6 }, { arbitrary: tabs, weight: 1 }), 4)
  .map(lines => [...FRONTMATTER, 'Text.', '', ...lines, ...DEFINITIONS].join('\n'))
