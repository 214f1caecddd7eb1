/** What a fence may call Python, in small letters. */
export const PYTHON_NAMES = ['python', 'py', 'python3', 'py3'] as const

/** Where no blank follows the language, lines to mark or a file's name are part of it: ```` ```python{2} ````. */
const NAME = /^[^\s{[]*/

/** The language that a fence names, in small letters; empty where it names none. */
export function languageOf(lang: string | null | undefined): string {
  return NAME.exec(lang ?? '')?.[0].toLowerCase() ?? ''
}

/** Whether a fence is in Python, by any of its names. */
export function isPython(lang: string | null | undefined): boolean {
  const language = languageOf(lang)
  return PYTHON_NAMES.some(name => name === language)
}

/** The same language under the name that every highlighter knows, with what comes right after it. */
export function standardPython(lang: string): string {
  return isPython(lang) ? lang.replace(NAME, PYTHON_NAMES[0]) : lang
}
