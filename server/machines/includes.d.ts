/** The films of `npm run manim`: `modules/facts` reads them. */
declare module '#manim-films' {
  import type { ManimFilm } from '#shared/manim/film.ts'

  /** By their names. */
  export const manimFilms: Readonly<Record<string, ManimFilm>>
}

/** The captions and chapters of films: `modules/facts` reads them. */
declare module '#vtts' {
  /** The text of each WebVTT file, by its address. */
  export const vtts: Readonly<Record<string, string>>
}

/** The files that pages show, bundled for the server: `modules/includes.ts` makes it. */
declare module '#includes' {
  /** The text of a file, by its path in the repository; undefined where no page shows it. */
  export const source: (path: string) => string | undefined
}
