import { parser } from '@lezer/python'
import type { SyntaxNode, Tree } from '@lezer/common'

/** An identifier that may have a type: a name, an attribute, a keyword argument, a name inside an f-string. */
export interface NameToken { start: number, length: number, text: string, kind: 'name' | 'attribute' }

/** Text that only the type checker sees. */
export interface Insertion { at: number, insert: string }

/** Goes on through syntax errors, as samples may have them on purpose. */
export function parsePython(code: string): Tree {
  return parser.parse(code)
}

export function findNames(code: string, tree: Tree): NameToken[] {
  const names: NameToken[] = []
  tree.iterate({
    enter({ name, from, to }) {
      if ((name !== 'VariableName' && name !== 'PropertyName') || to === from) return
      names.push({ start: from, length: to - from, text: code.slice(from, to), kind: name === 'VariableName' ? 'name' : 'attribute' })
    }
  })
  return names
}

/** Comments that stand alone on their lines, in order. */
export function findCommentLines(code: string, tree: Tree): { start: number, text: string }[] {
  const comments: { start: number, text: string }[] = []
  tree.iterate({
    enter({ name, from, to }) {
      if (name !== 'Comment') return
      const lineStart = code.lastIndexOf('\n', from - 1) + 1
      if (!code.slice(lineStart, from).trim()) comments.push({ start: lineStart, text: code.slice(from, to) })
    }
  })
  return comments
}

/** Whether the character at an offset belongs to a string. */
export function isInString(tree: Tree, offset: number): boolean {
  for (let node: SyntaxNode | null = tree.resolveInner(offset, 1); node; node = node.parent) {
    if (/String$/.test(node.name)) return true
  }
  return false
}

/** Names in what the checker's text imports and defines; they never reach a hover. */
const INPUTS = '_Inputs__'
const CAUGHT = '_Caught__'
/** A method for each `@catch`, with its offset behind. */
const CATCHING = '_catching__'

/**
 * What Metaflow knows and Python does not say: a join step's second parameter is its `Inputs`, and `@catch(var='x')`
 * makes an artifact `x`. Nothing where the sample does not import Metaflow, or says it itself.
 */
export function metaflowInsertions(code: string, tree: Tree): Insertion[] {
  if (!/^[ \t]*(?:from[ \t]+|import[ \t]+(?:[^\n#]*,[ \t]*)?)metaflow\b/m.test(code)) return []
  const joins: Insertion[] = []
  const caught: Insertion[] = []
  tree.iterate({
    enter({ name, node }) {
      if (name === 'FunctionDefinition') joins.push(...joinParameter(code, node))
      if (name === 'Decorator') caught.push(...caughtArtifact(code, node))
    }
  })
  const imports = [
    ...joins.length ? [`from metaflow.datastore.inputs import Inputs as ${INPUTS}`] : [],
    ...caught.length ? [`from metaflow.exception import MetaflowExceptionWrapper as ${CAUGHT}`] : []
  ]
  // last, where they move no line; stubs without these modules leave both unknown, as they were
  return [...joins, ...caught, { at: code.length, insert: imports.map(line => `${line}  # pyright: ignore\n`).join('') }]
}

function joinParameter(code: string, definition: SyntaxNode): Insertion[] {
  const decorated = definition.parent
  const flow = decorated?.parent?.parent
  if (decorated?.name !== 'DecoratedStatement' || flow?.name !== 'ClassDefinition') return []
  const isStep = decorated.getChildren('Decorator').some(({ from, to }) => /^@\s*(?:\w+\.)*step\b/.test(code.slice(from, to)))
  const parameter = definition.getChild('ParamList')?.getChildren('VariableName')[1]
  if (!isStep || !parameter || parameter.nextSibling?.name === 'TypeDef') return []
  const none = parameter.nextSibling?.name === 'AssignOp' ? ' | None' : ''
  return [{ at: parameter.to, insert: `: "${INPUTS}[${qualifiedName(code, flow)}]${none}"` }]
}

/** The name of a class with those of the classes around it. */
function qualifiedName(code: string, definition: SyntaxNode): string {
  const name = definition.getChild('VariableName')
  const own = name ? code.slice(name.from, name.to) : ''
  const statement = definition.parent?.name === 'DecoratedStatement' ? definition.parent : definition
  const outer = statement.parent?.parent
  return outer?.name === 'ClassDefinition' ? `${qualifiedName(code, outer)}.${own}` : own
}

function caughtArtifact(code: string, decorator: SyntaxNode): Insertion[] {
  const artifact = /^@\s*(?:\w+\.)*catch\b[\s\S]*\bvar\s*=\s*["']([\p{L}_][\p{L}\p{N}_]*)["']/u.exec(code.slice(decorator.from, decorator.to))?.[1]
  const step = decorator.parent
  if (!artifact || !step || step.parent?.name !== 'Body' || step.parent.parent?.name !== 'ClassDefinition') return []
  const indent = code.slice(code.lastIndexOf('\n', step.from - 1) + 1, step.from)
  if (indent.trim()) return []
  // an assignment in a method, as steps make them: a name in the class would hide a decorator of that name, and a
  // declared type would forbid a join to assign the same artifact
  return [{ at: step.from, insert: `def ${CATCHING}${step.from}(self, caught: "${CAUGHT} | None"): self.${artifact} = caught\n${indent}` }]
}

/** Whether a name is none of the author's. */
export function isOurs(name: string): boolean {
  return name === INPUTS || name === CAUGHT || name.startsWith(CATCHING)
}

/** The names of the checker's text as a reader knows them. */
export function readableNames(text: string): string {
  return text.replaceAll(INPUTS, 'Inputs').replaceAll(CAUGHT, 'MetaflowExceptionWrapper')
}
