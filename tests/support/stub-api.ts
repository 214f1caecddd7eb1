/** Compares stubs with the API that `stubs/api.py` wrote down: nothing may be missing, nothing made up. Pure. */
import type { Parameter, StubClass, StubEntry, StubFunction, StubModule } from './stub-reader.ts'

/** An object of the API, as `stubs/api.json` has it. */
export type ApiObject
  = | { kind: 'object' }
    | { kind: 'function' | 'decorator', parameters: Parameter[] }
    | { kind: 'class', init: Parameter[], methods: Record<string, Parameter[]>, properties: string[], attributes: string[], instance: string[] }

/** The API: `stubs/api.json`. */
export interface Api {
  version: string
  modules: Record<string, { complete: boolean, names: Record<string, string> }>
  objects: Record<string, ApiObject>
}

/** Something in which stub and API differ. `at` is the full name, with a parameter in parentheses: `metaflow.step(f)`. */
export interface Finding { at: string, file: string, line: number, text: string }

/** Differences that are meant. `at` lists those of the findings; a star stands for any text. */
export interface Difference { why: string, at: string[] }

/** The stubs by module name. */
export type Stubs = Map<string, StubModule>

interface Place { at: string, file: string, line: number }
interface Found { module: string, entry: StubEntry }

/** Follows imports to what a name stands for; undefined where that is outside of the stubs or is a module. */
function resolve(stubs: Stubs, module: string, name: string): Found | undefined {
  const entry = stubs.get(module)?.names.get(name)
  if (entry?.kind !== 'import') {
    return entry && { module, entry }
  }
  return entry.name === undefined ? undefined : resolve(stubs, entry.from, entry.name)
}

/** Does the name stand for a module of the stubs? */
function isModule(stubs: Stubs, entry: StubEntry): boolean {
  return entry.kind === 'import' && stubs.has(entry.name === undefined ? entry.from : `${entry.from}.${entry.name}`)
}

/** A class with what it inherits from classes of the stubs, and its constructor's parameters. */
function whole(stubs: Stubs, module: string, own: StubClass): Pick<StubClass, 'methods' | 'attributes'> & { init: Parameter[][] } {
  const methods = new Map<string, StubFunction>()
  const attributes: StubClass['attributes'] = new Map()
  let init: Parameter[][] = [[]]
  for (const name of own.bases.toReversed()) {
    const base = resolve(stubs, module, name)
    if (base?.entry.kind === 'class') {
      const inherited = whole(stubs, base.module, base.entry)
      inherited.methods.forEach((method, key) => methods.set(key, method))
      inherited.attributes.forEach((attribute, key) => attributes.set(key, attribute))
      init = inherited.init
    }
  }
  own.methods.forEach((method, key) => methods.set(key, method))
  own.attributes.forEach((attribute, key) => attributes.set(key, attribute))
  if (own.bases.includes('NamedTuple')) {
    init = [[...own.attributes.values()]]
  }
  return { methods, attributes, init: own.methods.get('__init__')?.overloads ?? own.methods.get('__new__')?.overloads ?? init }
}

const visible = (name: string) => !name.startsWith('_')
const many = (parameter: Parameter) => parameter.kind === 'args' || parameter.kind === 'kwargs'
const optional = (parameter: Parameter) => parameter.opaque === true || 'default' in parameter
const shown = (parameter: Parameter) => parameter.opaque ? 'some default' : `the default ${JSON.stringify(parameter.default)}`

/** May the two defaults stand for the same? Decorators keep numbers as text. */
function sameDefault(stub: Parameter, api: Parameter): boolean {
  return stub.opaque === true || api.opaque === true || JSON.stringify(stub.default) === JSON.stringify(api.default)
    || (typeof stub.default === 'number' && String(stub.default) === api.default)
}

/** Compares one parameter that both have. */
function compareParameter(stub: Parameter, api: Parameter, overloaded: boolean, place: Place): Finding[] {
  const at = `${place.at}(${api.name})`
  const say = (text: string): Finding[] => [{ ...place, at, text }]
  if (optional(stub) && !optional(api)) {
    return say(`the stub gives ${api.name} ${shown(stub)}, but Metaflow requires it: remove the default`)
  }
  if (!optional(stub) && optional(api) && !overloaded) {
    return say(`the stub requires ${api.name}, but Metaflow has ${shown(api)}: add it`)
  }
  if (optional(stub) && optional(api) && !sameDefault(stub, api)) {
    return say(`the stub gives ${api.name} ${shown(stub)}, Metaflow ${shown(api)}: write that`)
  }
  if ((stub.kind ?? 'normal') !== (api.kind ?? 'normal') && !overloaded) {
    return say(`${api.name} is ${stub.kind ?? 'normal'} in the stub, ${api.kind ?? 'normal'} in Metaflow: change it`)
  }
  return []
}

/** Compares the parameters of a function or method. */
function compareParameters(overloads: Parameter[][], api: Parameter[], place: Place): Finding[] {
  const stub = overloads.flat().filter(parameter => !many(parameter) && visible(parameter.name))
  const named = api.filter(parameter => !many(parameter))
  const findings: Finding[] = []
  for (const parameter of named.filter(({ name }) => visible(name))) {
    const twins = stub.filter(({ name }) => name === parameter.name)
    if (twins.length === 0) {
      findings.push({ ...place, at: `${place.at}(${parameter.name})`, text: `the stub lacks the parameter ${parameter.name}: add it with ${optional(parameter) ? shown(parameter) : 'no default'}` })
    }
    twins.slice(0, 1).forEach(twin => findings.push(...compareParameter(twin, parameter, overloads.length > 1, place)))
  }
  for (const { name } of stub.filter((one, index) => stub.findIndex(other => other.name === one.name) === index)) {
    if (!named.some(parameter => parameter.name === name)) {
      findings.push({ ...place, at: `${place.at}(${name})`, text: `Metaflow has no parameter ${name} here: remove it from the stub` })
    }
  }
  for (const kind of ['args', 'kwargs'] as const) {
    const [inStub, inApi] = [overloads.flat(), api].map(list => list.some(parameter => parameter.kind === kind))
    if (inStub !== inApi) {
      const stars = kind === 'args' ? '*args' : '**kwargs'
      findings.push({ ...place, at: `${place.at}(${stars})`, text: inApi ? `Metaflow takes ${stars} here: add them` : `Metaflow takes no ${stars} here: remove them` })
    }
  }
  const order = (list: Parameter[]) => list.filter(({ name, kind = 'normal' }) => visible(name) && kind === 'normal').map(({ name }) => name).join(', ')
  if (findings.length === 0 && overloads.length === 1 && order(overloads[0] ?? []) !== order(api)) {
    findings.push({ ...place, at: `${place.at}(order)`, text: `the parameters come in the order ${order(overloads[0] ?? [])} in the stub, ${order(api)} in Metaflow: reorder them` })
  }
  return findings
}

/** Compares a class, its constructor, methods and attributes. */
function compareClass(stubs: Stubs, found: Found & { entry: StubClass }, api: Extract<ApiObject, { kind: 'class' }>, place: Place): Finding[] {
  const { methods, attributes, init } = whole(stubs, found.module, found.entry)
  const findings = compareParameters(init, api.init, { ...place, at: `${place.at}.__init__` })
  const here = (name: string, line = place.line) => ({ ...place, at: `${place.at}.${name}`, line })
  for (const [name, parameters] of Object.entries(api.methods)) {
    const method = methods.get(name)
    findings.push(...method
      ? compareParameters(method.overloads, parameters, here(name, method.line))
      : [{ ...here(name), text: `the stub lacks the method ${name}: add it` }])
  }
  for (const name of [...api.properties, ...api.attributes].filter(name => !attributes.has(name) && !methods.has(name))) {
    findings.push({ ...here(name), text: `the stub lacks the attribute ${name}: add it` })
  }
  const real = new Set([...Object.keys(api.methods), ...api.properties, ...api.attributes, ...api.instance])
  for (const [name, { line }] of [...methods, ...attributes]) {
    if (visible(name) && !real.has(name)) {
      findings.push({ ...here(name, line), text: `Metaflow's class has no ${name}: remove it from the stub` })
    }
  }
  return findings
}

/** Compares what a name stands for. */
function compareObject(stubs: Stubs, found: Found, api: ApiObject, at: string): Finding[] {
  const { module, entry } = found
  const place = { at, file: stubs.get(module)?.file ?? module, line: entry.line }
  if (api.kind === 'object') {
    return []
  }
  if (api.kind === 'class') {
    return entry.kind === 'class'
      ? compareClass(stubs, { module, entry }, api, place)
      : [{ ...place, text: 'this is a class in Metaflow: write it as one' }]
  }
  if (entry.kind !== 'function') {
    return [{ ...place, text: 'this is a function in Metaflow: write it as one' }]
  }
  // A decorator takes its options by name; what one of its overloads takes by position is what it decorates.
  const overloads = api.kind === 'function' ? entry.overloads : entry.overloads.map(list => list.filter(({ kind }) => kind === 'keyword'))
  return compareParameters(overloads, api.parameters, place)
}

/**
 * Compares all stubs with the API.
 * @returns what differs, each thing once, whatever number of modules passes it on
 */
export function compareApi(api: Api, stubs: Stubs): Finding[] {
  const findings = new Map<string, Finding>()
  const add = (finding: Finding) => findings.set(finding.at, findings.get(finding.at) ?? finding)
  for (const module of Object.keys(api.modules).filter(module => !stubs.has(module))) {
    add({ at: module, file: 'stubs/api.json', line: 1, text: `there is no stub of ${module} any more: write it, or refresh api.json as stubs/README.md says` })
  }
  for (const [module, { file, names }] of stubs) {
    const real = api.modules[module]
    if (module.split('.').some(part => part.startsWith('_'))) {
      continue
    }
    if (!real) {
      add({ at: module, file, line: 1, text: `api.json has no module ${module}: if Metaflow has it, refresh api.json as stubs/README.md says, else rename the stub` })
      continue
    }
    for (const [name, full] of Object.entries(real.names)) {
      const found = names.has(name) ? resolve(stubs, module, name) : undefined
      const object = api.objects[full]
      if (!found && real.complete) {
        add({ at: `${module}.${name}`, file, line: 1, text: `the stub lacks ${name}: add it` })
      }
      else if (found && object) {
        compareObject(stubs, found, object, full).forEach(add)
      }
    }
    for (const [name, entry] of names) {
      const exported = visible(name) && (entry.kind !== 'import' || entry.exported) && !isModule(stubs, entry)
      if (exported && !(name in real.names)) {
        add({ at: `${module}.${name}`, file, line: entry.line, text: `Metaflow's ${module} has no ${name}: remove it from the stub, or refresh api.json as stubs/README.md says` })
      }
    }
  }
  return [...findings.values()]
}

/** Takes the findings that are meant away. `stale` are the entries of the table that no longer differ. */
export function withoutDifferences(findings: Finding[], differences: Difference[]): { left: Finding[], stale: string[] } {
  const meant = differences.flatMap(({ at }) => at)
  const patterns = new Map(meant.map(at => [at, new RegExp(`^${at.split('*').map(part => RegExp.escape(part)).join('.*')}$`)]))
  const covers = (at: string, finding: Finding) => patterns.get(at)?.test(finding.at) ?? false
  return {
    left: findings.filter(finding => !meant.some(at => covers(at, finding))),
    stale: meant.filter(at => !findings.some(finding => covers(at, finding)))
  }
}
