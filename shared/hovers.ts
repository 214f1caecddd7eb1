/** Text and the index of its style in `PageHovers.styles`, in turns: `['x', 2, ': ', 0, 'int', 3]`. */
export type Signature = (string | number)[]

/**
 * What the popups of a page say, written at build and fetched when a reader first asks for one. Whatever is said more
 * than once stands here once: tokens share popups, popups share docs.
 */
export interface PageHovers {
  /** kinds of token, such as `keyword` (CSS class `tok-keyword`); an empty one is plain text */
  styles: string[]
  /** safe HTML, made at build from the stubs' docstrings */
  docs: string[]
  /** a signature, and the index of its docs where there are any */
  popups: [signature: Signature, docs?: number][]
  /** for each block, by its `data-hovers`: the popup of each token, by its `data-h` */
  blocks: Record<string, number[]>
}
