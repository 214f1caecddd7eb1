import { isSiteId } from '../site-ids.ts'
import { stepperIds } from '../stepper/ids.ts'
import { listedIds } from './listed.ts'
import type { Component, NamedId, Page, Remark, Site } from './types.ts'

const STEPPER = new Set(['code-stepper', 'code-step'])

interface Taken extends NamedId { isStepper?: boolean }

/** `page-id`: each id is there once, so that a link leads to the part that is meant, and is one that a link can lead to. */
export function checkIds(page: Page, site: Pick<Site, 'glossary'>): Remark[] {
  const seen = new Map<string, string>(reserved(page, site))
  const steppers = new Set<string>()
  const all: Taken[] = [...page.ids, ...page.components.flatMap(idOf)]
  return all.sort(byPlace).flatMap((named): Remark[] => {
    const { id, what, wayOut, line, column, isStepper } = named
    const tell = (message: string): Remark[] => [{ line, column, rule: 'page-id', message: `${what} ${message}` }]
    if (!id.trim()) return tell('has an empty id: write a name or leave it out')
    if (/\s/.test(id)) return tell(`has the id "${id}", and no link can lead to a blank: expected hyphens, as in ${id.trim().replace(/\s+/g, '-')}`)
    if (isSiteId(id)) return tell(`has the id ${id}, and what begins so is the site's own: give it another one`)
    const before = seen.get(id)
    // of two of a stepper, the rule about steppers tells
    const isTold = isStepper && steppers.has(id)
    if (isStepper) steppers.add(id)
    if (before === undefined) seen.set(id, `as what begins at line ${line}`)
    return before === undefined || isTold ? [] : tell(`has the id ${id}, ${before}: ${wayOut}`)
  })
}

/** `heading-id`: a heading has words, of which its address is made, and what looks like an id of its own is one. */
export function checkHeadingIds({ headings }: Page): Remark[] {
  return headings.flatMap(({ line, column, words, braces, isOwn }): Remark[] => {
    const tell = (message: string): Remark[] => [{ line, column, rule: 'heading-id', message }]
    if (words === undefined) return []
    if (braces && !braces.includes('#')) return tell(`\`${braces}\` is shown as it is, for a heading takes nothing but an id: write ${/\bid\s*=\s*["']([^"']+)/.exec(braces)?.[1]?.replace(/^/, '{#').concat('}') ?? '{#name}'}, or leave it out`)
    if (braces) return tell(`\`${braces}\` gives the heading no id and is shown as it is: expected {#name}, a letter and then letters, digits and single hyphens`)
    // of one that is empty, the rule about empty parts tells
    if (!words || isOwn || /[\p{L}\p{N}]/u.test(words)) return []
    return tell('the heading has no words, so its address is a number that changes when another one comes: write words or an id of its own, {#name}')
  })
}

/** What the page has besides what its author named, by where it comes from. Of definitions, the rule about concepts tells. */
function reserved(page: Page, site: Pick<Site, 'glossary'>): [string, string][] {
  return [...listedIds(page, site), ...page.footnotes.map((id): [string, string] => [id, 'as a footnote of this page'])]
}

/** The id that an author gave, or that the title of a stepper makes. Those of steps begin with their stepper's. */
function idOf({ name, syntax, props: { values, positionOf } }: Component): Taken[] {
  const { id, title } = values
  const own = typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
  const made = name === 'code-stepper' ? stepperIds({ title: typeof title === 'string' ? title : undefined }, []).id : undefined
  const named = own ?? made
  if (named === undefined) return []
  return [{ id: named, what: `\`${syntax}\``, wayOut: 'give it another one ({#name})', ...positionOf(['id']), isStepper: STEPPER.has(name) }]
}

const byPlace = (a: NamedId, b: NamedId) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0)
