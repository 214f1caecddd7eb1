import { CheckerError } from '../findings.ts'
import { LanguageServer } from './server.ts'
import type { OpenFile } from './server.ts'
import type { CheckerOptions } from './settings.ts'

/** After so many samples the server is started anew: it grows by about 5 MB with each. */
const SAMPLES_PER_SERVER = 200
/** Samples in a row that a fresh server could not answer for, after which it is not tried again. */
const TRIES = 2

/** One language server for many samples, which come one at a time: it is single-threaded, and loses questions asked while others open files. */
export class Checker {
  readonly #options: CheckerOptions
  #server: Promise<LanguageServer> | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #samples = 0
  #failures: CheckerError[] = []

  constructor(options: CheckerOptions) {
    this.#options = options
  }

  /**
   * Asks about the files of one sample. A server that died or hung is started again once.
   * @throws CheckerError with the reason when it fails again
   */
  check<T>(files: ReadonlyMap<string, string>, ask: (files: Map<string, OpenFile>) => Promise<T>): Promise<T> {
    const answer = this.#turn.then(() => this.#try(files, ask))
    this.#turn = answer.catch(() => {})
    return answer
  }

  async #try<T>(files: ReadonlyMap<string, string>, ask: (files: Map<string, OpenFile>) => Promise<T>): Promise<T> {
    const reason = this.#failures.length < TRIES ? undefined : this.#failures.at(-1)
    if (reason) throw new CheckerError(`basedpyright failed for ${TRIES} samples in a row and is not asked again. The last time: ${reason.message}`)
    try {
      const answer = await this.#once(files, ask)
      this.#failures = []
      return answer
    }
    catch (error) {
      if (!(error instanceof CheckerError)) throw error
      await this.#end()
    }
    try {
      return await this.#once(files, ask)
    }
    catch (error) {
      if (error instanceof CheckerError) {
        this.#failures.push(error)
        await this.#end()
      }
      throw error
    }
  }

  async #once<T>(files: ReadonlyMap<string, string>, ask: (files: Map<string, OpenFile>) => Promise<T>): Promise<T> {
    if (this.#samples >= SAMPLES_PER_SERVER) await this.#end()
    this.#samples++
    this.#server ??= LanguageServer.start(this.#options)
    return (await this.#server).withFiles(files, ask)
  }

  /** Ends the server; the next sample starts another, whatever has failed before. */
  async stop(): Promise<void> {
    this.#failures = []
    await this.#end()
  }

  async #end(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    this.#samples = 0
    await server?.then(server => server.kill(), () => {})
  }
}
