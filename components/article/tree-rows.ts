import { h } from 'vue'
import type { FunctionalComponent, VNode } from 'vue'
import { sizeText } from '#shared/datastore/tree-rows.ts'
import type { TreeRow } from '#shared/datastore/tree-rows.ts'

/** Rows of a datastore, as nested lists with folds. A render function: Vue's templates leave two comments for each row. */
const TreeRows: FunctionalComponent<{ rows: TreeRow[] }> = ({ rows }) => h('ul', rows.map(row => h('li', { 'data-state': row.task }, row.rows.length
  ? [h('details', { open: row.open }, [h('summary', lineOf(row)), h(TreeRows, { rows: row.rows })])]
  : [h('p', lineOf(row))])))

TreeRows.props = ['rows']

const lineOf = (row: TreeRow): (VNode | string)[] => [
  ...row.name ? [h('code', row.name), ' '] : [],
  ...row.state ? [h('b', { 'data-mark': row.state }, row.state), ' '] : [],
  ...row.note ? [h('span', row.note), ' '] : [],
  h('i', sizeText(row))
]

export default TreeRows
