import { SITE_ADDRESS } from '../site-address.ts'

/** What a link may begin with. */
export const BEGINNINGS = '/path, #heading, https://, http://, mailto: or tel:'

const WHOLE = /^(?:https?:\/\/[^\s/?#]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d(][\d().\s-]*)/i
const SCHEME = /^[a-z][a-z\d+.-]*:/i
/** `https:/x`, `http//x`, `htps://x`, `http:\\x`, `https: //x`: meant to be a web address. */
const MISSPELT = /^(h*t{1,3}p{1,2}(s*))(?:\s*[:;]\s*[/\\]*\s*|[/\\]{2,})(?=[^\s/\\])/i
const DOMAIN = /^(?:www\.[^\s/]+|(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|ai|app|co|edu|gov|info|eu|uk|de))(?=[/?#:]|$)/i
const MACHINE = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|(?:[^.]+\.)+(?:local|localhost|internal|test))$/i
const OWN = new URL(SITE_ADDRESS).host

/**
 * What is wrong with an address that does not lead into this site, as the end of a sentence.
 * @param pathOf what an address of this site is as a path, if it has such a page or file
 * @returns undefined for a path, and for an address that readers can follow
 */
export function wrongAddress(url: string, pathOf: (path: string) => string | undefined): string | undefined {
  if (/^(?:file:|[a-z]:[\\/]|\\\\)/i.test(url)) return `leads to a file on the author's machine: put the file in public/content/ and write its address, /content/…`
  const [scheme, , s = ''] = MISSPELT.exec(url) ?? []
  if (scheme && !/^https?:\/\/(?!\/)/i.test(url)) return `is not a web address: write http${s && 's'}://${url.slice(scheme.length)}`
  if (WHOLE.test(url)) return /^http/i.test(url) ? wrongHost(url, pathOf) : undefined
  if (/^\/\/[^/]/.test(url)) return `has no known beginning: write https:${url}`
  if (/^(?:https?:)?\/\//i.test(url)) return 'has no host: write the address of a page, such as https://metaflow.org'
  if (/^mailto:/i.test(url)) return 'has no address: write mailto:someone@example.org'
  if (/^tel:/i.test(url)) return 'has no number: write tel:+1555123'
  if (/^[^\s/@:]+@[^\s/@:]+\.[a-z]+$/i.test(url)) return `has no known beginning: write mailto:${url}`
  if (DOMAIN.test(url)) return `has no known beginning: write https://${url}`
  if (SCHEME.test(url)) return `has no known beginning: expected ${BEGINNINGS}`
}

function wrongHost(url: string, pathOf: (path: string) => string | undefined): string | undefined {
  const address = URL.parse(url)
  if (!address) return 'is not a web address: expected one such as https://metaflow.org/path'
  const { host, hostname, pathname, hash } = address
  const isOwn = host === OWN
  if (!isOwn && !MACHINE.test(hostname)) return
  // the first page of a server that was started is not meant to be this site's
  const path = isOwn || pathname !== '/' ? pathOf(pathname) : undefined
  const what = isOwn ? 'has the site\'s own address, which may change' : 'leads to the author\'s own machine'
  if (path !== undefined) return `${what}: write ${path}${hash}`
  const way = isOwn
    ? `write the path of a page that is there, as ${pathname} is not`
    : 'leave the link out, or put the address in backticks if readers are to open it on theirs'
  return `${what}: ${way}`
}
