import type { ManimFilm } from '#shared/manim/film.ts'

const section = (name: string, title: string, caption: string) => ({ name, title, caption, duration: 3.5, video: `${name}.mp4`, still: `${name}.webp` })

/** Stands in for the films that a build finds under `public/`. */
export const manimFilms: Record<string, ManimFilm> = {
  life: {
    title: 'The life of `x`', scene: 'manim/life.py', manim: '0.19.0', width: 960, height: 540, sources: {},
    sections: [section('assign', 'An assignment', 'Nothing is stored in `self`.'), section('key', 'The key', 'The sha-1 is the key.'), section('done', 'Done', 'The attempt is finished.')]
  },
  hostile: {
    title: 'A film"\'><img src=x onerror=evil()>', scene: 'manim/hostile.py', manim: '0.19.0', width: 960, height: 540, sources: {},
    sections: [section('first', '"\'></script><img src=x onerror=evil()>', '`"\'><img src=x onerror=evil()>`'), section('"><img src=x onerror=evil()>', 'B', 'C')]
  }
}
