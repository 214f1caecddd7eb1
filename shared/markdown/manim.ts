import type { ListItem, RootContent } from 'mdast'
import { contentOf, propsOf } from './component.ts'
import { inline, item, paragraph, strong } from './nodes.ts'
import type { Writer } from './writers.ts'

/** Which section of a film an item tells: a component is written after those that stand in it. */
const sections = new WeakMap<RootContent, string>()

/** A film as its title, each section with its title and what happens in it, and whatever else the author wrote. */
const manimScene: Writer = (node, { manim }) => {
  const content = contentOf(node)
  const film = manim(propsOf(node).text('src') ?? '')
  // the check tells that there is none
  if (!film) return content
  const items = film.sections.map(({ name, title, caption }): ListItem => {
    const own = content.find(child => sections.get(child) === name)
    const said = own?.type === 'listItem' ? own.children : [paragraph(...inline(caption))]
    const [first, ...rest] = said
    return first?.type === 'paragraph'
      ? item(paragraph(strong(...inline(`${title}.`)), { type: 'text', value: ' ' }, ...first.children), ...rest)
      : item(paragraph(strong(...inline(`${title}.`))), ...said)
  })
  return [
    paragraph(strong(...inline(`Film: ${film.title}`))),
    { type: 'list', ordered: true, spread: items.some(({ spread }) => spread), children: items },
    ...content.filter(child => !sections.has(child))
  ]
}

const manimSection: Writer = (node) => {
  const section = item(...contentOf(node))
  sections.set(section, propsOf(node).text('name') ?? '')
  return [section]
}

export const manimWriters: Record<string, Writer> = { 'manim-scene': manimScene, 'manim-section': manimSection }
