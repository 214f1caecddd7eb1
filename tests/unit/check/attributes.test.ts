import { describe, expect, it } from 'vitest'
import { checkAttributes } from '#shared/check/attributes.ts'
import { collectPage } from '#shared/check/collect.ts'

const told = (markdown: string) => checkAttributes(collectPage('a.md', '/a', markdown)).map(({ line, column, message }) => `${line}:${column} ${message.split(/: |, which/, 1)[0]}`)
const inDrawing = (inside: string) => `<svg viewBox="0 0 9 9">${inside}</svg>`

it('files of elements that are written as components are files of the page', () => {
  expect(collectPage('a.md', '/a', 'An :img{src="https://evil.example/a.png" alt="x"} and\n\n::audio{src="/content/a.mp3"}\n::').pictures).toMatchObject([
    { src: 'https://evil.example/a.png', alt: 'x', line: 1, column: 4 }, { src: '/content/a.mp3', line: 3, column: 1 }
  ])
})

describe('attributes that run, or ask for something', () => {
  it.each([
    ['<p ONCLICK="evil()">Text</p>', '1:1 the attribute onclick of <p> would run code'],
    ['Some <b onfocus=evil() autofocus>bold</b> text', '1:6 the attribute onfocus of <b> would run code'],
    ['<p\nonclick\n=\n"evil()">Text</p>', '1:1 the attribute onclick of <p> would run code'],
    ['<p title=">"onclick="evil()">Text</p>', '1:1 the attribute onclick of <p> would run code'],
    ['::div{onclick="evil()"}\nText\n::', '1:1 the attribute onclick of <div> would run code'],
    ['::div\n---\nid: a\nonclick: evil()\n---\nText\n::', '4:1 the attribute onclick of <div> would run code'],
    ['::div\n---\ninnerHTML: <b>a</b>\n---\nText\n::', '3:1 the attribute innerHTML of <div> would become HTML that the check cannot read'],
    ['A :b[word]{textContent="x"}', '1:3 the attribute textContent of <b> would become HTML that the check cannot read'],
    ['<a href="https://metaflow.org" ping="https://evil.example">a</a>', '1:1 the attribute ping of <a> would have a browser ask for an address while the page is read, or without its reader knowing'],
    ['<td background="https://evil.example/a.png">a</td>', '1:1 the attribute background of <td> would have a browser ask for an address while the page is read, or without its reader knowing'],
    ['<li src="https://evil.example/a.png">a</li>', '1:1 the attribute src of <li> would have a browser ask for an address while the page is read, or without its reader knowing'],
    [inDrawing('<use href="https://evil.example/a.svg#a"/>'), '1:24 the attribute href of <use> is https://evil.example/a.svg#a'],
    [inDrawing('<use xlink:href="data:image/svg+xml;base64,PHN2Zy8+#a"/>'), '1:24 the attribute xlink:href of <use> is data:image/svg+xml;base64,PHN2Zy8+#a'],
    [inDrawing('<textPath href="/\\evil.example/a.svg#a"/>'), '1:24 the attribute href of <textPath> is /\\evil.example/a.svg#a'],
    [inDrawing('<rect fill="url(https://evil.example/a.svg#a)"/>'), '1:24 the attribute fill of <rect> is url(https://evil.example/a.svg#a)'],
    [inDrawing('<g clip-path="url(//evil.example/a.svg#a)"></g>'), '1:24 the attribute clip-path of <g> is url(//evil.example/a.svg#a)'],
    [inDrawing('<rect cursor="URL(//evil.example/a.png), auto"/>'), '1:24 the attribute cursor of <rect> is URL(//evil.example/a.png), auto']
  ])('%j', (markdown, message) => expect(told(markdown)).toEqual([message]))

  it.each([
    '<p class="one" title="url(https://example.com)">Text</p>',
    '<img src="/content/a.png" alt="A" srcset="/content/b.png 2x">',
    '<audio controls src="/content/a.mp3"></audio>',
    '::callout{type="tip"}\nText\n::',
    'A :term[word]{concept=artifact} and a [link](/learn){target="_blank"}',
    inDrawing('<use href="#a"/><g id="a" fill="url(#b)" transform="rotate(4)" style="fill:red"></g><use href="/content/a.svg#a"/>'),
    '<p constructor="x" tostring="y">Text</p>',
    'The code `<p onclick="evil()">` is shown'
  ])('are none in %j', markdown => expect(told(markdown)).toEqual([]))
})
