import type { RecordedRequest } from '#shared/recording/schema.ts'

/** An object store on loopback that keeps its objects in a folder. */
export interface ObjectStore {
  /** the folder that holds a folder for each bucket, with its objects as files */
  buckets: string
  /** the folder that stands for the datastore's root */
  root: string
  /** what Metaflow needs to use it */
  env: Record<string, string>
  /** the requests since the last call */
  take(): RecordedRequest[]
  close(): Promise<void>
}

export async function startS3(_folder: string): Promise<ObjectStore> {
  throw new Error('not there yet')
}
