import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createMessageConnection, ResponseError, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'
import type { MessageConnection } from 'vscode-jsonrpc/node'
import { CheckerError } from '../findings.ts'
import type { Position } from '../text.ts'
import type { CompletionItem, Diagnostic, Hover } from './protocol.ts'
import { configuration, findBasedpyright } from './settings.ts'
import type { CheckerOptions } from './settings.ts'
import { makeWorkspace, removeFolder } from './workspace.ts'

/** Questions about one file of a sample that the server has open. */
export interface OpenFile {
  diagnostics(): Promise<Diagnostic[]>
  hover(position: Position): Promise<Hover | null>
  completions(position: Position): Promise<CompletionItem[]>
}

/** How many questions wait at the server at once: enough that it never idles, few enough that none waits long. */
const IN_FLIGHT = 64
const STDERR_LINES = 10
/** Milliseconds in which what a process said last arrives after its end. */
const LAST_WORDS = 500
/** Answers the server's questions about settings; it asks for several sections at once. */
const ANALYSIS = { diagnosticMode: 'openFilesOnly', autoSearchPaths: false, useLibraryCodeForTypes: false, autoImportCompletions: false }
const SETTINGS: Record<string, unknown> = {
  'python': { pythonPath: '', analysis: ANALYSIS },
  'python.analysis': ANALYSIS,
  'basedpyright': { disableLanguageServices: false, analysis: ANALYSIS },
  'basedpyright.analysis': ANALYSIS
}
const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { documentationFormat: ['plaintext'] } },
    diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false }
  }
}

/** basedpyright as a language server over stdio, in an empty workspace, with no Python in sight. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams
  readonly #connection: MessageConnection
  readonly #workspace: string
  readonly #timeout: number
  readonly #gone: Promise<never>
  readonly #cleanUp: () => void
  /** The last lines that the process wrote to stderr, without stack frames. */
  #said: string[] = []
  #samples = 0
  #waiting = 0
  readonly #queue: (() => void)[] = []

  private constructor(server: string, options: CheckerOptions, workspace: string) {
    this.#workspace = workspace
    this.#timeout = options.timeout ?? 30_000
    // an empty PATH: a type must not depend on the Python of the machine
    this.#process = spawn(process.execPath, [server, '--stdio'], { cwd: workspace, env: { ...process.env, PATH: '', NODE_OPTIONS: '' } })
    this.#process.stderr.on('data', (data: Buffer) => this.#hear(data.toString()))
    this.#gone = new Promise((_resolve, reject) => {
      this.#process.once('error', error => reject(this.#failure(`could not be started: ${error.message}`)))
      this.#process.once('exit', (code, signal) => {
        const tell = () => reject(this.#failure(signal ? `was ended by ${signal}` : `ended with exit status ${code}`))
        this.#process.once('close', tell)
        setTimeout(tell, LAST_WORDS).unref()
      })
    })
    this.#gone.catch(() => {})
    this.#cleanUp = () => {
      this.#process.kill('SIGKILL')
      removeFolder(workspace)
    }
    process.once('exit', this.#cleanUp)
    this.#connection = createMessageConnection(new StreamMessageReader(this.#process.stdout), new StreamMessageWriter(this.#process.stdin))
    // a waiting request has a timer of its own, so an idle server never keeps a build alive
    for (const handle of [this.#process, this.#process.stdin, this.#process.stdout, this.#process.stderr]) unref(handle)
  }

  /** @throws CheckerError when the server cannot be started or does not answer */
  static async start(options: CheckerOptions): Promise<LanguageServer> {
    const settings = configuration(options)
    const script = options.server ?? findBasedpyright().server
    const workspace = makeWorkspace()
    writeFileSync(join(workspace, 'pyrightconfig.json'), JSON.stringify(settings))
    const server = new LanguageServer(script, options, workspace)
    try {
      await server.#initialize()
      return server
    }
    catch (error) {
      server.kill()
      throw error
    }
  }

  async #initialize(): Promise<void> {
    const connection = this.#connection
    connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) => items.map(({ section = '' }) => SETTINGS[section] ?? null))
    for (const method of ['client/registerCapability', 'client/unregisterCapability', 'window/workDoneProgress/create', 'workspace/diagnostic/refresh']) {
      connection.onRequest(method, () => null)
    }
    connection.onUnhandledNotification(() => {})
    connection.onError(([error]) => this.#hear(error.message))
    this.#process.stdin.on('error', () => {})
    connection.listen()
    const rootUri = pathToFileURL(this.#workspace).href
    await this.#request('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'samples' }],
      capabilities: CAPABILITIES,
      initializationOptions: { diagnosticMode: 'openFilesOnly' }
    })
    await connection.sendNotification('initialized', {})
  }

  /**
   * Opens the files of one sample side by side for the time of `ask`. A sample's files have addresses that no other has:
   * of an address opened again the server gives stale diagnostics.
   */
  async withFiles<T>(files: ReadonlyMap<string, string>, ask: (files: Map<string, OpenFile>) => Promise<T>): Promise<T> {
    const folder = join(this.#workspace, `s${this.#samples++}`)
    const addresses = new Map([...files.keys()].map(name => [name, pathToFileURL(join(folder, name)).href]))
    // imports between files are resolved on disk
    if (files.size > 1) {
      for (const [name, text] of files) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), text)
      }
    }
    try {
      for (const [name, text] of files) {
        await this.#notify('textDocument/didOpen', { textDocument: { uri: addresses.get(name), languageId: 'python', version: 1, text } })
      }
      return await ask(new Map([...addresses].map(([name, uri]) => [name, this.#openFile(uri)])))
    }
    finally {
      // nobody waits for it: a server that hangs or is gone has been told of already
      for (const uri of addresses.values()) this.#notify('textDocument/didClose', { textDocument: { uri } }).catch(() => {})
      removeFolder(folder)
    }
  }

  #openFile(uri: string): OpenFile {
    const textDocument = { uri }
    return {
      diagnostics: async () => (await this.#request<{ items?: Diagnostic[] }>('textDocument/diagnostic', { textDocument })).items ?? [],
      hover: position => this.#request<Hover | null>('textDocument/hover', { textDocument, position }),
      completions: async (position) => {
        const answer = await this.#request<CompletionItem[] | { items: CompletionItem[] } | null>('textDocument/completion', { textDocument, position, context: { triggerKind: 1 } })
        return Array.isArray(answer) ? answer : answer?.items ?? []
      }
    }
  }

  async #notify(method: string, params: unknown): Promise<void> {
    await this.#inTime(method, () => this.#connection.sendNotification(method, params))
  }

  async #request<T>(method: string, params: unknown): Promise<T> {
    if (this.#waiting >= IN_FLIGHT) await new Promise<void>(resolve => this.#queue.push(resolve))
    this.#waiting++
    try {
      return await this.#inTime(method, () => this.#connection.sendRequest<T>(method, params))
    }
    finally {
      this.#waiting--
      this.#queue.shift()?.()
    }
  }

  /** @throws CheckerError when the server is gone, refuses, or takes too long */
  async #inTime<T>(method: string, send: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(this.#failure(`did not answer ${method} within ${this.#timeout} ms`)), this.#timeout)
    })
    try {
      return await Promise.race([send(), late, this.#gone])
    }
    catch (error) {
      if (error instanceof CheckerError) throw error
      if (error instanceof ResponseError) throw this.#failure(`refused ${method}: ${error.message}`)
      // a broken pipe: the end of the process, which has the reason, is on its way
      return await Promise.race([late, this.#gone])
    }
    finally {
      clearTimeout(timer)
    }
  }

  #hear(text: string): void {
    const lines = text.split('\n').filter(line => line.trim() && !/^\s+at /.test(line))
    this.#said = [...this.#said, ...lines].slice(-STDERR_LINES)
  }

  #failure(what: string): CheckerError {
    return new CheckerError([`basedpyright ${what}`, ...this.#said].join('\n  '))
  }

  /** Ends the process at once. */
  kill(): void {
    this.#connection.dispose()
    process.off('exit', this.#cleanUp)
    this.#cleanUp()
  }
}

function unref(handle: object): void {
  if ('unref' in handle && typeof handle.unref === 'function') handle.unref()
}
