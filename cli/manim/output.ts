import { z } from 'zod'
import { checked, sectionName } from '#shared/manim/parse.ts'
import type { ManimSection } from '#shared/manim/film.ts'

/** Manim's own list of sections; versions differ in what else they write, and write numbers as texts. */
const manimList = z.array(z.object({ name: z.string(), video: z.string(), duration: z.coerce.number().positive() })).min(1)

/** What `FlowScene` writes beside it. */
const about = z.strictObject({
  title: z.string().min(1),
  flows: z.array(z.string()),
  sections: z.array(z.strictObject({ name: sectionName, title: z.string().min(1), caption: z.string().min(1) }))
})

/** A section as rendered: `rendered` is Manim's file. */
export interface RenderedSection extends Omit<ManimSection, 'video' | 'still'> { rendered: string }

export interface Rendered { title: string, flows: string[], sections: RenderedSection[] }

/**
 * Puts together what Manim and the scene say of the sections of a film.
 *
 * @param list Manim's JSON
 * @param said the scene's `about.json`
 * @throws Error if one of them is not as expected, or a section has no picture or no caption
 */
export function readOutput(list: string, said: string): Rendered {
  const videos = checked(manimList, list)
  const { title, flows, sections } = checked(about, said)
  const unsaid = videos.find(({ name }) => !sections.some(section => section.name === name))
  if (unsaid) throw new Error(`the section "${unsaid.name}" has no caption: begin each with self.section(name, title, caption), before anything is played`)
  return {
    title,
    flows,
    sections: sections.map((section) => {
      const video = videos.find(({ name }) => name === section.name)
      if (!video) throw new Error(`nothing is played in the section "${section.name}", so Manim left it out: play or wait in it`)
      return { ...section, duration: Math.round(video.duration * 1000) / 1000, rendered: video.video }
    })
  }
}
