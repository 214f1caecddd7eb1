import { rename, rm, writeFile } from 'node:fs/promises'

/** Writes a file so that there is always the old one or the new one whole: beside it first, then in one move. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.${process.pid}.part`
  try {
    await writeFile(part, text)
    await rename(part, path)
  }
  catch (error) {
    await rm(part, { force: true })
    throw new Error(`${path} could not be written and is as it was (${error instanceof Error ? error.message : error})`, { cause: error })
  }
}
