/** Words a minute for technical prose; code is read slower, so its words count double. */
const WORDS_PER_MINUTE = 230

/**
 * @param source Markdown with or without frontmatter
 * @returns minutes, at least 1
 */
export function readingTime(source: string): number {
  const text = source.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '')
  const count = (part: string) => part.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0
  const code = text.match(/^(`{3,})[\s\S]*?^\1/gm)?.join('\n') ?? ''
  return Math.max(1, Math.round((count(text) + count(code)) / WORDS_PER_MINUTE))
}
