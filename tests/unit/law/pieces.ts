/** Pieces of a sentence, among them what is easily taken for something else, and some that go over a line end. */
export const PIECES = [
  'word', 'two', 'C++', 'a_b_c', '2*3*4', '~5', '1~3', '10:30', 'key:value', 'std::vector', '{x}', 'run_{id}', 'f[0]', '[0, 1]',
  '[sic]', 'a < b', '&amp;', '&copy;', 'AT&T', '\\*', '\\_x', '\\[y\\]', '5%', '#1', '$x$', '|', '“q”', 'naïve', '日本', '🚀',
  '(a)',
  'a.', 'e.g.,', '`code`', '``a ` b``', '`a|b`', '` x `', '`{y}`', '**bold**', '_it_', '*st*', '***both***', '~~gone~~', '**a `b` c**',
  '_a **b**_', '[link](/learn)', '[a `b`](https://example.com/a_b)', '[one]', '[text][one]', '[two words][]', '<https://example.com>',
  'https://example.com/x', 'www.example.com', '[a [b] c](/d)', '[![p](/p.png)](/learn)', '![alt text](/p.png)', '![by name][pic]',
  '[^n]', '<b>b</b>', '10<sup>6</sup>', '<kbd>C</kbd>', 'a<br>b', '<a href="/learn">h</a>', '<!-- c -->', '<span>`s`</span>',
  ':term[noun]', ':kbd{value="C"}', '[span]{.x}', '**b**{.x}', '`k`{lang="python"}', '`a\nb`', '**a\nb**', '[a\nb](/learn)',
  '<b>a\nb</b>', 'a  \nb', 'a\\\nb', '<!-- a\nb -->', ':term[a\nb]', '[a](</learn/x y>)', '[a](/learn "Title")',
  '![alt *x*](/p.png "Title")', '[`a`](/learn#b)', '[<b>a</b>](/learn)', '[][one]', '![pic]', '**`b`**', '***a* b**', '_a_b_', '(*a*)',
  '“*q*”', '中**文**字', '**a**b', '__a__', '*a **b***', '\\*a*', '**a\\**', '* a *', 'H<sub>2</sub>O', '<q>q</q>',
  '<abbr title="x">y</abbr>', '<mark>m</mark>', '<del>d</del>', '<a href="https://a.b">`c`</a>', '<i>*a*</i>',
  '<span title="a > b">c</span>', '<code>a *b*</code>', '<kbd>`</kbd>', '<img src="/p.png" alt="p">', '<small>s</small>', '<br/>',
  '<wbr>', '&nbsp;', '&#x41;', '&lt;b&gt;', '\\<b>', '\\`', '`` ` ``', '&amp;amp;', '&unknown;', '\\&amp;', '&', '<', '>', '\\', '--',
  '...', 'https://a.b/c_d_e?f=g&h', 'me@example.com', '<me@example.com>', 'https://a.b/(c)', 'a://b', 'C:\\x', 'a:b:c', ':a', 'a:',
  '::', 'x::y', ':badge[**x**]', ':badge[`x`]{color="green"}', ':term[a `b`]{concept=step}', ':icon{name="i-lucide-x"}',
  '[a **b**]{.x}', '[a](/b){.x}', '*a*{.x}', '{{x}', '{ x }', '{a: 1}', '`{{ x }}`', 'x{y}', '_a_{b}', '[x]{y}', '\\{x}', '{.x}', '#a',
  '@step', '~a~', '~~a', 'a|b', '\\|'
]
