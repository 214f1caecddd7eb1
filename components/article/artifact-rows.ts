import { h } from 'vue'
import type { VNode } from 'vue'
import { bytes, grouped, listed, shortened, shortKey } from '#shared/recording/words.ts'
import type { InternalRow, NameRow, SharedKey, TableRun, TableTask } from '#shared/datastore/table.ts'

const VALUE = 48

/** A value's `repr`, as much of it as a cell has room for. */
const short = (value: string | undefined): string => value === undefined ? '–' : shortened(value, VALUE)

/** The letter of a key that several names have, and the key, which the style sheet cuts short; an earlier row has had it whole. */
const keyOf = ({ mark, first, artifact: { key } }: NameRow): (VNode | string)[] => [...mark ? [h('b', mark), ' '] : [], h('code', first ? key : `${shortKey(key)}…`)]

const cells = (named: NameRow, tasks?: string): VNode[] => {
  const { value, type, size, stored } = named.artifact
  return [
    h('th', { scope: 'row' }, named.name),
    h('td', tasks === undefined ? [h('code', short(value))] : [h('code', short(value)), ' ', h('small', tasks)]),
    h('td', type),
    h('td', keyOf(named)),
    h('td', grouped(size)),
    h('td', grouped(stored))
  ]
}

/** A name of a map; of a blob that an earlier row has named it is quieter. */
const row = (name: NameRow, tasks?: string): VNode => h('tr', { 'data-key': name.mark, 'class': name.first ? undefined : 'again' }, cells(name, tasks))

const head = (): VNode => h('thead', [h('tr', ['Name', 'Value', 'Type', 'Key', 'Pickled', 'Stored'].map(label => h('th', { scope: 'col' }, label)))])

const taskRows = ({ label, state, note, names }: TableTask): VNode => h('tbody', [
  h('tr', [h('th', { 'scope': 'rowgroup', 'colspan': 6, 'data-state': state }, [h('code', label), ' ', h('span', note)])]),
  ...names.map(name => row(name))
])

/** The maps of a run's tasks. A render function: Vue's templates leave two comments for each row. */
export const TaskNames = ({ run }: { run: TableRun }): VNode => h('table', [head(), ...run.tasks.map(taskRows)])

/** Metaflow's own artifacts of a run. */
export const InternalNames = ({ rows }: { rows: InternalRow[] }): VNode => h('table', [head(), h('tbody', rows.map(name => row(name, name.tasks)))])

/** Keys that several names have: each a fold that says which names. What picks one on the page opens its fold. */
export const SharedKeys = ({ keys }: { keys: SharedKey[] }): VNode[] => keys.map(({ mark, artifact: { value, type, key, size, stored }, times, folders, where }) => h('details', { 'data-key': mark }, [
  h('summary', [h('b', mark), ' ', h('code', short(value)), ' ', h('span', `× ${times}`)]),
  h('div', [
    h('p', [h('code', key), ` is named ${times} times and stored ${folders.length === 1 ? 'once' : `${folders.length} times, in ${listed(folders)}`}: ${type}, ${bytes(size)} pickled, ${bytes(stored)} on disk.`]),
    h('ul', where.map(({ run, names }) => h('li', run ? `Run ${run}: ${names}` : names)))
  ])
]))
