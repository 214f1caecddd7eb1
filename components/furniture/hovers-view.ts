import type { PageHovers } from '../../shared/hovers.ts'
import { trustedDocs } from './trusted.ts'

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  return made
}

/** What a popup says: the signature in the colours of code, and its docs. */
export function popupView({ styles, docs }: PageHovers, [signature, doc]: PageHovers['popups'][number]): HTMLElement[] {
  const code = element('code', 'hover-signature')
  for (let at = 0; at < signature.length; at += 2) {
    const style = styles[Number(signature[at + 1])]
    const span = element('span', style ? `tok-${style}` : '')
    span.textContent = String(signature[at])
    code.append(span)
  }
  const html = doc === undefined ? undefined : docs[doc]
  if (!html) return [code]
  const text = element('div', 'hover-docs')
  text.innerHTML = trustedDocs(html)
  return [code, text]
}

/** What a popup says where the page's types could not be fetched. */
export function failureView(): HTMLElement[] {
  const text = element('div', 'hover-docs')
  text.textContent = 'Types could not be loaded. They are tried again when you next ask for one.'
  return [text]
}
