import { describe, expect, it } from 'vitest'
import { treeAfter, treeFacts } from '../../../shared/datastore/tree.ts'
import type { TreeRow } from '../../../shared/datastore/tree-rows.ts'
import { blob, command, keyOf, made, task, taskFiles } from '../../support/made-recording.ts'

const ROOT = '.metaflow/MadeFlow/'
const run = (id: string, tasks: Record<string, ReturnType<typeof task>[]>, origin?: string) => ({ flow: 'MadeFlow', id, tasks, ...origin && { origin } })
const first = command({
  runs: [run('1', { start: [task('1', { x: 0, name: 1 })], end: [task('2', { x: 0, name: 1 })] })],
  files: { new: [...blob(ROOT, 'a'), ...blob(ROOT, 'b'), ...taskFiles(`${ROOT}1/start/1/`), ...taskFiles(`${ROOT}1/end/2/`), [`${ROOT}1/_meta/`, 200, 1], [`${ROOT}latest_run`, 16]] }
})
const resume = command({
  typed: 'python flow.py resume',
  runs: [run('2', { start: [task('3', { x: 0, name: 1 }, { origin: { run: '1', task: '1' } })], end: [task('4', { x: 0, name: 1, rows: 2 })] }, '1')],
  files: { new: [...blob(ROOT, 'c', 1877), [`${ROOT}2/start/3/0.data.json`, 900], ...taskFiles(`${ROOT}2/end/4/`)], changed: [[`${ROOT}latest_run`, 18]] }
})

/** Rows as lines: folded ones with `+`, their own rows below. */
function lines(rows: readonly TreeRow[], indent = ''): string[] {
  return rows.flatMap(({ name, note, size, state, rows, open }) =>
    [`${indent}${rows.length ? open ? '- ' : '+ ' : ''}${[name, state && `!${state}`, note && `(${note})`, size].filter(Boolean).join(' ')}`, ...lines(rows, `${indent}  `)])
}
const tree = (commands: Parameters<typeof made>[0], after: string, show?: 'blobs') => lines(treeAfter(made(commands), after, show).rows)

describe('treeAfter', () => {
  it('shows all of the first command, unmarked: blobs by what they are, then tasks in the order of the graph', () => {
    expect(tree({ first }, 'first')).toEqual([
      '- .metaflow/MadeFlow/ 12602',
      '  - data/ (2 blobs) 132',
      `    aa/${keyOf('a')} (x = 10) 30`,
      '    + (1 blob of Metaflow’s own artifacts) 30',
      `      bb/${keyOf('b')} (name = 'MadeFlow') 30`,
      '    <key>_meta (2 side-cars, one beside each blob) 72',
      '  - 1/ (python flow.py run) 12454',
      '    + start/1/ (executed: a map, 2 new blobs: x …) 6127',
      '      0.data.json (the map: 2 names) 1000',
      '      0.runtime_stdout.log (output) 99',
      '      0.attempt.json 28',
      '      _meta/ (20 files of local metadata) 5000',
      '    + end/2/ (executed: a map, no new blob) 6127',
      '      0.data.json (the map: 2 names) 1000',
      '      0.runtime_stdout.log (output) 99',
      '      0.attempt.json 28',
      '      _meta/ (20 files of local metadata) 5000',
      '    (1 file in the _meta/ of the run and of its steps) 200',
      '  latest_run 16'
    ])
  })

  it('marks what a later command added and changed, and folds what is older; a clone is a map without a blob', () => {
    expect(tree({ first, resume }, 'resume')).toEqual([
      '- .metaflow/MadeFlow/ 21544',
      '  - data/ (3 blobs, 1 new) 2045',
      `    cc/${keyOf('c')} !new (rows = [1, 1, 1, 1, 1, 1, 1, 1,…) 1877`,
      '    + (2 blobs from before) 60',
      `      aa/${keyOf('a')} (x = 10) 30`,
      `      bb/${keyOf('b')} (name = 'MadeFlow') 30`,
      '    <key>_meta (3 side-cars, one beside each blob) 108',
      '  + 1/ (python flow.py run, 47 files) 12454',
      '    start/1/ (executed: a map, 2 new blobs: x …) 6127',
      '    end/2/ (executed: a map, no new blob) 6127',
      '    (1 file in the _meta/ of the run and of its steps) 200',
      '  - 2/ !new (resume of 1) 7027',
      '    + start/3/ (clone of start/1: a map, no blob) 900',
      '      0.data.json (the map: 2 names) 900',
      '    + end/4/ (executed: a map, 1 new blob: rows) 6127',
      '      0.data.json (the map: 3 names) 1000',
      '      0.runtime_stdout.log (output) 99',
      '      0.attempt.json 28',
      '      _meta/ (20 files of local metadata) 5000',
      '  latest_run !changed 18'
    ])
  })

  it('counts blobs without their side-cars, and all files, those of summed folders too', () => {
    const { rows: _, ...facts } = treeAfter(made({ first, resume }), 'resume')
    expect(facts).toEqual({ first: false, blobs: 3, blobBytes: 1937, newBlobs: 1, files: 78, bytes: 21544 })
    expect(treeFacts(treeAfter(made({ first, resume }), 'resume'))).toBe('3 blobs, 1,937\u00A0B, 1 new; 78 files in all, 21.5\u00A0kB')
    expect(treeFacts(treeAfter(made({ first }), 'first'))).toMatch(/^2 blobs, 60\u00A0B; /)
  })

  it('says that a command wrote nothing', () => {
    const commands = { first, client: command() }
    expect(tree(commands, 'client').slice(0, 2)).toEqual(['- .metaflow/MadeFlow/ 12602', '  + data/ (2 blobs, none new) 132'])
    expect(treeFacts(treeAfter(made(commands), 'client'))).toContain(', none new;')
    expect(tree(commands, 'client', 'blobs').slice(0, 2)).toEqual(['- .metaflow/MadeFlow/ 132', '  - data/ (2 blobs, none new) 132'])
  })

  it('shows blobs alone, of S3 without side-cars, and says when no map names one', () => {
    const s3 = command({ files: { new: [['s3://bucket/metaflow/MadeFlow/data/ee/' + keyOf('e'), 7], ['s3://bucket/metaflow/data/MadeFlow/1/report.txt', 9], ['.metaflow/MadeFlow/latest_run', 16]] }, runs: first.runs })
    const { rows, files } = treeAfter(made({ s3 }, 's3'), 's3', 'blobs')
    expect(lines(rows)).toEqual(['- s3://bucket/metaflow/MadeFlow/ 7', '  - data/ (1 blob) 7', `    ee/${keyOf('e')} (in no map) 7`])
    expect(files).toBe(1)
    expect(tree({ s3 }, 's3').filter(line => /:\/\/|report/.test(line))).toEqual(['- s3://bucket/metaflow/MadeFlow/ 7', '- s3://bucket/metaflow/data/MadeFlow/ (1 file) 9', '    report.txt 9'])
  })

  it('says of the metadata that stays on the disk that it is no more', () => {
    const s3 = command({ runs: first.runs, files: { new: [['s3://bucket/MadeFlow/1/start/1/0.data.json', 9], [`${ROOT}1/start/1/_meta/`, 50, 3]] } })
    expect(tree({ s3 }, 's3').filter(line => line.includes('start/1'))).toEqual(['    + start/1/ (local metadata) 50', '    + start/1/ (executed: a map, no new blob) 9'])
  })

  it('tells of a moved datastore that the old one is gone, summed folders included', () => {
    const gone = [...first.files.new.map(([path]) => path).filter(path => !path.endsWith('/')), ...['start/1/', 'end/2/'].flatMap(name => Array.from({ length: 20 }, (_, at) => `${ROOT}1/${name}_meta/${at}.json`)), `${ROOT}1/_meta/_self.json`]
    const move = command({ typed: 'mv .metaflow archive/', files: { new: first.files.new.map(file => file.length === 3 ? [`archive/${file[0]}`, file[1], file[2]] : [`archive/${file[0]}`, file[1]]), gone } })
    const rows = tree({ first, move, after: command() }, 'move')
    expect(rows.filter(line => line.includes('!'))).toEqual(['.metaflow/MadeFlow/ !gone (52 files) 12602', '- archive/.metaflow/MadeFlow/ !new 12602'])
    expect(treeAfter(made({ first, move, after: command() }), 'after').files).toBe(52)
  })

  it('adds to a summed folder, and says of one whose files changed that its size is rough', () => {
    const more = command({ files: { new: [[`${ROOT}1/_meta/`, 50, 1]] } })
    const tag = command({ files: { new: [], changed: [[`${ROOT}1/_meta/`, 260, 1]] } })
    const metadata = (after: string) => treeAfter(made({ first, more, tag }), after).rows[0]?.rows[1]?.rows.at(-1)
    expect(metadata('more')).toMatchObject({ size: 250, state: 'changed' })
    expect(treeAfter(made({ first, more }), 'more').files).toBe(treeAfter(made({ first }), 'first').files + 1)
    expect(metadata('more')).not.toHaveProperty('rough')
    expect(metadata('tag')).toMatchObject({ size: 250, state: 'changed', rough: true })
  })

  it('folds the tasks of a foreach and long lists', () => {
    const many = command({
      runs: [run('1', { train: Array.from({ length: 20 }, (_, at) => task(String(at + 10), { x: 0 })) })],
      files: { new: Array.from({ length: 20 }, (_, at) => [`${ROOT}1/train/${at + 10}/0.data.json`, 100]) }
    })
    const rows = tree({ many }, 'many')
    expect(rows.slice(1, 4)).toEqual(['  - 1/ (python flow.py run) 2000', '    - train/ (20 tasks) 2000', '      + train/10/ (executed: a map, no new blob) 100'])
    expect(rows.filter(line => line.startsWith('      ') && line.includes('more'))).toEqual(['      + (10 more) 1000'])
  })

  it('shows three tasks of a step one by one, and folds four', () => {
    const rowsOf = (count: number) => tree({ some: command({
      runs: [run('1', { train: Array.from({ length: count }, (_, at) => task(String(at), { x: 0 })) })],
      files: { new: Array.from({ length: count }, (_, at): [string, number] => [`${ROOT}1/train/${at}/0.data.json`, 100]) }
    }) }, 'some').map(row => row.trim())
    expect(rowsOf(3).filter(row => row.includes('(3 tasks)'))).toEqual([])
    expect(rowsOf(4)).toContain('- train/ (4 tasks) 400')
  })

  it('says that a failed task stored no map, and lists the attempts of a retried one', () => {
    const tried = command({
      runs: [run('1', { start: [task('1', {}, { attempts: [{ ok: false, artifacts: {} }] })], end: [task('2', { x: 0 }, { attempts: [{ ok: false, artifacts: {} }, { ok: true, artifacts: { x: 0 } }] })] })],
      files: { new: [[`${ROOT}1/start/1/0.attempt.json`, 28], [`${ROOT}1/end/2/0.data.json`, 50], [`${ROOT}1/end/2/1.data.json`, 60]] }
    })
    expect(tree({ tried }, 'tried').slice(2)).toEqual([
      '    + start/1/ (failed: no map) 28',
      '      0.attempt.json 28',
      '    + end/2/ (retried: a map, no new blob) 110',
      '      0.data.json (the map) 50',
      '      1.data.json (the map) 60'
    ])
  })

  it('lists local metadata by kind where the recording has its files', () => {
    const names = ['_self', '0_artifact_x', '0_artifact_y', 'sysmeta_attempt_1795240491354', 'sysmeta_attempt-done_1795240491355']
    const full = command({ runs: [run('1', { start: [task('1', { x: 0, y: 0 })] })], files: { new: [[`${ROOT}1/start/1/0.data.json`, 9], ...names.map((name): [string, number] => [`${ROOT}1/start/1/_meta/${name}.json`, 10])] } })
    expect(tree({ full }, 'full').slice(4)).toEqual([
      '      + _meta/ (5 files of local metadata) 50',
      '        0_artifact_<name>.json (2 files, one for each name in the map) 20',
      '        _self.json 10',
      '        sysmeta_<field>_<ms>.json (2 files: attempt and attempt-done) 20'
    ])
  })

  it('names the commands there are', () => {
    expect(() => treeAfter(made({ first }), 'frist')).toThrow('flows/made has no command "frist". Did you mean first? (recorded: first)')
  })
})
