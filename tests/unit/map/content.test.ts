import { expect, it } from 'vitest'
import { conceptsOf } from '#shared/check/concepts.ts'
import { loadSite, siteFolders } from '#shared/check/index.ts'
import { treeOf } from '#shared/check/tree.ts'
import { placeColumns } from '#shared/map/columns.ts'
import { edgesOf, mapOf } from '#shared/map/map.ts'
import { nextInColumn, routeEdges } from '#shared/map/routes.ts'
import { faultsOf } from './faults.ts'

it('the map of what is written misleads nobody', async () => {
  const site = await loadSite(siteFolders())
  const map = mapOf(conceptsOf(site), treeOf(site))
  const columns = placeColumns(map)
  const edges = edgesOf(map)
  expect(faultsOf(map, columns, edges, routeEdges(columns, edges, nextInColumn(map, columns)))).toEqual([])
})
