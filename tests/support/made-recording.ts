import { expand } from '#shared/recording/recording.ts'
import type { Recording } from '#shared/recording/recording.ts'
import type { RecordingFile } from '#shared/recording/schema.ts'

type Command = RecordingFile['commands'][string]
type Run = Command['runs'][number]
type File = Command['files']['new'][number]

/** Keys of a made recording, by letter: `aaaa…`. */
export const keyOf = (letter: string): string => letter.repeat(40)

/** The files of a blob and its side-car. */
export const blob = (folder: string, letter: string, size = 30): File[] => [
  [`${folder}data/${letter}${letter}/${keyOf(letter)}`, size],
  [`${folder}data/${letter}${letter}/${keyOf(letter)}_meta`, 36]
]

export const task = (id: string, artifacts: Record<string, number>, more: Partial<Run['tasks'][string][number]> = {}): Run['tasks'][string][number] =>
  ({ id, attempts: [{ ok: true, artifacts }], parents: [], ...more })

/** The files of an executed task. */
export const taskFiles = (folder: string): File[] => [
  [`${folder}0.attempt.json`, 28], [`${folder}0.data.json`, 1000], [`${folder}0.runtime_stdout.log`, 99], [`${folder}_meta/`, 5000, 20]
]

export const command = (more: Partial<Command> = {}): Command => ({ typed: 'python flow.py run', exit: 0, lines: [], runs: [], files: { new: [] }, ...more })

/** Four blobs, `a` to `d`: the number 10, the flow's name, a long list, True. */
export const made = (commands: Record<string, Command>, datastore: 'local' | 's3' = 'local'): Recording => expand('made', {
  schema: 1, about: 'made for a test', metaflow: '2.19.38', python: '3.11.2', recorded: '2026-01-01', datastore, sources: {}, graphs: {}, commands,
  blobs: [
    [keyOf('a'), 'int', 5, 30, '10'],
    [keyOf('b'), 'str', 20, 30, '\'MadeFlow\''],
    [keyOf('c'), 'list', 2760, 1877, `[${'1, '.repeat(40)}`],
    [keyOf('d'), 'bool', 4, 30, 'True']
  ]
})
