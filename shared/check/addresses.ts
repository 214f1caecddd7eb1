import { SITE_ADDRESS } from '../site-address.ts'

/** What a link may begin with. */
export const BEGINNINGS = '/path, #heading, https://, http://, mailto: or tel:'

const WHOLE = /^(?:https?:\/\/[^\s/?#]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d(][\d().\s-]*)/i
const SCHEME = /^[a-z][a-z\d+.-]*:/i
/** `https:/x`, `http//x`, `htps://x`, `http:\\x`, `https: //x`: meant to be a web address. */
const MISSPELT = /^(h*t{1,3}p{1,2}(s*))(?:\s*[:;]\s*[/\\]*\s*|[/\\]{2,})(?=[^\s/\\])/i
const DOMAIN = /^(?:www\.[^\s/]+|(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|ai|app|co|edu|gov|info|eu|uk|de))(?=[/?#:]|$)/i
const MACHINE = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|(?:[^.]+\.)+(?:local|localhost|internal|test))$/i
/** `localhost:3000/x`, as browsers show it. */
const BARE_MACHINE = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0)(?::\d+)?(?=[/?#]|$)/i
/** Programs that a link would open on the machine of whoever has them. */
const PROGRAM = /^(?:vscode(?:-insiders)?|vscodium|cursor|windsurf|zed|idea|pycharm|jetbrains|obsidian|notion|slack|zoommtg|msteams|figma|x-[\w-]+):/i
/** Folders of a machine. */
const HOME = /^(?:~\/|\/(?:Users|home|root|tmp|var\/folders|private|Volumes|mnt)\/\w)/
/** Where a branch is shown while it is worked on, and what leads to a machine for a while. */
const PREVIEW = /^deploy-preview-\d+--|-git-[\w-]+\.vercel\.app$|\.(?:app\.github\.dev|gitpod\.io|ngrok(?:-free)?\.(?:io|app|dev)|loca\.lt|trycloudflare\.com)$/i
/** Addresses that stand for any other one. */
const PLACEHOLDER = /^(?:www\.)?(?:example\.(?:com|org|net|edu)|(?:your|my)-?(?:domain|site|website|company|app|url|server)\.\w+)$/i
/** Services that lead on to the address that a parameter has, and know who followed it. */
const REDIRECT = /^(?:www\.google\.[a-z.]+\/url|[\w.]+\.safelinks\.protection\.outlook\.com\/|l\.facebook\.com\/l\.php|slack-redir\.net\/link)$/i
const OWN = new URL(SITE_ADDRESS).host

/**
 * What is wrong with an address that does not lead into this site, as the end of a sentence.
 * @param pathOf what an address of this site is as a path, if it has such a page or file
 * @returns undefined for a path, and for an address that readers can follow
 */
export function wrongAddress(url: string, pathOf: (path: string) => string | undefined): string | undefined {
  if (BARE_MACHINE.test(url)) return wrongHost(`http://${url}`, pathOf)
  if (PROGRAM.test(url)) return 'opens a program that readers may not have: write an address of the web, or leave the link out'
  if (HOME.test(url) && pathOf(url) === undefined) {
    const [, own = ''] = /\/(?:content|public)(\/.+)$/.exec(url) ?? []
    const there = own && pathOf(own)
    return `leads to a file on the author's machine: ${there ? `write ${there}` : 'put the file in public/content/ and write its address, /content/…'}`
  }
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

/** Whether an address is only an example of one. */
export const isPlaceholder = (url: string): boolean => /^https?:/i.test(url) && PLACEHOLDER.test(URL.parse(url)?.hostname ?? '')

function wrongHost(url: string, pathOf: (path: string) => string | undefined): string | undefined {
  const address = URL.parse(url)
  if (!address) return 'is not a web address: expected one such as https://metaflow.org/path'
  const { host, hostname, pathname, searchParams, hash, username, password } = address
  if (username || password) return `leads to ${host}, and not where its beginning seems to lead: write https://${host}${pathname}${hash}`
  const isOwn = host === OWN
  const meant = REDIRECT.test(`${host}${pathname}`) ? ['q', 'url', 'u'].map(key => searchParams.get(key)).find(value => value?.startsWith('http')) : undefined
  if (meant) return `leads there by way of ${host}, which notes who follows it: write ${meant}`
  if (PREVIEW.test(hostname)) return 'leads to a preview, which is gone when the work is done: write the address that stays, or leave the link out'
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
