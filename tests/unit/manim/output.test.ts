import { describe, expect, it } from 'vitest'
import { readOutput } from '../../../cli/manim/output.ts'

const video = (name: string, duration = '3.583989') => ({ name, type: 'default.normal', video: `Life_0000_${name}.mp4`, width: 1920, height: 1080, nb_frames: '86', duration, avg_frame_rate: '24/1', codec_name: 'h264' })
const said = (name: string) => ({ name, title: 'A title', caption: 'What happens.' })
const read = (videos: unknown, sections: unknown, more: object = {}) =>
  readOutput(JSON.stringify(videos), JSON.stringify({ title: 'A film', flows: ['linear'], sections, ...more }))

describe('what Manim and the scene say of a film', () => {
  it('is put together, with numbers as numbers', () => {
    expect(read([video('assign'), video('key', '2')], [said('assign'), said('key')])).toEqual({
      title: 'A film',
      flows: ['linear'],
      sections: [{ ...said('assign'), duration: 3.584, rendered: 'Life_0000_assign.mp4' }, { ...said('key'), duration: 2, rendered: 'Life_0000_key.mp4' }]
    })
  })

  it.each([
    ['a picture without a caption', [video('autocreated')], [], 'the section "autocreated" has no caption'],
    ['a caption without a picture', [video('assign')], [said('assign'), said('key')], 'nothing is played in the section "key"'],
    ['no duration', [video('assign', 'N/A')], [said('assign')], '0.duration: '],
    ['no sections', [], [], 'it: '],
    ['a name that no file can have', [video('a/b')], [said('a/b')], 'sections.0.name: a name such as task-ends']
  ])('is refused with %s', (_what, videos, sections, message) => {
    expect(() => read(videos, sections)).toThrow(message)
  })

  it('is refused where it is not JSON', () => {
    expect(() => readOutput('[', '{}')).toThrow('it is not JSON')
  })
})
