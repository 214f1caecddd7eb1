import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, hashSource, headersFile } from '#shared/content-security-policy.ts'

const inline = { scripts: ['let a'], styles: ['a{}'] }

describe('contentSecurityPolicy', () => {
  it('allows what the site serves, and of what is in a page the two parts that it is told', () => {
    expect(contentSecurityPolicy(inline).split('; ')).toEqual([
      'default-src \'self\'', `script-src 'self' 'wasm-unsafe-eval' ${hashSource('let a')}`, `style-src 'self' ${hashSource('a{}')}`,
      'img-src \'self\' data:', 'frame-src \'none\'', 'object-src \'none\'', 'base-uri \'none\'', 'form-action \'none\'', 'frame-ancestors \'none\'',
      'require-trusted-types-for \'script\'', 'trusted-types default docs vue'
    ])
  })

  it('names a text by its hash', () => {
    // printf 'let a' | openssl dgst -sha256 -binary | base64
    expect(hashSource('let a')).toBe('\'sha256-IfEXP/8HLuXoAiy0hZVrCAcjcLsZqYFpLOHDGj8enqE=\'')
  })

  it.each([
    [{ 'frame-src': ['https://videos.example.com'] }, 'frame-src https://videos.example.com'],
    [{ 'connect-src': ['https://api.example.com'] }, 'connect-src \'self\' https://api.example.com'],
    [{ 'img-src': ['\'self\'', 'https:'] }, 'img-src \'self\' data: https:'],
    [{ 'worker-src': ['blob:'] }, 'worker-src \'self\' blob:']
  ])('is widened by %j', (more, directive) => {
    const parts = contentSecurityPolicy(inline, more).split('; ')
    expect(parts).toContain(directive)
    expect(parts.filter(part => part.startsWith(directive.split(' ')[0] ?? ''))).toHaveLength(1)
  })

  it.each([
    [{ 'scirpt-src': ['https://a.example'] }, 'contentSecurityPolicy in nuxt.config.ts: scirpt-src cannot be widened: expected one of default-src, script-src,'],
    [{ 'frame-src': ['https://a.example; script-src *'] }, 'frame-src has "https://a.example; script-src *": expected a list of single sources, such as [\'https://videos.example.com\']'],
    [{ 'frame-src': [''] }, 'frame-src has "": expected a list of single sources'],
    [{ 'style-src': ['\'unsafe-inline\''] }, 'style-src has \'unsafe-inline\', which allows too much: name hosts, as in'],
    [{ 'script-src': ['*'] }, 'script-src has *, which allows too much']
  ])('refuses %j', (more, message) => {
    expect(() => contentSecurityPolicy(inline, more)).toThrow(message)
  })

  it('refuses a source that is not in a list', () => {
    expect(() => contentSecurityPolicy(inline, JSON.parse('{ "frame-src": "https://a.example" }'))).toThrow('frame-src is "https://a.example": expected a list such as')
  })
})

describe('headersFile', () => {
  it.each([['/', '/*'], ['/docs/', '/docs/*'], ['/docs', '/docs/*']])('sends the policy with all that lies below %s', (base, pattern) => {
    expect(headersFile(base, 'default-src \'self\'')).toBe(`${pattern}\n  Content-Security-Policy: default-src 'self'\n`)
  })
})
