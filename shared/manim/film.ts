/** One section of a film, as `sections.json` has it. */
export interface ManimSection {
  /** as the scene names it: small letters, digits and hyphens, each name once */
  name: string
  title: string
  /** what happens in it, for those who read; backticks mark code */
  caption: string
  /** seconds */
  duration: number
  /** its clip and its last picture, beside `sections.json` */
  video: string
  still: string
}

/** A film that `npm run manim` rendered from a scene in manim/. */
export interface ManimFilm {
  title: string
  /** the scene's file */
  scene: string
  /** the version of Manim */
  manim: string
  /** px */
  width: number
  height: number
  /** sha-256 of everything that it was made from, by path from the repository's root */
  sources: Record<string, string>
  sections: ManimSection[]
}

/** Where the films lie, by their address on the site. */
export const MANIM_FOLDER = '/content/learn/manim'

/** Where the list of a film's sections lies. */
export const manimList = (src: string): string => `${MANIM_FOLDER}/${src}/sections.json`

/** The film whose list lies at an address; undefined for any other address. */
export function filmOfList(address: string): string | undefined {
  return address.startsWith(`${MANIM_FOLDER}/`) ? /^([\w-]+)\/sections\.json$/.exec(address.slice(MANIM_FOLDER.length + 1))?.[1] : undefined
}

/**
 * What a film was made from and is different now, or gone.
 * @param hash sha-256 of a file, by its path from the repository's root; undefined where there is none
 */
export function changedSources({ sources }: ManimFilm, hash: (path: string) => string | undefined): string[] {
  return Object.keys(sources).filter(path => hash(path) !== sources[path])
}
