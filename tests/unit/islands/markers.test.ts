import { describe, expect, it } from 'vitest'
import { withoutMarkers } from '../../../shared/islands/markers.ts'

describe('withoutMarkers', () => {
  it('takes out the comments by which Vue finds fragments, empty slots and anchors', () => {
    expect(withoutMarkers('<p><!--[-->Text<!--]--><!----></p>')).toBe('<p>Text</p>')
  })

  it('leaves an island as it was rendered, without its end mark, and goes on after it', () => {
    const island = '<div data-island="X" data-id="v-0"><div><!--[--><b>1</b><!--]--><!----></div></div>'
    expect(withoutMarkers(`<!--[--><p>A<!----></p>${island}<!--/island--><p>B<!--]--></p>${island}<!--/island--><!--]-->`))
      .toBe(`<p>A</p>${island}<p>B</p>${island}`)
  })

  it('leaves text that looks like one, which is escaped, and comments of others', () => {
    const html = '<code>&lt;!--[--&gt;</code><!-- a comment --><!--[if IE]><![endif]-->'
    expect(withoutMarkers(html)).toBe(html)
  })
})
