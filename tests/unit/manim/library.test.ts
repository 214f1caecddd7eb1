import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plainPython } from '../recorder/support/python.ts'

const point = z.tuple([z.number(), z.number()])
const answer = z.object({
  manim: z.boolean(), steps: z.array(z.string()), raw: z.tuple([z.string(), z.number(), z.string()]), size: z.number(), excerpt: z.tuple([z.number(), z.number(), z.string()]),
  layers: z.record(z.string(), z.array(z.array(z.string()))), places: z.record(z.string(), point), tokens: z.record(z.string(), z.string()), refusal: z.string()
})

describe.skipIf(!plainPython)(plainPython ? 'the library for Manim, without Manim' : 'skipped: there is no python3 (the library for Manim, without Manim)', () => {
  let read: z.infer<typeof answer>
  beforeAll(() => {
    read = answer.parse(JSON.parse(execFileSync('python3', ['tests/unit/manim/pure.py'], { encoding: 'utf8' })))
  })

  it('needs no Manim to read and to lay out', () => {
    expect(read.manim).toBe(false)
  })

  it('reads a recording', () => {
    expect(read.steps).toEqual(['start', 'process_data', 'train_model', 'end'])
    const [key, stored, pickle] = read.raw
    expect([key, stored, read.size]).toEqual(['5469c70c615008175ac799939b93d0f735d6c6a9', 41, 2704])
    expect(createHash('sha1').update(Buffer.from(pickle, 'hex')).digest('hex')).toBe(key)
  })

  it('says what there is where a recording is not', () => {
    expect(read.refusal).toMatch(/^there is no recorded flow in flows\/ "branche", did you mean "branch"\? \(there is branch, /)
  })

  it('finds a step in its source', () => {
    expect(read.excerpt).toEqual([12, 5, '    self.processed = [x * 2 for x in self.raw]'])
  })

  it('lays graphs out from left to right, loops and branches too', () => {
    expect(read.layers).toEqual({
      branch: [['start'], ['fit_line', 'fit_forest'], ['choose'], ['end']],
      recursion: [['start'], ['improve'], ['end']],
      switch: [['start'], ['deploy', 'retrain'], ['end']]
    })
    expect(read.places).toEqual({ start: [-4.5, 0], fit_line: [-1.5, 0.5], fit_forest: [-1.5, -0.5], choose: [1.5, 0], end: [4.5, 0] })
  })

  it('has the site\'s colours', () => {
    const css = readFileSync('assets/css/tokens.css', 'utf8')
    const first = (name: string) => new RegExp(`--${name}: (.*);`).exec(css)?.[1]
    expect(read.tokens).toEqual({ 'paper': first('paper'), 'running': first('running'), 'code-foreground': first('ink') })
  })
})
