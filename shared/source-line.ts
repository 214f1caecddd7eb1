import { isElement } from './vocabulary/elements.ts'

/**
 * The property of an element of a stored body that says where it begins in its file, `12:3` (`shared/markdown/lines.ts`). It never
 * gets into HTML: `toRenderTree` makes the key of it by which a part of the page that throws is found (`components/article/render-text.ts`).
 */
export const PLACE = 'sourcePlace'

/** Where an element comes from: line and column in the file, from 1, and its name. */
export interface ElementPlace { line: number, column: number, tag: string }

/** What a part of a page threw while it was rendered, and which part: undefined where the stored body does not say. */
export interface Thrown { error: Error, place?: ElementPlace }

/** A place as a key, which Vue neither prints nor gives to components. */
export const keyOf = (place: string, tag: string): string => `${place} <${tag}>`

/** The place that a key of `keyOf` names; undefined for any other key. */
export function placeOfKey(key: unknown): ElementPlace | undefined {
  const [, line, column, tag] = /^(\d+):(\d+) <(.+)>$/.exec(String(key)) ?? []
  return tag ? { line: Number(line), column: Number(column), tag } : undefined
}

/** The part of a page that throws, in a sentence. */
export const partThatThrows = (place: ElementPlace | undefined): string =>
  place ? isElement(place.tag) ? `<${place.tag}>` : `the component \`${place.tag}\`` : 'the page'

/** `content/learn/x.md:12:3 <kbd> throws TypeError: it broke` */
export function formatThrown(file: string, { error, place }: Thrown): string {
  return `${file}:${place?.line ?? 1}:${place?.column ?? 1} ${partThatThrows(place)} throws ${error.name}: ${error.message}`
}
