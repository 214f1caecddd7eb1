import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { format } from '../../../cli/recorder/format.ts'
import { flowNames } from '#shared/recording/flows.ts'
import { parseRecording } from '#shared/recording/parse.ts'

test.each(flowNames())('%s: what is written is read back, and written the same', async (name) => {
  const json = await readFile(`flows/${name}/recording.json`, 'utf8')
  expect(format(parseRecording(name, json))).toBe(json)
})
