import { z } from 'zod'

/** What a cell left behind when it was run: what it printed, what its last line was, or how it failed. */
export interface Output { kind: 'printed' | 'result' | 'error', text: string }

/** A cell of a notebook. */
export interface Cell {
  kind: 'code' | 'markdown'
  id?: string
  source: string
  /** of `In [n]`, if it was run */
  count?: number
  outputs: Output[]
}

/** A notebook as it was saved. */
export interface Notebook { language: string, cells: Cell[] }

const lines = z.union([z.string(), z.array(z.string())]).transform(text => [text].flat().join(''))
const data = z.object({ 'text/plain': lines.optional() })
const output = z.discriminatedUnion('output_type', [
  z.object({ output_type: z.literal('stream'), text: lines }),
  z.object({ output_type: z.literal('execute_result'), data }),
  z.object({ output_type: z.literal('display_data'), data }),
  z.object({ output_type: z.literal('error'), traceback: z.array(z.string()) })
])
const cell = z.object({
  cell_type: z.enum(['code', 'markdown', 'raw']),
  id: z.string().optional(),
  source: lines,
  execution_count: z.number().nullish(),
  outputs: z.array(output).default([])
})
const file = z.object({
  nbformat: z.literal(4),
  metadata: z.object({ kernelspec: z.object({ language: z.string().optional() }).optional(), language_info: z.object({ name: z.string() }).optional() }),
  cells: z.array(cell)
})

/** Colours and the like, for a terminal. */
// eslint-disable-next-line no-control-regex -- that is what they begin with
const ESCAPES = /\u001B\[[\d;]*[A-Za-z]/g

/**
 * Reads a notebook of format 4; its raw cells, which are for converters, are left out.
 * @throws Error that says, as the end of a sentence, what is wrong with it
 */
export function readNotebook(json: string): Notebook {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  }
  catch {
    throw new Error('is no notebook: it is not JSON')
  }
  const { success, data: notebook, error } = file.safeParse(parsed)
  if (!success) {
    const [issue] = error.issues
    throw new Error(`is no notebook of format 4: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}`)
  }
  const { metadata: { kernelspec, language_info: language }, cells } = notebook
  return {
    language: language?.name ?? kernelspec?.language ?? 'python',
    cells: cells.flatMap(({ cell_type: kind, id, source, execution_count: count, outputs }): Cell[] =>
      kind === 'raw' ? [] : [{ kind, id, source: source.trim(), count: count ?? undefined, outputs: joined(outputs.map(outputOf)) }])
  }
}

function outputOf(output: z.infer<typeof cell>['outputs'][number]): Output {
  switch (output.output_type) {
    case 'stream': return { kind: 'printed', text: output.text }
    case 'error': return { kind: 'error', text: output.traceback.join('\n').replaceAll(ESCAPES, '') }
    // what is shown on the way is no result, but reads like what is printed
    case 'display_data': return { kind: 'printed', text: output.data['text/plain'] ?? '' }
    default: return { kind: 'result', text: output.data['text/plain'] ?? '' }
  }
}

/** What was printed comes in pieces, as it was flushed. */
function joined(outputs: readonly Output[]): Output[] {
  const whole: Output[] = []
  for (const { kind, text } of outputs) {
    const last = whole.at(-1)
    if (last && kind === 'printed' && last.kind === kind) last.text += text
    else whole.push({ kind, text })
  }
  return whole.map(({ kind, text }) => ({ kind, text: text.trimEnd() })).filter(({ text }) => text)
}
