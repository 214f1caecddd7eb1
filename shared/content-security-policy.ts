import { createHash } from 'node:crypto'

/** Sources by directive, such as `{ 'frame-src': ['https://videos.example.com'] }`. */
export type Sources = Readonly<Record<string, readonly string[]>>

/** What each page has in itself and not in a file. */
export interface InlineParts { scripts: readonly string[], styles: readonly string[] }

export const POLICY_HEADER = 'Content-Security-Policy'

const SELF = '\'self\''
const NONE = '\'none\''

/**
 * What a page may load and do: what this site serves, and no more. What is not named follows `default-src`. The search runs
 * WebAssembly, and an author's picture may be a `data:` address.
 */
const OWN: Sources = {
  'default-src': [SELF],
  'script-src': [SELF, '\'wasm-unsafe-eval\''],
  'style-src': [SELF],
  'img-src': [SELF, 'data:'],
  'frame-src': [NONE],
  'object-src': [NONE],
  'base-uri': [NONE],
  'form-action': [NONE],
  'frame-ancestors': [NONE],
  // the policies of components/furniture/trusted.ts and of Vue's runtime
  'require-trusted-types-for': ['\'script\''],
  'trusted-types': ['default', 'docs', 'vue']
}

/** Directives that a site may widen besides those above. */
const WIDENED = ['child-src', 'connect-src', 'font-src', 'manifest-src', 'media-src', 'worker-src']
const EXAMPLE = '[\'https://videos.example.com\']'
const SOURCE = /^[^\s;,]+$/
/** What would allow more than what it is written for. */
const TOO_WIDE = ['*', NONE, '\'unsafe-inline\'', '\'unsafe-eval\'', '\'unsafe-hashes\'']

/**
 * The text of the header `Content-Security-Policy`, for which a page must have no inline script and no style but `inline`.
 *
 * @param inline the texts exactly as they are between the tags
 * @param more what a site allows besides, such as videos of another host
 * @throws what is wrong with `more`
 */
export function contentSecurityPolicy({ scripts, styles }: InlineParts, more: Sources = {}): string {
  refuse(more)
  const own: Sources = {
    ...OWN,
    'script-src': [...OWN['script-src'] ?? [], ...scripts.map(hashSource)],
    'style-src': [...OWN['style-src'] ?? [], ...styles.map(hashSource)]
  }
  return [...new Set([...Object.keys(own), ...Object.keys(more)])].map((directive) => {
    const sources = [...own[directive] ?? own['default-src'] ?? [], ...more[directive] ?? []]
    return [directive, ...new Set(sources.length > 1 ? sources.filter(source => source !== NONE) : sources)].join(' ')
  }).join('; ')
}

/** `'sha256-…'`, as a policy names an inline script or style. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/**
 * The file `_headers`, in which Netlify, Cloudflare Pages and others look for the headers of what they serve.
 *
 * @param base the path below which the site lies
 */
export function headersFile(base: string, policy: string): string {
  return `${base.replace(/\/*$/, '/')}*\n  ${POLICY_HEADER}: ${policy}\n`
}

function refuse(more: Sources): void {
  const directives = [...Object.keys(OWN).filter(directive => directive !== 'require-trusted-types-for'), ...WIDENED]
  for (const [directive, sources] of Object.entries(more)) {
    const at = `contentSecurityPolicy in nuxt.config.ts: ${directive}`
    if (!directives.includes(directive)) throw new Error(`${at} cannot be widened: expected one of ${directives.join(', ')}`)
    if (!Array.isArray(sources)) throw new Error(`${at} is ${JSON.stringify(sources)}: expected a list such as ${EXAMPLE}`)
    for (const source of sources) {
      const isOne = typeof source === 'string' && SOURCE.test(source)
      if (!isOne) throw new Error(`${at} has ${JSON.stringify(source)}: expected a list of single sources, such as ${EXAMPLE}`)
      if (TOO_WIDE.includes(source)) throw new Error(`${at} has ${source}, which allows too much: name hosts, as in ${EXAMPLE}`)
    }
  }
}
