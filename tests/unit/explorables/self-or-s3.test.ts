import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allReasons, conflicts, FIRST, measuredIn, QUESTIONS, reasoned } from '#shared/explorables/self-or-s3.ts'
import type { Choices, Question } from '#shared/explorables/self-or-s3.ts'
import { terminalText } from '#shared/recording/log.ts'
import { loadFlow } from '#shared/recording/flows.ts'

const { recording: large } = await loadFlow('large-artifact')
const { recording: s3 } = await loadFlow('s3')
const { recording: resumed } = await loadFlow('s3-resume')
const measured = measuredIn(large)
/** Every combination of answers. */
const everyChoice = (Object.keys(QUESTIONS) as Question[]).reduce<Choices[]>((all, question) =>
  all.flatMap(choices => Object.keys(QUESTIONS[question].answers).map(answer => ({ ...choices, [question]: answer }))), [FIRST])
const answerTo = (choices: Partial<Choices>) => reasoned({ ...FIRST, ...choices }, measured).answer

describe('what its facts rest on', () => {
  it('the recorded artifact of 100 MB was passed on at no cost, and read at some', () => {
    expect(measured.megabytes).toBe(100)
    expect(measured.read).toBeGreaterThan(10 * measured.pass)
    expect(large.commands['first-run']?.tasks.pass_on?.[0]?.artifacts.samples?.key).toBe(large.commands['first-run']?.tasks.read?.[0]?.artifacts.samples?.key)
  })

  it('a resumed run did not see what its origin had put with S3(run=self), and had the artifact with the address', () => {
    const printed = terminalText(resumed, resumed.commands.resume!)
    expect(printed).toMatch(/S3\(run=self\) +False/)
    expect(printed).toMatch(/S3\(\)\.get\(url\) +rain in Lima/)
    expect(resumed.commands.resume?.tasks.start?.[0]?.state).toBe('cloned')
  })

  it('the Client API found artifacts and objects of a run', () => {
    expect(terminalText(s3, s3.commands.client!)).toMatch(/artifact +Lima\n.*S3\(run=run\) +rain in Lima/)
  })

  it('the address that S3(run=self) made has the flow and the run in it, and nothing of the step', () => {
    const command = s3.commands['first-run']!
    const address = /s3:\/\/\S+/.exec(terminalText(s3, command))?.[0]
    expect(address).toBe(`s3://bucket/metaflow/data/RemoteFlow/${command.run}/report.txt`)
  })

  it('says at once when the recording lacks what was measured', () => {
    expect(() => measuredIn({ ...large, commands: {} })).toThrow(/flows\/large-artifact .* npm run record large-artifact/)
  })
})

describe('reasons', () => {
  /** the address of each heading of a page */
  const headingsOf = (path: string) => [...readFileSync(join(import.meta.dirname, '../../../content', `${path}.md`), 'utf8').matchAll(/^#{2,4} (.+)$/gm)]
    .map(([, title = '']) => `${path}#${title.toLowerCase().replace(/[^\w -]/g, '').replaceAll(' ', '-')}`)

  it('are given by answers that there are, and lead to headings that there are', () => {
    for (const { question, given } of allReasons(measured)) expect(Object.keys(QUESTIONS[question].answers)).toEqual(expect.arrayContaining([...given]))
    const addresses = [...allReasons(measured), ...everyChoice.flatMap(conflicts)].map(({ more }) => more)
    expect(addresses.flatMap(address => headingsOf(address.replace(/#.*/, '')))).toEqual(expect.arrayContaining(addresses))
  })

  it('come with every answer, and decide for one side at most', () => {
    expect(everyChoice).toHaveLength(3 * 3 * 2 * 2 * 2)
    for (const choices of everyChoice) {
      const { self, s3, answer } = reasoned(choices, measured)
      expect([...self, ...s3].length, JSON.stringify(choices)).toBeGreaterThan(0)
      expect(self.some(({ weight }) => weight === 'decides') && s3.some(({ weight }) => weight === 'decides'), JSON.stringify(choices)).toBe(false)
      if (answer === 'self' || answer === 'both') expect(self.length).toBeGreaterThan(0)
      if (answer === 's3' || answer === 'both') expect(s3.length).toBeGreaterThan(0)
    }
  })

  it('stand with the weightiest first', () => {
    expect(reasoned({ ...FIRST, reader: 'tools', size: 'huge' }, measured).s3.map(({ weight }) => weight)).toEqual(['decides', 'counts'])
  })
})

describe('answers', () => {
  it('small data that steps read stays on self', () => expect(answerTo({})).toBe('self'))
  it('what tools read goes to S3', () => expect(answerTo({ reader: 'tools' })).toBe('s3'))
  it('and if a resumed run must have it, its address is an artifact', () => expect(answerTo({ reader: 'tools', resume: 'yes' })).toBe('both'))
  it('gigabytes that must survive a resume are both', () => expect(answerTo({ size: 'huge', resume: 'yes' })).toBe('both'))
  it('a hundred megabytes alone decide nothing', () => expect(answerTo({ size: 'large' })).toBe('open'))
  it('a hundred megabytes with lineage stay on self', () => expect(answerTo({ size: 'large', lineage: 'yes' })).toBe('self'))
  it('tells that a replaced object and the past do not go together', () => {
    expect(conflicts({ ...FIRST, mutability: 'replaced' })).toEqual([])
    expect(conflicts({ ...FIRST, mutability: 'replaced', resume: 'yes', lineage: 'yes' })).toHaveLength(2)
  })
})
