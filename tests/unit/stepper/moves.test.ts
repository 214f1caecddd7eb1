import { describe, expect, it } from 'vitest'
import { repository } from '#shared/repository.ts'
import { dwell } from '#shared/stepper/dwell.ts'
import { stepperIds } from '#shared/stepper/ids.ts'
import { movesBetween } from '#shared/stepper/moves.ts'
import { originOf, runsBetween } from '#shared/stepper/runs.ts'

const read = (path: string) => repository.read(path) ?? ''

describe('what of one code is in another', () => {
  it('stays in one piece where it is the same', () => {
    const code = read('flows/linear/flow.py').trim()
    expect(movesBetween(code, code)).toEqual([[0, 0, code.length]])
    expect(movesBetween(code, '')).toEqual([])
  })

  it('is found where lines go in and names change', () => {
    const [from, to] = ['raw = [1, 2, 3]\nprint(raw)', 'class A:\n    raw = [1, 2, 3]\n\n    print(self.raw)']
    expect(movesBetween(from, to).map(([at, there, length]) => [from.slice(at, at + length), to.slice(there, there + length)])).toEqual([
      ['raw = [1, 2, 3]', 'raw = [1, 2, 3]'], ['print(', 'print('], ['raw)', 'raw)']
    ])
  })

  it('is the same text in both, word by word, for all versions of recorded flows', () => {
    const versions = ['resume/flow.py', 'resume/flow_v2.py', 'foreach/flow.py', 'linear/flow.py'].map(file => read(`flows/${file}`))
    for (const from of versions) {
      for (const to of versions) {
        for (const [at, there, length] of movesBetween(from, to)) expect(to.slice(there, there + length)).toBe(from.slice(at, at + length))
      }
    }
  })

  it('leads back as it leads on', () => {
    const moves = { '0-2': [[3, 10, 4], [20, 0, 2]] satisfies [number, number, number][] }
    expect(runsBetween(moves, 2, 0)).toEqual([[10, 3, 4], [0, 20, 2]])
    expect(runsBetween(moves, 0, 2)).toEqual(moves['0-2'])
    expect(runsBetween(moves, 0, 1)).toEqual([])
    expect([originOf(11, 14, moves['0-2']), originOf(12, 15, moves['0-2']), originOf(0, 2, moves['0-2'])]).toEqual([4, undefined, 20])
  })
})

describe('ids of steps', () => {
  it('are made of titles, unless the author gave one', () => {
    expect(stepperIds({ title: 'From a `notebook` to Metaflow' }, [{ title: 'A flow' }, { title: '`foreach`!' }, { title: 'x', id: 'own' }, { title: '…' }])).toEqual({
      id: 'from-a-notebook-to-metaflow',
      steps: ['from-a-notebook-to-metaflow-a-flow', 'from-a-notebook-to-metaflow-foreach', 'own', 'from-a-notebook-to-metaflow-4']
    })
    expect(stepperIds({ title: 'A', id: 'migrate' }, [{ title: 'Größe' }]).steps).toEqual(['migrate-größe'])
  })
})

describe('a step that plays', () => {
  it('stands as long as it takes to read', () => {
    expect([dwell(0, 0), dwell(35, 5), dwell(500, 50)]).toEqual([4000, 14_500, 20_000])
  })
})
