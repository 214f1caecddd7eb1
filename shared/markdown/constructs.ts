import { markdownSpace } from 'micromark-util-character'
import type { Construct, Effects, Extension, ParseContext, State, Tokenizer } from 'micromark-util-types'
import type { Processor } from 'unified'

type Record = NonNullable<Extension['flow']>

const [COLON, BRACKET, BRACE] = [58, 91, 123]

/** In each document the lines of what has been read as a component, from the first to the last. */
const components = new WeakMap<ParseContext, [from: number, to: number][]>()

/**
 * A remark plugin, to be used after remark-mdc, that has components begin and end, and nothing else change, what plain Markdown is:
 *
 * - A list or quote that is further left than its component is in it, as the lines of a fence would be. There it would end a
 *   component that is indented by four or more.
 * - A fence that is indented by four or more is code with its marks, as in plain Markdown, unless it is in a component.
 *   There it would be a fence, which the line that should close it did not end.
 * - No line of a component changes how those after it are read: a fence has its code hidden by `remarkFences`, and what is indented
 *   may be in a list. There a fence in a list took the end of its component, and after a line such as `  :term[…]` or `  :::note`
 *   all others lost as many blanks.
 * - `[words]` is a span only where `{…}` follows. There it would be one everywhere, would lose its brackets, and could be no link
 *   whose address is defined elsewhere.
 */
export function remarkMdcConstructs(this: Processor): void {
  const extensions = (this.data().micromarkExtensions ??= [])
  const at = extensions.flat().findIndex(({ flowInitial, text }) => flowInitial && text?.[COLON] && text[BRACKET])
  const mdc = extensions.flat()[at]
  if (!mdc) throw new Error('nothing reads components: use remarkMdcConstructs after remark-mdc, in a version that has these constructs')
  extensions.splice(at, 1, {
    ...mdc,
    text: { ...mdc.text, [BRACKET]: all(mdc.text, BRACKET).map(onlyWithAttributes) },
    flow: { ...mdc.flow, [COLON]: all(mdc.flow, COLON).map(noted) },
    flowInitial: Object.fromEntries(Object.keys(mdc.flowInitial ?? {}).map(code => [code, all(mdc.flowInitial, Number(code)).map(indented)]))
  })
}

const all = (constructs: Record | undefined, code: number): Construct[] => [constructs?.[code] ?? []].flat()

const onlyWithAttributes = (span: Construct): Construct => ({
  ...span,
  tokenize(effects, ok, nok) {
    return span.tokenize.call(this, effects, code => code === BRACE ? ok(code) : nok(code), nok)
  }
})

/** Notes the lines of a component, whose content is read after all that is round it. */
function noted(component: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const { line } = this.now()
    const end: State = (code) => {
      const known = components.get(this.parser) ?? []
      if (!this.interrupt) components.set(this.parser, [...known, [line, this.now().line]])
      return ok(code)
    }
    return component.tokenize.call(this, withoutState(effects), end, nok)
  }
  return { ...component, tokenize }
}

/** What remark-mdc looks for in the lines of a component to leave out indents and code, by the names of its functions. */
const LOOKED_FOR = new Set(['checkCodeFenced', 'tokenizeContainerIndent'])

const withoutState = (effects: Effects): Effects => ({
  ...effects,
  check: (construct, ok, nok) => nok && LOOKED_FOR.has(functionOf(construct)) ? nok : effects.check(construct, ok, nok)
})

const functionOf = (construct: Parameters<Effects['check']>[0]): string =>
  'tokenize' in construct && typeof construct.tokenize === 'function' ? construct.tokenize.name : ''

function indented(construct: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const { line } = this.now()
    const read = noted(construct).tokenize.call(this, effects, ok, nok)
    const isInside = components.get(this.parser)?.some(([from, to]) => line > from && line <= to)
    return isInside ? read : effects.check({ partial: true, tokenize: colonAhead }, read, nok)
  }
  return { ...construct, concrete: true, tokenize }
}

const colonAhead: Tokenizer = (effects, ok, nok) => {
  const blanks: State = (code) => {
    if (!markdownSpace(code)) {
      effects.exit('linePrefix')
      return code === COLON ? ok(code) : nok(code)
    }
    effects.consume(code)
    return blanks
  }
  return (code) => {
    effects.enter('linePrefix')
    return blanks(code)
  }
}
