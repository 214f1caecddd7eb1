import { describe, expect, it } from 'vitest'
import { collectPage } from '#shared/check/collect.ts'
import { checkForeign, withoutForeign } from '#shared/check/foreign.ts'
import { proseLines } from '#shared/check/prose-lines.ts'
import { checkSyntax } from '#shared/check/syntax.ts'

const pageOf = (markdown: string) => collectPage('a.md', '/a', markdown)
const told = (markdown: string) => checkForeign(pageOf(markdown)).map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('what other tools understand', () => {
  it.each([
    [':::info\nText\n:::', '1:1 :::info', '`::note`'],
    [':::tip[My title]\nText\n:::', '1:1 :::tip[My title]', '`::tip`, **My title** and the text'],
    ['::tabs-item[One]\nText\n::', '1:1 ::tabs-item[One]', '`::tabs-item{title="One"}`'],
    ['- A\n\n  :::danger Stop\n  Text\n  :::', '3:3 :::danger Stop', '`::caution`, **Stop**'],
    ['::: details More {open}\nText\n:::', '1:1 ::: details More {open}', '`::collapsible`'],
    [':::{note}\nText\n:::', '1:1 :::{note}', '`::note`'],
    ['::: {.callout-important}\nText\n:::', '1:1 ::: {.callout-important}', '`::warning`'],
    ['> [!IMPORTANT]\n> Text', '1:3 [!IMPORTANT]', '`::warning`'],
    ['!!! note "Title"\n    Text', '1:1 !!! note "Title"', '`::note`, **Title**'],
    ['??? example\n\n    Text', '1:1 ??? example', '`::collapsible`'],
    ['=== "One"\n\n    Text', '1:1 === "One"', '`:::tabs-item{label="One"}`'],
    ['=== "`a>=1`"\n\n    Text', '1:1 === "`a>=1`"', '`:::tabs-item{label="a>=1"}`'],
    ['{% tabs %}\nText\n{% endtabs %}', '1:1 {% tabs %}', '`::tabs`'],
    ['See {{< ref "x" >}}.', '1:5 {{< ref "x" >}}', 'a link'],
    ['A {{< x "y" >}}.', '1:3 {{< x "y" >}}', 'no template is run'],
    ['import A from "@x/a"', '1:1 import A', 'components need no import'],
    ['<Aside>\n\nText\n\n</Aside>', '1:1 <Aside>', '`::note`'],
    ['<Tab items={["a"]}>', '1:1 <Tab items={["a"]}>', '`:::tabs-item'],
    ['# A {: .no_toc}', '1:5 {: .no_toc}', 'without the colon'],
    ['[a](/x){:target="_blank"}', '1:8 {:target="_blank"}', '{target="_blank"}'],
    ['- [TOC]', '1:3 [TOC]', 'leave it out'],
    ['.. warning:: Text', '1:1 .. warning::', '`::warning`'],
    ['See :ref:`x`.', '1:5 :ref:', 'a link'],
    ['A {kbd}`x`.', '1:3 {kbd}', '`:kbd{value="…"}`'],
    ['**a ==b== c**', '1:5 ==b==', '<mark>b</mark>'],
    ['Press ++ctrl+c++.', '1:7 ++ctrl+c++', ':kbd'],
    ['So $x_i^2$.', '1:4 $x_i^2$', 'formulas are not set here'],
    ['$$\na^2\n$$', '1:1 $$', 'formulas'],
    ['Yes :tada:!', '1:5 :tada:', 'the character itself'],
    ['See [[a page|its words]].', '1:5 [[a page|its words]]', '[its words](/learn/…)'],
    ['<!-- truncate -->', '1:1 <!-- truncate -->', 'leave it out'],
    ['<?php echo 1 ?>', '1:1 <?php echo 1 ?>', 'nothing is run'],
    ['<!DOCTYPE html>', '1:1 <!DOCTYPE html>', 'leave it out'],
    ['<![CDATA[ a ]]>', '1:1 <![CDATA[ a ]]>', 'the text itself'],
    ['See ![[a/b.png|300]].', '1:5 ![[a/b.png|300]]', '![what it shows](/content/learn/b.png)'],
    ['See [[#A part]].', '1:5 [[#A part]]', '[A part](#of-its-words)'],
    ['![[A page]]', '1:1 ![[A page]]', 'the text itself'],
    ['Text. ^block-1', '1:7 ^block-1', 'leave it out'],
    ['- [?] what', '1:3 [?]', '`[ ]` or `[x]`'],
    ['== A title', '1:1 == A title', '## A title'],
    ['[source,python]', '1:1 [source,python]', 'a fence'],
    ['|===\n|a\n|===', '1:1 |===', 'a table'],
    ['+---+---+\n| a | b |', '1:1 +---+---+', 'a table'],
    ['See <<a-b,text>>.', '1:5 <<a-b,text>>', '[text](#a-b)'],
    ['See xref:a.adoc[A title].', '1:5 xref:a.adoc[A title]', '[A title](/learn/…)'],
    ['#+BEGIN_SRC python\nx\n#+END_SRC', '1:1 #+BEGIN_SRC python', 'a fence'],
    ['As in [1]_ here.', '1:7 [1]_', 'a footnote'],
    ['.. |a| replace:: b', '1:1 .. |a|', 'the text itself'],
    ['Out[3]:', '1:1 Out[3]:', 'leave it out'],
    ['So it is【4†source】.', '1:9 【4†source】', 'the source as a link'],
    ['Say `#!python x = 1`.', '1:5 `#!python x = 1`', '`x = 1`'],
    ['{{% notice note %}}\nText\n{{% /notice %}}', '1:1 {{% notice note %}}', '`::note`'],
    ['%%hidden%% text', '1:1 %%hidden%%', '<!-- … -->'],
    ['--8<-- "a.md"', '1:1 --8<-- "a.md"', 'a fence with file='],
    ['```{warning}\nText\n```', '1:4 {warning}', '`::warning`'],
    ['```{code-block} python\nx\n```', '1:4 {code-block}', '```python'],
    ['`text <https://a.b>`_', '1:1 `text <https://a.b>`_', '[text](https://a.b)']
  ])('%j', (markdown, place, way) => {
    const [first = '', ...more] = told(markdown)
    expect(more).toEqual([])
    expect(first.slice(0, place.length)).toBe(place)
    expect(first).toContain(way)
  })

  it.each([
    'set $HOME and $PATH', '${A}${B}', 'from $5 to 10$', 'a == b, c==d==e', 'i++ and ++j', 'C++, G++', 'C(++): in C++ only', '10:30:15', 'a:b:c', '[1, 2]', '{x}', '{:.2f} and {:d}',
    '50% to 60%', '100%%', '\\(escaped\\)', '\\(times=0\\)', '!!! wow', '??? no', 'import x from y', ': a colon alone', '`==x==` and `:tada:`', '```md\n:::info\n```', '    [TOC]',
    '<!-- [TOC] -->', '[==](/a==b==)', '::note\n---\nicon: "==x=="\n---\nText\n::', ':badge[x]{color="==x=="}', '---\ntitle: ==x==\n---\n\nText', '<https://a.b/==x==>', '=====', '> [x] y',
    '::callout\nText\n::', '::tip\nText\n::', 'foo ^ bar ^ baz', 'x^2 + y^2', '[[1, 2], [3]]',
    'a text\n== b', '`#!/bin/bash -e`', 'cout << a; b >> c', 'x[1]_2', 'link: a', 'a ^ b', 'In [1] we', '#1 and #+1', '[-1] and [x]', '+1', '| a |', 'citeturn', 'cite', '= 5'
  ])('%j is prose, code or ours', (markdown) => {
    expect(told(markdown)).toEqual([])
  })

  it('is prose or not where the parser stops, too', () => {
    expect(told('---\ntitle: A\n---\n\n- One\n  ```js\n  import a from "b"\n  ```\n\nimport c from "d"\n\nlabels={{\n')).toEqual([expect.stringMatching(/^10:1 import c/)])
  })

  it('is told once, and by no other rule', () => {
    const page = pageOf('> [!NOTE]\n> Text\n\n::: tip One\nText\n:::\n\nSee [one] and ::\n\n::\n')
    expect(withoutForeign(checkSyntax(page), page).map(({ line, message }) => `${line} ${message.slice(0, 14)}`)).toEqual(['10 `::` closes no'])
  })
})

describe('proseLines', () => {
  it('keeps each character of prose in its column', () => {
    const lines = proseLines(pageOf('---\ntitle: A\n---\n\nSee `x` and [a *b*](/c), ![d](/e.svg) <b>f</b>.\n\n::note{to="/x"}\nText\n::'))
    expect(lines.map(line => line.replaceAll('\u0001', 'x').replaceAll('\u0002', '-'))).toEqual(['', '', '', '', 'See xxx and [a *b*-----, ------------ ---f----.', '', '', 'Text', '::'])
  })
})
