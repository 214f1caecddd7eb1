/** Reads type stubs (.pyi) into tables of what they declare, without Python. Pure: it takes texts and returns tables. */
import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/python'

/** How an argument may be given: by position and name, by one of them only, or as one of any number. */
export type ParameterKind = 'normal' | 'positional-only' | 'keyword' | 'args' | 'kwargs'

/** A parameter. Without `default` and `opaque` it is required; `opaque` stands for a default that is no plain value, such as `...`. */
export interface Parameter {
  name: string
  kind?: ParameterKind
  default?: unknown
  opaque?: boolean
}

/** A function or method: one list of parameters per overload, without `self` and `cls`. */
export interface StubFunction { kind: 'function', overloads: Parameter[][], line: number }

/** A class: what it declares itself. `attributes` are annotated names and properties, in order. */
export interface StubClass {
  kind: 'class'
  bases: string[]
  methods: Map<string, StubFunction>
  attributes: Map<string, Parameter & { line: number }>
  line: number
}

/** A name brought in from another module; `name` is missing where the module itself is meant. */
export interface StubImport { kind: 'import', from: string, name?: string, exported: boolean, line: number }

/** What a name of a module stands for. */
export type StubEntry = StubFunction | StubClass | StubImport | { kind: 'value', line: number }

/** One stub file: its path as given, and its names. */
export interface StubModule { file: string, names: Map<string, StubEntry> }

const children = (node: SyntaxNode | null): SyntaxNode[] => {
  const found: SyntaxNode[] = []
  for (let child = node?.firstChild ?? null; child; child = child.nextSibling) {
    found.push(child)
  }
  return found
}

/** The default that an expression means: a plain value, or opaque. */
function defaultOf(text: string): Pick<Parameter, 'default' | 'opaque'> {
  const words: Record<string, unknown> = { 'None': null, 'True': true, 'False': false, '{}': {}, '[]': [] }
  if (text in words) {
    return { default: words[text] }
  }
  if (/^-?\d+(\.\d+)?$/.test(text)) {
    return { default: Number(text) }
  }
  const quoted = /^(["'])([^\\]*)\1$/.exec(text)
  return quoted ? { default: quoted[2] } : { opaque: true }
}

/**
 * The parameters in the parentheses of a `def`.
 * @throws when the grammar gives a node that this reader does not know.
 */
function parametersOf(list: SyntaxNode | null, source: string): Parameter[] {
  const found: Parameter[] = []
  let kind: ParameterKind = 'normal'
  let star = ''
  let comma = list?.from ?? 0
  for (const node of children(list)) {
    const text = source.slice(node.from, node.to)
    const last = found.at(-1)
    if (node.name === ',') {
      // The grammar has no node for the slash that ends positional-only parameters.
      if (source.slice(comma, node.from).trim() === '/') {
        found.forEach(parameter => parameter.kind = 'positional-only')
      }
      // A star alone: what follows can only be given by name.
      kind = star === '*' ? 'keyword' : kind
      star = ''
      comma = node.to
    }
    else if (text === '*' || text === '**') {
      star = text
    }
    else if (node.name === 'VariableName' && source.slice(comma, node.from).includes('=') && last) {
      Object.assign(last, { opaque: true })
    }
    else if (node.name === 'VariableName') {
      found.push({ name: text, kind: star === '*' ? 'args' : star === '**' ? 'kwargs' : kind })
      kind = star === '*' ? 'keyword' : kind
      star = ''
    }
    else if (last && !['(', ')', 'TypeDef', 'AssignOp', 'Comment'].includes(node.name)) {
      Object.assign(last, defaultOf(text))
    }
  }
  if (list && /\/\s*\)$/.test(source.slice(list.from, list.to))) {
    found.forEach(parameter => parameter.kind = 'positional-only')
  }
  return found
}

/** The dotted names of the decorators of a statement. */
const decoratorsOf = (statement: SyntaxNode, source: string) =>
  statement.name === 'DecoratedStatement' ? statement.getChildren('Decorator').map(node => source.slice(node.from + 1, node.to).trim()) : []

/** The `def` or `class` in a statement, decorated or not. */
const definitionIn = (statement: SyntaxNode) =>
  statement.name === 'DecoratedStatement' ? statement.getChild('FunctionDefinition') ?? statement.getChild('ClassDefinition') : statement

/** A module's name made absolute: `.core` in the module `a.b` is `a.core`, in the package `a.b` it is `a.b.core`. */
function absolute(from: string, module: string, isPackage: boolean): string {
  const dots = /^\.*/.exec(from)?.[0].length ?? 0
  if (dots === 0) {
    return from
  }
  const parts = module.split('.')
  const base = parts.slice(0, parts.length - dots + (isPackage ? 1 : 0))
  return [...base, from.slice(dots)].filter(Boolean).join('.')
}

/** Reads `import` statements; they are plain enough for that to be done on the text. */
function importsIn(text: string, module: string, isPackage: boolean, line: number): [string, StubImport][] {
  const flat = text.replace(/#.*$/gm, '').replace(/[()\s]+/g, ' ').trim()
  const [, origin, list = ''] = /^(?:from (\S+) )?import (.*)$/.exec(flat) ?? []
  return list.split(',').map(part => part.trim()).filter(Boolean).map((part) => {
    const [name = '', alias] = part.split(' as ')
    const own = alias ?? name.split('.')[0] ?? name
    const from = origin === undefined ? name : absolute(origin, module, isPackage)
    return [own, { kind: 'import', from, name: origin === undefined ? undefined : name, exported: alias === name, line }]
  })
}

/** Reads the statements of a module or of a class into `names`. */
function read(statements: SyntaxNode[], source: string, module: string, isPackage: boolean, inClass: boolean): Map<string, StubEntry> {
  const names = new Map<string, StubEntry>()
  const lineOf = (node: SyntaxNode) => source.slice(0, node.from).split('\n').length
  for (const statement of statements) {
    const node = definitionIn(statement)
    const name = node?.getChild('VariableName')
    const line = lineOf(node ?? statement)
    const decorators = decoratorsOf(statement, source)
    const own = name ? source.slice(name.from, name.to) : ''
    if (node?.name === 'FunctionDefinition') {
      const parameters = parametersOf(node.getChild('ParamList'), source)
      const known = names.get(own)
      if (decorators.some(decorator => decorator === 'property' || decorator.endsWith('.setter'))) {
        names.set(own, { kind: 'value', line })
        continue
      }
      const visible = inClass && !decorators.includes('staticmethod') ? parameters.slice(1) : parameters
      names.set(own, { kind: 'function', overloads: [...(known?.kind === 'function' ? known.overloads : []), visible], line })
    }
    else if (node?.name === 'ClassDefinition') {
      names.set(own, classIn(node, source, module, isPackage, line))
    }
    // A type variable is a helper of the stub's, no name of the module.
    else if (/^\w+ = (TypeVar|ParamSpec)\(/.test(source.slice(statement.from, statement.to))) {
      continue
    }
    else if (statement.name === 'AssignStatement' || statement.name === 'TypeDefinition') {
      names.set(own, { kind: 'value', line })
    }
    else if (statement.name === 'ImportStatement') {
      importsIn(source.slice(statement.from, statement.to), module, isPackage, line).forEach(([key, entry]) => names.set(key, entry))
    }
  }
  return names
}

/** Reads a class. */
function classIn(node: SyntaxNode, source: string, module: string, isPackage: boolean, line: number): StubClass {
  const body = children(node.getChild('Body'))
  const members = read(body, source, module, isPackage, true)
  const attributes = new Map<string, Parameter & { line: number }>()
  const methods = new Map<string, StubFunction>()
  for (const [name, entry] of members) {
    if (entry.kind === 'function') {
      methods.set(name, entry)
    }
    else {
      const value = body.find(statement => statement.name === 'AssignStatement' && source.startsWith(name, statement.from) && statement.getChild('AssignOp'))
      const assigned = value?.lastChild
      attributes.set(name, { name, line: entry.line, ...(assigned ? defaultOf(source.slice(assigned.from, assigned.to)) : {}) })
    }
  }
  // Only plain names: `Generic[T]` and `metaclass=M` say nothing about members.
  const bases = children(node.getChild('ArgList'))
    .filter((base, index, all) => base.name === 'VariableName' && all[index - 1]?.name !== 'AssignOp' && all[index + 1]?.name !== 'AssignOp')
    .map(base => source.slice(base.from, base.to))
  return { kind: 'class', bases, methods, attributes, line }
}

/**
 * Reads one stub.
 * @param source the file's text
 * @param file its path, as findings shall name it; `__init__.pyi` makes the module a package
 * @param module the module's full name, such as `metaflow.cards`
 * @throws an Error with file and line when the text is not Python
 */
export function readStub(source: string, file: string, module: string): StubModule {
  const tree = parser.parse(source)
  tree.iterate({ enter: (node) => {
    if (node.type.isError) {
      const line = source.slice(0, node.from).split('\n').length
      throw new Error(`${file}:${line}: this is not Python: expected a stub that a type checker can read; run basedpyright on it`)
    }
  } })
  return { file, names: read(children(tree.topNode), source, module, file.endsWith('__init__.pyi'), false) }
}
