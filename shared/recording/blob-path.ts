/** What a path says of a blob: the folder of its flow, its key, and whether it is the side-car that lies beside the blob. */
export interface BlobPath { folder: string, key: string, isSideCar: boolean }

const BLOB = /^(.*\/)data\/([0-9a-f]{2})\/(\2[0-9a-f]{38})(_meta)?$/

/** @returns undefined for a path that is not a blob's or its side-car's */
export function parseBlobPath(path: string): BlobPath | undefined {
  const [, folder, , key, sideCar] = BLOB.exec(path) ?? []
  return folder !== undefined && key !== undefined ? { folder, key, isSideCar: sideCar !== undefined } : undefined
}
