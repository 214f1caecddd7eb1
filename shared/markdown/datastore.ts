import type { PhrasingContent, RootContent, TableCell, TableRow } from 'mdast'
import { bytes, count, grouped, shortKey } from '../recording/words.ts'
import { commandOf } from '../recording/path.ts'
import { requestFacts, requestTable, rowLabel } from '../datastore/requests.ts'
import { artifactTable } from '../datastore/table.ts'
import type { TableRun } from '../datastore/table.ts'
import { treeAfter, treeFacts } from '../datastore/tree.ts'
import { sizeText } from '../datastore/tree-rows.ts'
import type { TreeRow } from '../datastore/tree-rows.ts'
import { contentOf, propsOf } from './component.ts'
import { bullets, code, item, paragraph, text } from './nodes.ts'
import type { Writer } from './writers.ts'

/** A datastore as the lines of a terminal; folds that only sum up what is older or Metaflow's own stay closed. */
const datastoreTree: Writer = (node, { flow }) => {
  const props = propsOf(node)
  const { recording } = flow(props.text('flow') ?? '')
  const after = props.text('after') ?? ''
  const tree = treeAfter(recording, after, props.text('show') === 'blobs' ? 'blobs' : undefined)
  return [
    paragraph(text('The datastore after '), code(commandOf(recording, after).typed), text(`: ${treeFacts(tree)}.`)),
    { type: 'code', lang: 'text', value: treeLines(tree.rows, '').join('\n') },
    ...contentOf(node)
  ]
}

function treeLines(rows: readonly TreeRow[], indent: string): string[] {
  return rows.flatMap((row) => {
    const { name, note, state, rows, open } = row
    const parts = [name, state && `[${state}]`, note && (name ? `(${note})` : note), sizeText(row)]
    return [`${indent}${parts.filter(Boolean).join('  ')}`, ...open || name ? treeLines(rows, `${indent}  `) : []]
  })
}

/** Artifacts that the flow's code made, run by run, and the names that share a blob. Metaflow's own are only counted. */
const artifactTables: Writer = (node, { flow }) => {
  const props = propsOf(node)
  const { runs, shared, own } = artifactTable(flow(props.text('flow') ?? '').recording, props.texts('command'))
  return [
    paragraph(text(`${count(own.names, 'name')} of artifacts, ${count(own.blobs, 'blob')}, without Metaflow’s own.`)),
    ...runs.flatMap(runTable),
    bullets(shared.filter(({ internal }) => !internal).map(({ mark, artifact, times, where }) => item(
      paragraph(text(`${mark}, `), code(artifact.key), text(`, is named ${times} times: ${where.map(({ run, names }) => `run ${run}: ${names}`).join('; ')}.`))
    ))),
    ...contentOf(node)
  ]
}

function runTable({ typed, flow, id, origin, tasks }: TableRun, index: number): RootContent[] {
  const cell = (...children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children })
  const row = (...children: TableCell[]): TableRow => ({ type: 'tableRow', children })
  return [
    paragraph(text(`Run ${index + 1}: `), code(typed), text(`, ${flow}/${id}${origin ? `, a resume of ${origin}` : ''}.`)),
    {
      type: 'table',
      children: [
        row(...['Task', 'Name', 'Value', 'Type', 'Key', 'Pickled', 'Stored'].map(label => cell(text(label)))),
        ...tasks.flatMap(({ label, note, names }) => names.map(({ name, artifact: { value, type, key, size, stored }, mark }) => row(
          cell(text(`${label} (${note})`)),
          cell(code(name)),
          cell(...value === undefined ? [] : [code(value)]),
          cell(text(type)),
          cell(...mark ? [text(`${mark} `)] : [], code(shortKey(key))),
          cell(text(grouped(size))),
          cell(text(grouped(stored)))
        )))
      ]
    }
  ]
}

/** The requests to an object store, as a table. */
const requests: Writer = (node, { flow }) => {
  const props = propsOf(node)
  const step = props.text('step')
  const table = requestTable(flow(props.text('flow') ?? '').recording, props.text('command') ?? '', step)
  const row = (...texts: string[]): TableRow => ({ type: 'tableRow', children: texts.map(value => ({ type: 'tableCell', children: [text(value)] })) })
  return [
    paragraph(...step === undefined ? [] : [text('The task of '), code(step), text(', ')], text(`${requestFacts(table)}.`)),
    {
      type: 'table',
      children: [
        row('About', 'Is it there?', 'Read', 'Written', 'Bytes'),
        ...table.rows.map(line => row(rowLabel(line), grouped(line.asked), grouped(line.read), grouped(line.written), bytes(line.bytes)))
      ]
    },
    ...contentOf(node)
  ]
}

export const datastoreWriters: Record<string, Writer> = { 'datastore-tree': datastoreTree, 'artifact-table': artifactTables, 'request-table': requests }
