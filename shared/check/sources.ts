import { findSource } from '../source/source.ts'
import { sourceName } from '../vocabulary/entry.ts'
import type { Page, Remark } from './types.ts'

/** `source`: a note names a file or a symbol that Metaflow's source does not have. What is not a name at all, `component-props` reports. */
export function checkSources({ components }: Page): Remark[] {
  return components.filter(({ name }) => name === 'how-we-know').flatMap(({ props: { values, positionOf } }) => {
    const isList = Array.isArray(values.source)
    return [values.source ?? []].flat().flatMap((source, index): Remark[] => {
      const { data } = sourceName.safeParse(source)
      const place = data === undefined ? undefined : findSource(data)
      return place && 'problem' in place ? [{ ...positionOf(['source', ...isList ? [index] : []]), rule: 'source', message: place.problem }] : []
    })
  })
}
