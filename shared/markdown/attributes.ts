import type { CompileContext, Extension, Handle, Token } from 'mdast-util-from-markdown'
import { decodeString } from 'micromark-util-decode-string'
import type { Processor } from 'unified'
import type { TextComponent } from './parse.ts'

declare module 'mdast-util-from-markdown' {
  /** the components and spans whose `[…]` is being read, innermost last */
  interface CompileData { mdcLabels?: unknown[] }
}

type Attributes = TextComponent['attributes']
type Node = CompileContext['stack'][number]

/** Attributes that mean something in HTML on an element in a sentence: on any element, and on one kind. */
const ANYWHERE = ['class', 'dir', 'hidden', 'id', 'inert', 'lang', 'role', 'style', 'tabindex', 'title', 'translate']
const KNOWN: Partial<Record<Node['type'], ReadonlySet<string>>> = {
  emphasis: new Set(ANYWHERE),
  strong: new Set(ANYWHERE),
  inlineCode: new Set([...ANYWHERE, 'language']),
  link: new Set([...ANYWHERE, 'download', 'hreflang', 'referrerpolicy', 'rel', 'target', 'type']),
  image: new Set([...ANYWHERE, 'decoding', 'fetchpriority', 'height', 'loading', 'sizes', 'srcset', 'width']),
  textComponent: new Set(ANYWHERE)
}
/** Those that need no value. */
const FLAGS = new Set(['download', 'hidden', 'inert'])

/**
 * A remark plugin, to be used after remark-mdc, which takes any `{…}` after `_`, `*`, code, a link or a picture for attributes and
 * drops it from the text: `run_{id}` would become `run_`. Here braces are attributes only where something stands before them
 * that can have these; elsewhere they stay what they are, text.
 */
export function remarkMdcAttributes(this: Processor): void {
  const extensions = (this.data().fromMarkdownExtensions ??= [])
  const mdc = extensions.flat().find(({ exit }) => exit && 'componentTextAttributes' in exit)
  const readAttributes = handleOf(mdc, 'componentTextAttributes')
  if (!readAttributes) {
    throw new Error('nothing reads `componentTextAttributes`: use remarkMdcAttributes after remark-mdc, in a version that has such tokens')
  }
  extensions.push({
    enter: {
      componentTextLabel(this: CompileContext) {
        (this.data.mdcLabels ??= []).push(this.stack.at(-1))
      }
    },
    exit: {
      componentTextLabel(this: CompileContext) {
        this.data.mdcLabels?.pop()
      },
      componentTextAttributes(this: CompileContext, token: Token) {
        const attributes = attributesOf(this, token, readAttributes)
        const carrier = carrierOf(this, attributes)
        if (carrier) Object.assign(carrier, { attributes })
        else addText(this, token)
      }
    }
  })
}

function handleOf(extension: Extension | undefined, type: string): Handle | undefined {
  const handles: Partial<Record<string, Handle>> = extension?.exit ?? {}
  return handles[type]
}

/** remark-mdc gives what it has read to the component on top of the stack, below the text that it holds back meanwhile. */
function attributesOf(context: CompileContext, token: Token, read: Handle): Attributes {
  const component: TextComponent = { type: 'textComponent', name: '', attributes: {}, children: [] }
  context.stack.splice(-1, 0, component)
  read.call(context, token)
  context.stack.pop()
  return component.attributes
}

/** What the attributes belong to: the component that they are written in, or the element right before them. */
function carrierOf({ stack, data }: CompileContext, attributes: Attributes): Node | undefined {
  const parent = stack.at(-1)
  if (parent?.type === 'textComponent' && data.mdcLabels?.at(-1) !== parent) return parent
  const before = parent && 'children' in parent ? parent.children.at(-1) : undefined
  const known = before && (before.type !== 'textComponent' || before.name === 'span') ? KNOWN[before.type] : undefined
  return known && isList(attributes, known) ? before : undefined
}

function isList(attributes: Attributes, known: ReadonlySet<string>): boolean {
  const entries = Object.entries(attributes)
  return entries.length > 0 && entries.every(([attribute, value]) => {
    const name = attribute.replace(/^:/, '')
    return value === true ? FLAGS.has(name) && known.has(name) : known.has(name) || /^(?:aria|data)-./.test(name)
  })
}

/** The braces as the text that they would be without MDC, joined to the text before and after them. */
function addText(context: CompileContext, token: Token): void {
  const { enter, exit } = context.config
  enter.data?.call(context, token)
  exit.data?.call({ ...context, sliceSerialize: between => decodeString(context.sliceSerialize(between)) }, token)
}
