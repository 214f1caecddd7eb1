import { commandOf } from '../recording/path.ts'
import type { Recording } from '../recording/recording.ts'
import type { Choice } from './content-addressing.ts'

/** The values of flows/values/values.py as a reader of Python would write them; what a set of texts is pickled as depends on the process. */
const PYTHON: readonly (readonly [id: string, python: string, note?: string])[] = [
  ['zero', '0'],
  ['false', 'False'],
  ['one', '1'],
  ['one_float', '1.0'],
  ['true', 'True'],
  ['none', 'None'],
  ['text', '"a"'],
  ['text_one', '"1"'],
  ['list', '[1, 2]'],
  ['tuple', '(1, 2)'],
  ['dict_ab', '{"a": 1, "b": 2}'],
  ['dict_ba', '{"b": 2, "a": 1}'],
  ['one_text_twice', '["ab", "ab"]', 'one object'],
  ['two_equal_texts', '["ab", "ab"]', 'two objects'],
  ['nan', 'float("nan")'],
  ['ints', '{1, 2, 3}'],
  ['texts', '{"a", "b"}', 'a first'],
  ['texts_other', '{"a", "b"}', 'b first'],
  ['thousand', 'list(range(1000))'],
  ['zeros', 'bytes(1_000_000)']
]

/** The values that the explorable offers, with keys, sizes and pickles of flows/values. */
export function choicesOf(recording: Recording): Choice[] {
  return PYTHON.map(([id, python, note]) => {
    const isOther = id === 'texts_other'
    const name = isOther ? 'texts' : id
    const artifact = commandOf(recording, isOther ? 'other-hash-order' : 'every-value').tasks.start?.[0]?.artifacts[name]
    const line = commandOf(recording, isOther ? 'other-pickle' : 'pickles').lines.find(({ text }) => text.startsWith(`${name} `))
    const pickle = line?.text.split(' ')[2]
    if (!artifact || pickle === undefined) throw new Error(`flows/values has no value "${name}": the explorable content-addressing offers it`)
    return { id, python: note ? `${python} (${note})` : python, key: artifact.key, size: artifact.size, stored: artifact.stored, pickle }
  })
}

/** The artifacts of Metaflow's own that every flow's store has before a step runs, by key: those of the `_parameters` task that are no texts of the flow. */
export function ownOf(recording: Recording, choices: readonly Choice[]): Record<string, string> {
  const { artifacts = {} } = commandOf(recording, 'first-run').runs[0]?.parameters ?? {}
  const keys = new Set(choices.map(({ key }) => key))
  return Object.fromEntries(Object.entries(artifacts).filter(([, { key }]) => keys.has(key)).map(([name, { key }]) => [key, name]))
}
