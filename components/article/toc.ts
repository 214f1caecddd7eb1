/** A heading of the page, as Nuxt Content lists it. */
export interface TocEntry {
  id: string
  text: string
  depth: number
  children?: TocEntry[]
}
