import { afterEach, describe, expect, it, vi } from 'vitest'
import { trustedDocs, trustFolder } from '../../../components/furniture/trusted.ts'

interface Rules { createHTML?: (text: string) => string, createScriptURL?: (url: string) => string | undefined }

/** Trusted Types as browsers have them: a policy gives objects, and there is one default. */
function factory() {
  const policies: Record<string, Rules> = {}
  return {
    policies,
    defaultPolicy: null as object | null,
    createPolicy(name: string, rules: Rules) {
      if (name in policies) throw new TypeError(`Policy with name "${name}" already exists.`)
      policies[name] = rules
      const policy = { createHTML: (text: string) => ({ trusted: rules.createHTML?.(text) }) }
      if (name === 'default') this.defaultPolicy = policy
      return policy
    }
  }
}

const FOLDER = 'https://site.example/docs/pagefind/'
afterEach(() => vi.unstubAllGlobals())

describe('trustFolder', () => {
  it.each([
    ['/docs/pagefind/pagefind-worker.js', true],
    [`${FOLDER}pagefind-worker.js`, true],
    ['/docs/pagefind/../evil.js', false],
    ['/docs/other.js', false],
    ['https://evil.example/docs/pagefind/pagefind-worker.js', false],
    ['data:text/javascript,0', false]
  ])('of %s says %s', (url, isTrusted) => {
    const types = factory()
    vi.stubGlobal('trustedTypes', types)
    vi.stubGlobal('location', new URL('https://site.example/docs/learn'))
    trustFolder(FOLDER)
    expect(types.policies.default?.createScriptURL?.(url)).toBe(isTrusted ? url : undefined)
    expect(types.policies.default?.createHTML).toBeUndefined()
  })

  it('may be called again, and where there are no Trusted Types', () => {
    trustFolder(FOLDER)
    vi.stubGlobal('trustedTypes', factory())
    trustFolder(FOLDER)
    expect(() => trustFolder(FOLDER)).not.toThrow()
  })
})

describe('trustedDocs', () => {
  it('is the text where there are no Trusted Types, and what the one policy makes of it where there are', () => {
    expect(trustedDocs('<p>a</p>')).toBe('<p>a</p>')
    vi.stubGlobal('trustedTypes', factory())
    expect(trustedDocs('<p>a</p>')).toEqual({ trusted: '<p>a</p>' })
    expect(trustedDocs('<p>b</p>')).toEqual({ trusted: '<p>b</p>' })
  })
})
