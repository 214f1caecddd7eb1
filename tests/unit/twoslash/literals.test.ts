import { afterAll, describe, expect, it } from 'vitest'
import { failure, isHover, stubbedTwoslasher } from '../../support/twoslash.ts'

const twoslasher = stubbedTwoslasher()
afterAll(() => twoslasher.stop())

/** Code that runs, and that the exact types of its literals would refuse. */
const RIGHT = ['row = ["a", 1]', 'print(row[1] + 1)', 'spec = {"data": {"values": []}, "mark": "line"}', 'spec["data"]["values"].append(1)', 'stats = {"name": "x", "count": 0}', 'stats["count"] += 1']

describe('literals of several types', () => {
  it('are shown exactly, and what works with them is no error', async () => {
    const { nodes } = await twoslasher.run(RIGHT.join('\n'))
    const types = new Map(nodes.filter(isHover).map(({ target, text }) => [target, text]))
    expect(types.get('row')).toBe('(variable) row: list[str | int]')
    expect(types.get('stats')).toBe('(variable) stats: dict[str, str | int]')
  })

  it('do not hide other errors of the sample', async () => {
    expect(await failure(twoslasher, [...RIGHT, 'prnt(row)', 'row.apend(1)'].join('\n'))).toEqual([
      expect.stringMatching(/^line 7, column 1: "prnt" is not defined/),
      expect.stringMatching(/^line 8, column 5: Cannot access attribute "apend" for class "list\[str \| int\]"/)
    ])
  })

  it('keep an error that the sample declares', async () => {
    const { nodes } = await twoslasher.run(['# @errors: reportOperatorIssue', ...RIGHT.slice(0, 2)].join('\n'))
    expect(nodes.filter(({ type }) => type === 'error')).toHaveLength(1)
  })

  it('name an Any of another module by no alias', async () => {
    const { nodes } = await twoslasher.run('from mpi4py import MPI\ncomm = MPI.COMM_WORLD\nrank = comm.Get_rank()')
    expect(nodes.filter(isHover).find(({ target }) => target === 'rank')?.text).toBe('(variable) rank: Any')
  })
})
