import { describe, expect, it } from 'vitest'
import { noteFailure, tellFailures } from '#shared/failures.ts'

const files = new Map([['/', 'content/index.md'], ['/learn/x', 'content/learn/x.md'], ['/learn/based', 'content/learn/based.md'], ['/learn/ü', 'content/learn/ü.md']])
const tell = (route: string, statusCode = 500, base?: string) => tellFailures([{ route, error: { statusCode } }], path => files.get(path), base)
const picture = (path: string) => `/_og/s/c_LearnOgImage,title_X,p_${Buffer.from(JSON.stringify(path)).toString('base64url')}.png`

describe('what a build says of an address that throws', () => {
  it('is what its page says, if that names file and line', () => {
    noteFailure('/learn/x', new Error('content/learn/x.md:12 <kbd> throws TypeError: it broke\ncontent/learn/x.md:14 <note> throws Error: so did this'))
    expect(tell('/learn/x')).toEqual(['content/learn/x.md:12 <kbd> throws TypeError: it broke\ncontent/learn/x.md:14 <note> throws Error: so did this'])
  })

  it.each([
    ['/learn/x.md', 'content/learn/x.md'],
    ['/learn/x.hovers.json', 'content/learn/x.md'],
    ['/index.md', 'content/index.md'],
    ['/index.hovers.json', 'content/index.md'],
    [picture('/learn/x'), 'content/learn/x.md'],
    [picture('/'), 'content/index.md'],
    ['/learn/ü.md', 'content/learn/ü.md']
  ])('names the file of the page that it belongs to: %s', (route, file) => {
    noteFailure(encodeURI(route), new Error('it broke'))
    expect(tell(route)).toEqual([`${file}: ${route} cannot be made: it broke`])
  })

  it('names an address without a page, with the cause of the cause', () => {
    noteFailure('/llms.txt?x', new Error('Server Error', { cause: new Error('no words') }))
    expect(tell('/llms.txt')).toEqual(['/llms.txt cannot be made: Server Error: no words'])
    expect(tell('/_og/s/p_odd.png')).toEqual(['/_og/s/p_odd.png cannot be made: what is thrown is in the output above'])
  })

  it('is found under a base path', () => {
    noteFailure('/docs/learn/based.hovers.json', new Error('the first'))
    noteFailure('/docs/learn/based.hovers.json', new Error('a second time'))
    expect(tell('/sitemap.xml', 500, '/docs/')).toEqual(['/sitemap.xml cannot be made: what is thrown is in the output above'])
    const expected = (route: string) => [`content/learn/based.md: ${route} cannot be made: the first`]
    expect(tell('/docs/learn/based.hovers.json', 500, '/docs/')).toEqual(expected('/docs/learn/based.hovers.json'))
    for (const route of ['/learn/based.hovers.json', '/docs/learn/based.hovers.json']) expect(tell(route, 500, '/docs/')).toEqual(expected(route))
  })

  it('is nothing for a page that is not there, which Nitro tells with the link to it', () => {
    expect(tell('/nowhere', 404)).toEqual([])
  })
})
