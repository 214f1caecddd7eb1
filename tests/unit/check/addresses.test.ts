import { describe, expect, it } from 'vitest'
import { wrongAddress } from '#shared/check/addresses.ts'
import { meantPath, similarPath } from '#shared/check/paths.ts'

const site = { pages: new Map(['/', '/learn', '/learn/map', '/learn/guides/one'].map(path => [path, path])), publicFiles: new Set(['/content/learn/a.svg']), routes: new Set(['/llms.txt']) }
const page = { file: 'learn/guides/one.md', path: '/learn/guides/one' }
const wrong = (url: string) => wrongAddress(url, path => meantPath(path, page, site))

describe('an address', () => {
  it.each([
    'https://metaflow.org', 'http://x.org:80/a?b#c', 'HTTPS://METAFLOW.ORG', 'mailto:a@b.org', 'mailto:a@b.org?subject=Hi', 'tel:+1-555-123', 'tel:(555) 12', '/learn', '/a:b', '#a', 'map', './a.md',
    'learn/map', 'httpd', 'http.md', 'https', 'https://localhost.run', 'https://10.example.org', 'https://docs.example.com', 'https://www.google.com/search?q=a', 'https://metaflow.vercel.app', 'localhosts', '/homes/a', '/temporary'
  ])('%s is one that readers can follow, or a path', (url) => {
    expect(wrong(url)).toBeUndefined()
  })

  it.each([
    ['www.metaflow.org', 'write https://www.metaflow.org'], ['metaflow.org/docs', 'write https://metaflow.org/docs'], ['//metaflow.org/x', 'write https://metaflow.org/x'],
    ['http//x', 'write http://x'], ['https:/example.com', 'write https://example.com'], ['https:example.com', 'write https://example.com'], ['htps://x.org', 'write https://x.org'],
    ['http:\\\\x.org', 'write http://x.org'], ['ttps://x.org', 'write https://x.org'], ['https;//x.org', 'write https://x.org'], ['https:///x.org', 'write https://x.org'],
    ['https://', 'has no host'], ['mailto:', 'has no address'], ['tel:', 'has no number'], ['me@x.org', 'write mailto:me@x.org'], ['ftp://x', 'expected /path'], ['javascript:alert(1)', 'expected /path'],
    ['http://localhost:3000/learn/map', 'write /learn/map'], ['http://127.0.0.1/learn/map.html#a', 'write /learn/map#a'], ['http://[::1]:3000/learn', 'write /learn'], ['https://mac.local/x', 'leave the link out'], ['http://a.b.local/x', 'leave the link out'],
    ['http://0.0.0.0', 'in backticks'], ['hhttps://x.org', 'write https://x.org'], ['///x', 'has no host'], ['http://192.168.1.5:3000/learn', 'write /learn'], ['file:///home/me/a.svg', 'put the file in public/content/'], ['C:\\a.svg', 'put the file'],
    ['https://learn.example.com/learn/map#a', 'write /learn/map#a'], ['https://LEARN.example.com', 'write /'], ['https://learn.example.com/nope', 'as /nope is not'],
    ['localhost:3000/learn/map', 'write /learn/map'], ['0.0.0.0:3000', 'in backticks'], ['127.0.0.1:8000/x', 'in backticks'], ['vscode://file/home/me/x.py', 'readers may not have'], ['obsidian://open?vault=x', 'readers may not have'],
    ['~/x.md', 'put the file'], ['/Users/me/site/content/learn/map.md', 'write /learn/map'], ['/home/me/x.md', 'put the file'],
    ['https://deploy-preview-12--learn.netlify.app/learn', 'is gone'], ['https://a-git-main-me.vercel.app', 'is gone'], ['https://x-3000.app.github.dev/', 'is gone'], ['https://a1.ngrok-free.app', 'is gone'],
    ['https://www.google.com/url?q=https%3A%2F%2Fmetaflow.org%2Fa&sa=D', 'write https://metaflow.org/a'], ['https://eu.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.org', 'write https://x.org'],
    ['https://metaflow.org@evil.example/a', 'write https://evil.example/a'], ['https://a:b@x.org', 'write https://x.org/']
  ])('%s is answered with: %s', (url, way) => {
    expect(wrong(url)).toContain(way)
  })
})

describe('the path that was meant', () => {
  it.each([
    ['learn/map', '/learn/map'], ['../map.md', '/learn/map'], ['map', undefined], ['one.md', '/learn/guides/one'], ['../../learn/', '/learn'], ['/learn/index.html', '/learn'], ['/learn/map/index.md', '/learn/map'],
    ['/content/learn/map.md', '/learn/map'], ['/LEARN/Map', '/learn/map'], ['/public/content/learn/a.svg', '/content/learn/a.svg'], ['/learn/map.', '/learn/map'], ['/index.html', '/'], ['llms.txt', '/llms.txt'],
    ['nope', undefined]
  ])('of %s is %s, one that is there', (path, expected) => {
    expect(meantPath(path, page, site)).toBe(expected)
  })

  it('is one with the same end, or one that is spelt alike', () => {
    expect(similarPath('output_3_0.svg', ['/content/learn/loaf.svg'])).toBeUndefined()
    expect(similarPath('a.svg', site.publicFiles)).toBe('/content/learn/a.svg')
    expect(similarPath('/guides/map', site.pages.keys())).toBe('/learn/map')
    expect(similarPath('/learn/mpa', site.pages.keys())).toBe('/learn/map')
    expect(similarPath('/nowhere/at/all', site.pages.keys())).toBeUndefined()
  })
})
