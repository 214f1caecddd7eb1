import { recordingFile, SCHEMA_VERSION } from './schema.ts'
import type { RecordingFile } from './schema.ts'

/**
 * Reads the content of a recording.json; `expand` makes of it what pages use.
 * @param name of its folder in flows/
 * @throws Error that names the file and what was expected
 */
export function parseRecording(name: string, json: string): RecordingFile {
  const path = `flows/${name}/recording.json`
  let data: unknown
  try {
    data = JSON.parse(json)
  }
  catch (error) {
    throw new Error(`${path} is not JSON (${error instanceof Error ? error.message : error}): record it again with npm run record ${name}`, { cause: error })
  }
  const { success, data: file, error } = recordingFile.safeParse(data)
  if (success) return file
  const [issue] = error.issues
  throw new Error(`${path} has not the shape of schema ${SCHEMA_VERSION} (${issue?.path.join('.') || 'the whole'}: ${issue?.message}): record it again with npm run record ${name}`)
}
