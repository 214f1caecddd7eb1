import { describe, expect, it } from 'vitest'
import { filmFiles, transcript } from '#shared/film/film.ts'

describe('filmFiles', () => {
  it('are all beside the film, which has two formats where none is named', () => {
    expect(filmFiles({ src: '/content/learn/videos/resume' })).toEqual({
      sources: [{ address: '/content/learn/videos/resume.mp4', type: 'video/mp4' }, { address: '/content/learn/videos/resume.webm', type: 'video/webm' }],
      poster: '/content/learn/videos/resume.webp',
      captions: '/content/learn/videos/resume.captions.vtt',
      chapters: '/content/learn/videos/resume.chapters.vtt'
    })
  })

  it('are what the author names', () => {
    expect(filmFiles({ src: '/a/talk.mp4', poster: '/b.png', captions: '/c.vtt' })).toEqual({
      sources: [{ address: '/a/talk.mp4', type: 'video/mp4' }], poster: '/b.png', captions: '/c.vtt', chapters: '/a/talk.chapters.vtt'
    })
  })
})

describe('transcript', () => {
  const said = [{ from: 0, to: 2, text: 'A run\nfails.' }, { from: 2, to: 4, text: 'It is resumed.' }]

  it('is one part where there are no chapters', () => {
    expect(transcript(said, [])).toEqual([{ at: 0, paragraphs: ['A run fails. It is resumed.'] }])
  })

  it('has a paragraph for each caption that has a name', () => {
    expect(transcript(said.map(cue => ({ ...cue, name: 'beat' })), [])).toEqual([{ at: 0, paragraphs: ['A run fails.', 'It is resumed.'] }])
  })

  it('is told under chapters, and what is said before the first has no title', () => {
    expect(transcript(said, [{ from: 1.5, to: 4, text: 'Resume' }, { from: 4, to: 5, text: 'Silence' }])).toEqual([
      { at: 0, paragraphs: ['A run fails.'] }, { at: 1.5, title: 'Resume', paragraphs: ['It is resumed.'] }, { at: 4, title: 'Silence', paragraphs: [] }
    ])
  })
})
