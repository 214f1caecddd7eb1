import type { Element, ElementContent } from 'hast'
import type { TwoslashRenderer } from '@shikijs/twoslash/core'
import type { ShikiTransformerContext } from 'shiki'

/** A run of text and the CSS of its colour. */
export type StyledText = [text: string, style: string]

/** What a tag is called on the page; an author's log is a reader's note. */
const TAG_WORDS: Record<string, string> = { log: 'Note', annotate: 'Note', warn: 'Warning', error: 'Error' }

/**
 * What is written below a line of code, in phrasing elements, as <code> may have no others. Class names are those of
 * @shikijs/twoslash; what says its kind by colour there says it in a word here.
 */
export const lineRenderers: Omit<TwoslashRenderer, 'nodeStaticInfo'> = {
  lineQuery(query) {
    return [line('query', [
      text(' '.repeat(query.character)),
      span('twoslash-popup-container', [
        span('twoslash-popup-code', styledText(this, query.text).map(([run, style]) => ({ ...span('', [text(run)]), properties: { style } })))
      ])
    ])]
  },
  lineCompletion(completion) {
    const { completionsPrefix: prefix, completions, character } = completion
    return [line('completion', [
      text(' '.repeat(Math.max(0, character - prefix.length))),
      span('twoslash-completion-list', completions.map(({ name }) => span('twoslash-completion', [
        span('twoslash-completions-matched', [text(prefix)]),
        span('twoslash-completions-unmatched', [text(name.slice(prefix.length))])
      ])))
    ])]
  },
  lineError(error) {
    return [line('error', [span('twoslash-error-rule', [text(String(error.code))]), text(' '), span('twoslash-error-text', [text(error.text)])])]
  },
  lineCustomTag(tag) {
    return [line(`tag-${tag.name}`, [span('twoslash-tag-name', [text(TAG_WORDS[tag.name] ?? tag.name)]), text(' '), span('twoslash-tag-text', [text(tag.text ?? '')])])]
  },
  nodesError(_error, nodes) {
    return [span('twoslash-error', nodes)]
  },
  nodesHighlight(highlight, nodes) {
    const marked = span('twoslash-highlighted', nodes)
    return [highlight.text ? { ...marked, properties: { ...marked.properties, title: highlight.text } } : marked]
  }
}

/** Python, highlighted with the theme of the block that it belongs to. */
export function styledText(context: ShikiTransformerContext, code: string): StyledText[] {
  const { tokens } = context.codeToTokens(code, { ...context.options, lang: 'python' })
  const runs: StyledText[] = []
  tokens.forEach((line, index) => {
    if (index) add(runs, '\n', runs.at(-1)?.[1] ?? '')
    for (const { content, htmlStyle, color } of line) {
      const style = typeof htmlStyle === 'object' ? Object.entries(htmlStyle).map(([name, value]) => `${name}:${value}`).join(';') : htmlStyle ?? (color ? `color:${color}` : '')
      add(runs, content, style)
    }
  })
  return runs
}

/** Neighbours of one style are one run, and blanks are of any style. */
function add(runs: StyledText[], text: string, style: string): void {
  const last = runs.at(-1)
  if (last && (last[1] === style || !text.trim())) last[0] += text
  else runs.push([text, style])
}

function line(kind: string, children: ElementContent[]): Element {
  return span(`twoslash-meta-line twoslash-${kind}-line`, children)
}

function span(className: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: className ? { class: className } : {}, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
