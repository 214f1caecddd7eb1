import type { Root } from 'mdast'

/** A part of a page, from one heading to the next; lines are 1-based, and `end` is the first line that is no longer in it. */
export interface Section { start: number, end: number }

/** The parts of a page: what comes before the first heading, then a part for each heading of any level. */
export function sectionsOf({ children }: Root): Section[] {
  const starts = [1, ...children.flatMap(({ type, position }) => type === 'heading' && position ? [position.start.line] : [])]
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? Infinity }))
}

/** The section that a line is in. */
export function sectionAt(sections: readonly Section[], line: number): Section {
  return sections.find(({ start, end }) => start <= line && line < end) ?? { start: 1, end: Infinity }
}
