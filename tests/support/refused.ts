import { Window } from 'happy-dom'
import { hashSource } from '#shared/content-security-policy.ts'

/** Types of script that a browser runs, or that say how it runs others; all else is data. */
const RUN = /^(|module|importmap|speculationrules|(text|application)\/(java|ecma)script)$/i

/**
 * @param html of a page
 * @param policy the header `Content-Security-Policy` that comes with it
 * @returns what a browser would refuse of the page itself: styles, scripts and handlers, a line each
 */
export function refusedOf(html: string, policy: string): string[] {
  const { DOMParser } = new Window()
  const page = new DOMParser().parseFromString(html, 'text/html')
  const allowed = (directive: string) => policy.split('; ').find(part => part.startsWith(`${directive} `))?.split(' ') ?? []
  const refused: string[] = []
  for (const element of page.querySelectorAll('*')) {
    const [start] = element.cloneNode(false).outerHTML.split('</')
    for (const { name } of element.attributes) {
      if (name === 'style' || name.startsWith('on')) refused.push(`the attribute ${name} of ${start}`)
    }
    const isScript = element.tagName === 'SCRIPT' && !element.hasAttribute('src') && RUN.test(element.getAttribute('type') ?? '')
    const directive = isScript ? 'script-src' : element.tagName === 'STYLE' ? 'style-src' : undefined
    if (!directive || allowed(directive).includes(hashSource(element.textContent))) continue
    refused.push(`the text of ${start}: ${element.textContent.slice(0, 80)}`)
  }
  return refused
}
