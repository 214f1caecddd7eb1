import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { dirname, join, relative, sep } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { RecordedRequest } from '#shared/recording/schema.ts'
import { decodeChunks, errorXml, listXml, parseRange } from './s3-protocol.ts'
import type { ListedObject } from './s3-protocol.ts'

/** An object store on loopback that keeps its objects in a folder. */
export interface ObjectStore {
  /** the folder that holds a folder for each bucket, with its objects as files */
  buckets: string
  /** the folder that stands for the datastore's root */
  root: string
  /** such as `http://127.0.0.1:34567` */
  address: string
  /** what Metaflow needs to use it */
  env: Record<string, string>
  /**
   * The requests since the last call, in the order of their answers.
   * @throws Error if there were too many to record
   */
  take(): RecordedRequest[]
  close(): Promise<void>
}

const BUCKET = 'bucket'
const ROOT = 'metaflow'
/** More requests than a recording could ever hold; what comes after is not noted. */
const MOST = 20_000
const METADATA = 'x-amz-meta-'

/** What a file cannot say of an object. */
interface Facts { type: string, etag: string, metadata: Record<string, string> }

interface Answer { status: number, headers?: OutgoingHttpHeaders, body?: Buffer | string }

/**
 * Starts an S3 look-alike: so much of its protocol (path style, signatures unread) as Metaflow and boto3 need for objects
 * that are sent in one piece.
 * @param folder where it keeps the objects
 */
export async function startS3(folder: string): Promise<ObjectStore> {
  await mkdir(join(folder, BUCKET), { recursive: true })
  const objects = new Objects(folder)
  let requests: RecordedRequest[] = []
  let count = 0
  const note = (request: RecordedRequest) => {
    if (++count <= MOST) requests.push(request)
  }
  const server = createServer((request, response) => void respond(request, response, objects, note))
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the object store has no port')
  const address = `http://127.0.0.1:${bound.port}`
  return {
    buckets: folder,
    root: join(folder, BUCKET, ROOT),
    address,
    env: {
      METAFLOW_DEFAULT_DATASTORE: 's3', METAFLOW_DATASTORE_SYSROOT_S3: `s3://${BUCKET}/${ROOT}`, METAFLOW_S3_ENDPOINT_URL: address,
      AWS_ACCESS_KEY_ID: 'reader', AWS_SECRET_ACCESS_KEY: 'reader', AWS_DEFAULT_REGION: 'us-east-1'
    },
    take() {
      const taken = requests
      if (count > MOST) throw new Error(`a command made ${count} requests to the object store, more than the ${MOST} that can be recorded`)
      requests = []
      count = 0
      return taken
    },
    async close() {
      const closed = new Promise(resolve => server.close(resolve))
      server.closeAllConnections()
      await closed
      await rm(objects.arriving, { recursive: true, force: true })
    }
  }
}

async function respond(request: IncomingMessage, response: ServerResponse, objects: Objects, note: (request: RecordedRequest) => void): Promise<void> {
  const { status, headers, body = '' } = await answer(request, objects, note).catch((error: unknown): Answer =>
    ({ status: 400, headers: { 'content-type': 'application/xml' }, body: errorXml('InvalidRequest', error instanceof Error ? error.message : String(error)) }))
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers })
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function answer(request: IncomingMessage, objects: Objects, note: (request: RecordedRequest) => void): Promise<Answer> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
  const path = decodeURIComponent(pathname.slice(1))
  const [bucket = '', ...rest] = path.split('/')
  const { method } = request
  if (method === 'GET' && rest.join('') === '') {
    const prefix = query.get('prefix') ?? ''
    note(['LIST', `s3://${bucket}/${prefix}`, 200, 0])
    return { status: 200, headers: { 'content-type': 'application/xml' }, body: listXml(bucket, await objects.list(bucket, prefix), prefix, query.get('delimiter') ?? '') }
  }
  const url = `s3://${path}`
  if (method === 'PUT' && query.size === 0 && !request.headers['x-amz-copy-source']) {
    const received = await buffer(request)
    const body = String(request.headers['x-amz-content-sha256']).startsWith('STREAMING') ? decodeChunks(received) : received
    const { etag } = await objects.put(path, body, request.headers)
    note(['PUT', url, 200, body.length])
    return { status: 200, headers: { etag } }
  }
  if (method === 'DELETE' && query.size === 0) {
    await objects.remove(path)
    note(['DELETE', url, 204, 0])
    return { status: 204 }
  }
  if (method !== 'GET' && method !== 'HEAD') throw new Error(`${method} ${request.url} is not among what this object store can do`)
  const found = await objects.get(path)
  if (!found) {
    note([method, url, 404, 0])
    return { status: 404, headers: { 'content-type': 'application/xml' }, body: errorXml('NoSuchKey', 'The specified key does not exist.') }
  }
  const { body, changed, facts: { etag, type, metadata } } = found
  const range = parseRange(request.headers.range, body.length)
  if (range === 'unsatisfiable') {
    note([method, url, 416, 0])
    return { status: 416, headers: { 'content-type': 'application/xml' }, body: errorXml('InvalidRange', 'The requested range is not satisfiable') }
  }
  const sent = range ? body.subarray(range.first, range.last + 1) : body
  const status = range ? 206 : 200
  note([method, url, status, sent.length])
  const headers = {
    etag, 'content-type': type, 'accept-ranges': 'bytes', 'last-modified': changed.toUTCString(),
    ...range && { 'content-range': `bytes ${range.first}-${range.last}/${body.length}` },
    ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [METADATA + name, value]))
  }
  return { status, headers, body: sent }
}

/** Objects by `bucket/key`, each a file of that path. */
class Objects {
  /** uploads become objects in one move, so that nobody reads half of one */
  readonly arriving: string
  readonly #folder: string
  readonly #facts = new Map<string, Facts>()
  #uploads = 0

  constructor(folder: string) {
    this.#folder = folder
    this.arriving = `${folder}.arriving`
  }

  async put(path: string, body: Buffer, headers: IncomingMessage['headers']): Promise<Facts> {
    const file = this.#file(path)
    const part = join(this.arriving, String(this.#uploads++))
    await mkdir(this.arriving, { recursive: true })
    await writeFile(part, body)
    await mkdir(dirname(file), { recursive: true })
    await rename(part, file)
    const facts: Facts = {
      type: headers['content-type'] ?? 'binary/octet-stream',
      etag: `"${createHash('md5').update(body).digest('hex')}"`,
      metadata: Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => name.startsWith(METADATA) && typeof value === 'string' ? [[name.slice(METADATA.length), value]] : []))
    }
    this.#facts.set(path, facts)
    return facts
  }

  async get(path: string): Promise<{ body: Buffer, changed: Date, facts: Facts } | undefined> {
    const facts = this.#facts.get(path)
    if (!facts) return
    const file = this.#file(path)
    return { body: await readFile(file), changed: (await stat(file)).mtime, facts }
  }

  async remove(path: string): Promise<void> {
    this.#facts.delete(path)
    await rm(this.#file(path), { force: true })
  }

  async list(bucket: string, prefix: string): Promise<ListedObject[]> {
    const root = this.#file(bucket)
    const entries = await readdir(root, { recursive: true, withFileTypes: true })
    const files = entries.filter(entry => entry.isFile()).map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    return Promise.all(files.filter(key => key.startsWith(prefix)).sort().map(async (key) => {
      const { size, mtime } = await stat(join(root, key))
      return { key, size, changed: mtime }
    }))
  }

  #file(path: string): string {
    if (!path || path.split('/').includes('..')) throw new Error(`"${path}" is no key`)
    return join(this.#folder, path)
  }
}
