import type { ContainerComponent, TextComponent } from '../markdown/parse.ts'
import { readYaml } from '../markdown/yaml.ts'
import type { YamlBlock } from '../markdown/yaml.ts'

/** The props of one component in Markdown, and where each of them stands. */
export interface ComponentProps {
  values: Record<string, unknown>
  /** The YAML between the component's `---` lines. */
  yaml?: YamlBlock
  /** Names of `:prop` attributes whose value is no JSON. */
  broken: string[]
  positionOf: (path: readonly PropertyKey[]) => { line: number, column: number }
}

/**
 * Turns a component of the Markdown tree into the props that its Vue component will get: attributes are texts,
 * a bare attribute is `true`, `:prop` is JSON, and YAML comes typed and wins over attributes.
 *
 * @param lines those of the file, which the columns of what is in YAML need: the parser cuts the indent of a list and not that of a component
 */
export function componentProps(node: ContainerComponent | TextComponent, lines: readonly string[] = []): ComponentProps {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  const { values, broken } = attributeProps(node.attributes)
  const yaml = node.type === 'containerComponent' ? componentYaml(node, line, lines) : undefined
  const data = isRecord(yaml?.data) ? yaml.data : {}
  return {
    values: { ...values, ...data },
    yaml,
    broken,
    positionOf: path => yaml && path[0] !== undefined && path[0] in data ? yaml.positionOf(path) : { line, column }
  }
}

/** Turns attributes as written (`icon="x" :items='[]' open`) into props in camel case. */
export function attributeProps(attributes: Readonly<Record<string, string | true>>): Pick<ComponentProps, 'values' | 'broken'> {
  const values: Record<string, unknown> = {}
  const broken: string[] = []
  for (const [attribute, value] of Object.entries(attributes)) {
    const name = camelCase(attribute.replace(/^:/, ''))
    if (!attribute.startsWith(':') || value === true) {
      values[name] = value
      continue
    }
    try {
      values[name] = JSON.parse(value)
    }
    catch {
      broken.push(name)
    }
  }
  return { values, broken }
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** remark-mdc takes YAML only from the lines right below the opening one, so that is where it stands. */
function componentYaml(node: ContainerComponent, line: number, lines: readonly string[]): YamlBlock | undefined {
  if (node.rawData === undefined) return
  const source = node.rawData.replace(/^\n/, '').replace(/(^|\s)-+$/, '')
  const [first = ''] = source.split('\n')
  return readYaml(source, line + 2, Math.max(0, (lines[line + 1] ?? '').lastIndexOf(first)))
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
