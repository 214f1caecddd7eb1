import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '#shared/content-security-policy.ts'
import { parseHeaders } from '../../support/headers-file.ts'
import { refusedOf } from '../../support/refused.ts'

const policy = contentSecurityPolicy({ scripts: ['let a'], styles: ['a{}'] })
const page = (body: string) => `<!DOCTYPE html><html lang="en"><head><script>let a</script><style>a{}</style></head><body>${body}</body></html>`

describe('refusedOf', () => {
  it('lets pass what the policy names, files and data', () => {
    expect(refusedOf(page('<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script><p class="style">style="a"</p>'), policy)).toEqual([])
  })

  it.each([
    ['<p style="color:red">Text</p>', 'the attribute style of <p style="color:red">'],
    ['<figure class="code" style=""></figure>', 'the attribute style of <figure class="code" style="">'],
    ['<svg><path style="fill:red"/></svg>', 'the attribute style of <path style="fill:red">'],
    ['<p onclick="go()">Text</p>', 'the attribute onclick of <p onclick="go()">'],
    ['<script>let b</script>', 'the text of <script>: let b'],
    ['<script type="module">let b</script>', 'the text of <script type="module">: let b'],
    ['<script type="importmap">{}</script>', 'the text of <script type="importmap">: {}'],
    ['<style>b{}</style>', 'the text of <style>: b{}']
  ])('names %s', (body, refused) => {
    expect(refusedOf(page(body), policy)).toEqual([refused])
  })

  it('names everything where there is no policy that knows it', () => {
    expect(refusedOf(page(''), 'default-src \'self\'')).toEqual(['the text of <script>: let a', 'the text of <style>: a{}'])
  })
})

describe('parseHeaders', () => {
  const headersOf = parseHeaders('/docs/*\n  Content-Security-Policy: default-src \'self\'; img-src \'self\' data:\n\n/docs/a\n  X-A: b\n')

  it('gives an address the headers of all patterns that it fits', () => {
    expect(headersOf('/docs/learn')).toEqual({ 'content-security-policy': 'default-src \'self\'; img-src \'self\' data:' })
    expect(headersOf('/docs/a')).toEqual({ 'content-security-policy': 'default-src \'self\'; img-src \'self\' data:', 'x-a': 'b' })
    expect(headersOf('/')).toEqual({})
  })

  it('names a line that is neither', () => {
    expect(() => parseHeaders('/*\nX-A: b')).toThrow('_headers:2: "X-A: b", expected an address')
    expect(() => parseHeaders('  X-A: b')).toThrow('_headers:1: "  X-A: b", expected an address')
  })
})
