import { describe, expect, it } from 'vitest'
import { filesAfter } from '../../../shared/datastore/listing.ts'
import { mapsOf } from '../../../shared/datastore/maps.ts'
import { flowNames, loadFlow } from '../../../shared/recording/flows.ts'
import { artifactTable } from '../../../shared/datastore/table.ts'
import { treeAfter } from '../../../shared/datastore/tree.ts'
import type { TreeRow } from '../../../shared/datastore/tree-rows.ts'

const recordings = await Promise.all(flowNames().map(async name => [name, (await loadFlow(name)).recording] as const))

/** Rows whose size is not the sum of theirs. */
const wrongSums = (rows: readonly TreeRow[]): string[] => rows.flatMap(({ name, note, size, rough, rows }) => [
  ...rows.length && !rough && size !== rows.reduce((sum, { size }) => sum + size, 0) ? [`${name ?? note}: ${size}`] : [],
  ...wrongSums(rows)
])

describe.each(recordings)('the datastore of flows/%s', (_name, recording) => {
  const commands = Object.keys(recording.commands)

  it.each(commands)('%s: the tree holds every file once', (after) => {
    const { rows, bytes, files } = treeAfter(recording, after)
    const listing = filesAfter(recording, after).files
    const kept = listing.filter(({ state }) => state !== 'gone')
    expect(wrongSums(rows)).toEqual([])
    expect(rows.reduce((sum, { size }) => sum + size, 0)).toBe(listing.reduce((sum, { size }) => sum + size, 0))
    expect(bytes).toBe(kept.reduce((sum, { size }) => sum + size, 0))
    expect(files).toBe(kept.reduce((sum, { count }) => sum + count, 0))
  })

  it.each(commands)('%s: what its maps name is a file under the name of its key, of the size that was recorded', (name) => {
    const command = recording.commands[name]
    // spin has a datastore of its own, where a blob may be packed in another way
    const files = Map.groupBy(filesAfter(recording, name).files, ({ path }) => path.split('/').slice(-4).join('/'))
    for (const { run, entries } of mapsOf(command ? [command] : [])) {
      for (const { artifact: { key, stored } } of entries) expect(files.get(`${run.flow}/data/${key.slice(0, 2)}/${key}`)?.map(({ size }) => size), `${run.flow} ${key}`).toContain(stored)
    }
  })

  it.skipIf(!Object.values(recording.commands).some(({ runs }) => runs.length))('every name is in the table once, and every letter is of one key', () => {
    const { runs, shared, own, all } = artifactTable(recording)
    const rows = runs.flatMap(({ tasks }) => tasks.flatMap(({ names }) => names))
    expect(rows).toHaveLength(own.names)
    expect(all.names).toBe(mapsOf(Object.values(recording.commands)).reduce((sum, { entries }) => sum + entries.length, 0))
    expect(new Set(shared.map(({ mark }) => mark)).size).toBe(shared.length)
    const lost = Object.values(recording.commands).flatMap(({ files }) => files.filter(({ state }) => state === 'gone').map(({ path }) => path))
    for (const { mark, artifact: { key }, folders } of shared) {
      expect(rows.every(row => (row.mark === mark) === (row.artifact.key === key)), mark).toBe(true)
      expect(folders.length || lost.filter(path => path.endsWith(key)).length, key).toBeGreaterThan(0)
    }
  })
})
