import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filmOfList, type ManimFilm } from '../../shared/manim/film.ts'
import { parseManimFilm } from '../../shared/manim/parse.ts'

/**
 * @param publicDir the folder that is served at `/`
 * @returns every film of `npm run manim` by its name; one that cannot be read is left out, and told by the check
 */
export function readManimFilms(publicDir: string): Record<string, ManimFilm> {
  const films: Record<string, ManimFilm> = {}
  for (const file of globSync('content/**/sections.json', { cwd: publicDir }).sort()) {
    const name = filmOfList(`/${file.replaceAll('\\', '/')}`)
    if (name === undefined) continue
    try {
      films[name] = parseManimFilm(readFileSync(join(publicDir, file), 'utf8'))
    }
    catch {
      continue
    }
  }
  return films
}
