import { homePage } from '../explorables/homes.ts'
import { inline, link, paragraph, text } from './nodes.ts'
import type { Writer } from './writers.ts'

/** Writers of models, which on other pages than a model's own lead to that. */
export function withHomes(writers: Readonly<Record<string, Writer>>): Record<string, Writer> {
  return Object.fromEntries(Object.entries(writers).map(([name, write]): [string, Writer] => [name, (node, context) => {
    const home = homePage(name, context.path, context.tree.page)
    return [...write(node, context), ...home ? [paragraph(text('The model’s own page says what to notice: '), link(context.absolute(home.path), ...inline(home.label)))] : []]
  }]))
}
