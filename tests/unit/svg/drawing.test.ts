import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ID_PREFIX } from '#shared/pictures.ts'
import { readDrawing } from '#shared/svg/drawing.ts'
import { HOSTILE } from '../../support/hostile-drawings.ts'

const drawings = join(import.meta.dirname, '../../fixtures/drawings')
const markupOf = (svg: string) => readDrawing(svg).drawing?.markup.replaceAll(ID_PREFIX, '@')
const svg = (inside: string, attributes = '') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}</svg>`
const inside = (text: string) => markupOf(svg(text))?.replace(/^<svg viewBox="0 0 9 9">(.*)<\/svg>$/, '$1')
const told = (text: string) => readDrawing(text).problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`)

/** What nobody can see and nothing can run: it is left out without a finding. */
const SILENT = ['HTML in a desc, as CDATA', 'HTML as text of a text', 'HTML in the name of an id', 'HTML in an attribute', 'an element for the page\'s own scripts', 'HTML in a style']

describe('a hostile drawing', () => {
  it.each(Object.entries(HOSTILE))('%s: nothing of it is left, and it is told at its line', (name, { svg }) => {
    const { drawing, problems } = readDrawing(svg)
    expect(drawing?.markup ?? '').not.toMatch(/evil|onerror=EVIL\(\)"|<(?!\/?(?:svg|g|rect|text|use|path|filter|feImage|image)\b)/)
    if (SILENT.includes(name)) return
    expect(problems.map(({ rule }) => rule)).toContain(/entity/.test(name) ? 'svg-broken' : 'svg-unsafe')
    expect(problems.filter(({ column }) => column === undefined)).toEqual([])
  })

  it('is told at the attribute, the rule of a sheet, or the element', () => {
    expect(told('<svg xmlns="http://www.w3.org/2000/svg"\n  viewBox="0 0 9 9"\n  onload="evil()">\n  <style>\n    rect { fill: red }\n    @import "//evil.example/a";\n  </style>\n  <g><script/></g>\n</svg>')).toEqual([
      '3:3 svg-unsafe: the attribute onload of <svg> runs code: remove it',
      '6:5 svg-unsafe: @import reaches for what is outside of the drawing: remove it',
      '8:6 svg-unsafe: <script> runs code: remove it'
    ])
  })

  it('is told at its line whatever the file begins with and its lines end with', () => {
    expect(told('\uFEFF<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\r\n<g>\r\n <rect\r\n  onclick="x"/></g></svg>')).toEqual([expect.stringMatching(/^4:3 svg-unsafe: the attribute onclick of <rect>/)])
  })
})

describe('a drawing of a program', () => {
  it.each(readdirSync(drawings))('%s comes through as it was drawn, and nothing is found', async (name) => {
    const { drawing, problems } = readDrawing(readFileSync(join(drawings, name), 'utf8'))
    expect(problems).toEqual([])
    await expect(drawing?.markup.replaceAll(ID_PREFIX, '@').replaceAll('><', '>\n<')).toMatchFileSnapshot(`drawings/${name}.html`)
  })
})

describe('styles', () => {
  it.each([
    ['a style becomes attributes', '<path style="fill: red; stroke-width:2px"/>', '<path fill="red" stroke-width="2px"/>'],
    ['a style is stronger than an attribute', '<path fill="blue" style="fill:red"/>', '<path fill="red"/>'],
    ['a sheet is stronger than an attribute', '<style>path{fill:red}</style><path fill="blue"/>', '<path fill="red"/>'],
    ['a style is stronger than a sheet', '<style>#a{fill:blue}</style><path id="a" style="fill:red"/>', '<path fill="red"/>'],
    ['!important is stronger than a style', '<style>path{fill:blue!important}</style><path style="fill:red"/>', '<path fill="blue"/>'],
    ['an id is stronger than a class, a class than an element', '<style>#a{fill:red}.b{fill:blue;stroke:red}path{fill:tan;stroke:tan;opacity:.5}</style><path id="a" class="b"/>', '<path fill="red" stroke="red" opacity=".5"/>'],
    ['a later sheet is stronger', '<style>.b{fill:blue}</style><style>.b{fill:red}</style><path class="a b"/>', '<path fill="red"/>'],
    ['a later rule is stronger', '<style>.b{fill:blue}.a{fill:red}</style><path class="a b"/>', '<path fill="red"/>'],
    ['combinators and attributes select', '<style>g &gt; path[d]{fill:red} g + path{fill:tan}</style><g><path d="M0 0"/></g><path/>', '<g><path d="M0 0" fill="red"/></g><path fill="tan"/>'],
    ['a font is taken apart', '<text style="font: italic bold 12px/1.5 \'DejaVu Sans\', serif">a</text>', '<text font-family="&#x27;DejaVu Sans&#x27;, serif" font-size="12px" font-style="italic" font-weight="bold">a</text>'],
    ['a marker is three', '<path style="marker:url(#m)"/>', '<path marker-start="url(#@0)" marker-mid="url(#@0)" marker-end="url(#@0)"/>'],
    ['a transform loses its units', '<path style="transform: translate(3px, 4px) rotate(5deg)"/>', '<path transform="translate(3, 4) rotate(5)"/>'],
    ['blanks are kept', '<text style="white-space: pre">a  b</text>', '<text xml:space="preserve">a  b</text>'],
    ['the theme\'s colours stay', '<path style="fill: var(--ink, #1c1b1a)"/>', '<path fill="var(--ink, #1c1b1a)"/>']
  ])('%s', (_name, written, shown) => {
    expect(readDrawing(svg(written)).problems).toEqual([])
    expect(inside(written)).toBe(shown)
  })

  it('that SVG has no attribute for are told, with the way out', () => {
    expect(told(svg('<style>\n@media print { path { fill: red } }\npath:hover { fill: red }\n</style><path style="mix-blend-mode: multiply"/>'))).toEqual([
      '2:1 svg-style: @media has no effect on a page: write it as attributes of the elements, such as fill="…", or remove it',
      '3:1 svg-style: the selector path:hover has no effect on a page: write it as attributes of the elements, such as fill="…", or remove it',
      '4:15 svg-style: the style mix-blend-mode has no effect on a page: write it as attributes of the elements, such as fill="…", or remove it'
    ])
  })

  it('that its browser would not have read, or our reader does not, are told', () => {
    expect(told(svg('<style media="print">path{fill:red}</style>\n<style type="text/less">path{fill:red}</style>\n<style>g { path { fill: red } }</style>\n<text style="font: caption">a</text>'))).toEqual([
      '1:80 svg-style: a sheet for print has no effect on a page: write it as attributes of the elements, such as fill="…", or remove it',
      '2:25 svg-style: a sheet of the type text/less has no effect on a page: write it as attributes of the elements, such as fill="…", or remove it',
      '3:12 svg-style: the rule in a rule, path, has no effect on a page: write it as attributes of the elements, such as fill="…", or remove it',
      '4:7 svg-style: the style font has no effect on a page: write it as attributes of the elements, such as fill="…", or remove it'
    ])
  })

  it('that would take the reader of selectors for ever are told', () => {
    const groups = 60
    expect(told(svg(`<style>g g g g g{fill:red}</style>${'<g>'.repeat(groups)}${'</g>'.repeat(groups)}`))).toEqual([expect.stringMatching(/^1:\d+ svg-style: the selector g g g g g has no effect/)])
  })

  it('that are no CSS are told', () => {
    expect(told(svg('<path style="fill: red; }"/>'))).toEqual([expect.stringMatching(/^1:\d+ svg-style: CSS that cannot be read/)])
  })
})

describe('ids', () => {
  it.each([
    ['are numbered, with what names them', '<g id="a"/><use href="#a"/><path fill="url(#b)"/><linearGradient id="b"/>', '<g id="@0"/><use href="#@0"/><path fill="url(#@1)"/><linearGradient id="@1"/>'],
    ['that nothing names are dropped', '<g id="main"/>', '<g/>'],
    ['that are nobody\'s lead nowhere on the page', '<use href="#main"/><path clip-path="url(#main)"/>', '<use href="#@0"/><path clip-path="url(#@0)"/>'],
    ['are found in quotes, encoded, and with a fallback', '<g id="ä b"/><path fill="url(\'#%C3%A4%20b\') red" stroke="url( &quot;#ä b&quot; )"/>', '<g id="@0"/><path fill="url(#@0) red" stroke="url(#@0)"/>'],
    ['that are there twice are the first one\'s', '<g id="a"/><path id="a"/><use href="#a"/>', '<g id="@0"/><path/><use href="#@0"/>']
  ])('%s', (_name, written, shown) => expect(inside(written)).toBe(shown))
})

describe('names that every object of JavaScript has', () => {
  it.each(['constructor', '__proto__', 'toString'])('%s is an element, an attribute, a style or an id like any other', (name) => {
    expect(inside(`<g id="${name}" ${name}="1" style="${name}: 1"/><use href="#${name}"/>`)).toBe('<g id="@0"/><use href="#@0"/>')
    expect(told(svg(`<${name}/>`))).toEqual([`1:59 svg-unsafe: <${name}> is not a part of a drawing on a page: remove it`])
  })
})

describe('copies', () => {
  const tower = (levels: number) => svg(`<g id="l0"><path/></g>${Array.from({ length: levels }, (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`).join('')}`)

  it('of copies are counted, and too many are told in place of the drawing', () => {
    expect(told(tower(2))).toEqual([])
    expect(told(tower(5))).toEqual([expect.stringMatching(/^1:1 svg-broken: the <use> elements of this SVG ask for \d+ copies of others, for which a page would hang, and 10000 are the most: draw fewer$/)])
    expect(readDrawing(tower(5)).drawing).toBeUndefined()
  })

  it('that contain themselves are none', () => {
    expect(told(svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'))).toEqual([])
  })
})

describe('the size', () => {
  it.each([
    ['viewBox="0 0 720 368"', 720, 368, '0 0 720 368'],
    ['viewBox="-10 -5.5 100.5 40"', 100.5, 40, '-10 -5.5 100.5 40'],
    ['viewBox=" 0,0, 30, 20 "', 30, 20, ' 0,0, 30, 20 '],
    ['width="40" height="20"', 40, 20, '0 0 40 20'],
    ['width="40px" height="1in"', 40, 96, '0 0 40 96'],
    ['width="60mm" viewBox="0 0 60 30"', 226.77, 113.39, '0 0 60 30'],
    ['width="100%" height="100%" viewBox="0 0 60 30"', 60, 30, '0 0 60 30'],
    ['width="0" viewBox="0 0 60 30"', 60, 30, '0 0 60 30'],
    ['width="40" height="20" viewBox="0 0 0 0"', 40, 20, '0 0 40 20']
  ])('%s gives %d by %d', (attributes, width, height, box) => {
    const { drawing, problems } = readDrawing(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`)
    expect(problems).toEqual([])
    expect(drawing).toEqual({ width, height, markup: `<svg viewBox="${box}"/>` })
  })

  it.each(['', 'width="40"', 'width="100%" height="100%"', 'viewBox="0 0 0 10"'])('"%s" gives none, which is told', (attributes) => {
    expect(told(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`)).toEqual(['1:1 svg-broken: this SVG has neither a viewBox nor a width and a height in px, so its size is unknown: add viewBox="0 0 <width> <height>" to its root element'])
  })

  it('is the page\'s affair: nothing on the root takes another', () => {
    expect(markupOf(svg('', ' width="9999" height="1" x="3" overflow="visible" style="transform: scale(9); overflow: visible" tabindex="1" role="alert"'))).toBe('<svg viewBox="0 0 9 9"/>')
  })
})

describe('a file that is no SVG', () => {
  it.each([600, 100_000])('because its elements are nested %d deep is told', (levels) => {
    expect(told(svg('<g>'.repeat(levels) + '</g>'.repeat(levels)))).toEqual([expect.stringMatching(/^1:\d+ svg-broken: this is not SVG: its elements are nested more than 500 levels deep\. /)])
  })

  it.each([
    ['', '1:1', 'Root element is missing or invalid'],
    ['<svg>\n<g>\n</svg>', '3:1', 'Missing end tag for element g'],
    ['<svg a=1/>', '1:8', 'Attribute value expected'],
    ['<svg>&nbsp;</svg>', '1:6', 'Named entity isn\'t defined: &nbsp;'],
    ['<html xmlns="http://www.w3.org/1999/xhtml"/>', '1:1', 'its first element is not <svg xmlns="http://www.w3.org/2000/svg">'],
    ['<svg xmlns="http://example.com"/>', '1:1', 'its first element is not <svg xmlns="http://www.w3.org/2000/svg">']
  ])('%j is told at %s', (text, place, reason) => {
    expect(told(text)).toEqual([`${place} svg-broken: this is not SVG: ${reason}. Save it again from the program that drew it, as plain SVG`])
  })
})
