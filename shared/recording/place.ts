import type { Recording } from './recording.ts'

/** The page that lists what was run. */
export const RECORDINGS_PATH = '/learn/recordings'

/** The id of a flow, or of one of its commands, on that page. */
export const recordingAnchor = (flow: string, command?: string): string => command === undefined ? flow : `${flow}/${command}`

/** Where a page says what was run. @param recording `resume`, or `resume/resume-prepare` for one of its commands */
export const recordingAddress = (recording: string): string => `${RECORDINGS_PATH}#${recording}`

/** What `resume/resume-prepare` names. */
export function recordingParts(recording: string): { flow: string, command?: string } {
  const [flow = '', command] = recording.split('/')
  return { flow, command }
}

/** Where the data of a recording was stored. */
export const storeName = ({ datastore }: Pick<Recording, 'datastore'>): string => datastore === 's3' ? 'S3 look-alike' : 'local datastore'
