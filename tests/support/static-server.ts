import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { createGzip } from 'node:zlib'
import { readHeadersFile, type HeadersOf } from './headers-file.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.txt': 'text/plain; charset=utf-8', '.md': 'text/markdown; charset=utf-8', '.xml': 'application/xml', '.woff2': 'font/woff2', '.wasm': 'application/wasm',
  '.mp4': 'video/mp4', '.webm': 'video/webm', '.webp': 'image/webp', '.vtt': 'text/vtt; charset=utf-8'
}
const COMPRESSED = /html|javascript|css|json|svg|text|xml/

export interface StaticHost {
  url: string
  close: () => Promise<void>
}

/** How a host treats `/a` where there is `a/index.html`: serves it there, or redirects to `/a/` (as nginx and GitHub Pages do). */
export type Slashes = 'plain' | 'slash'

/** A file that goes away meanwhile ends its answer, and not the server. */
function streamOf(file: string, response: ServerResponse, part: { start?: number, end?: number } = {}) {
  return createReadStream(file, part).on('error', () => response.destroy())
}

/** Of a film, browsers ask for parts, and can go only to places that they have or may ask for. */
async function sendPart(file: string, type: string, { headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  const { size } = await stat(file)
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? []
  const [start, end] = [Number(first ?? 0), Math.min(size - 1, last ? Number(last) : size - 1)]
  if (!size && first === undefined) return void response.writeHead(200, { 'content-type': type, 'content-length': 0 }).end()
  if (start > end) return void response.writeHead(416, { 'content-range': `bytes */${size}` }).end()
  response.writeHead(first === undefined ? 200 : 206, {
    'content-type': type, 'accept-ranges': 'bytes', 'content-length': end - start + 1, ...first !== undefined && { 'content-range': `bytes ${start}-${end}/${size}` }
  })
  streamOf(file, response, { start, end }).pipe(response)
}

/** What was asked for; `path` is decoded, and only there below the base. Undefined for an address that no server can read. */
function addressOf(url: string | undefined, base: string): { pathname: string, path?: string } | undefined {
  try {
    // of `//name/path` a URL would take the name for a host
    const { pathname } = new URL(url?.startsWith('/') ? `http://host${url}` : url ?? '/', 'http://host')
    return { pathname, path: pathname.startsWith(base) ? `/${decodeURIComponent(pathname.slice(base.length))}` : undefined }
  }
  catch {
    return undefined
  }
}

/**
 * Serves a generated site on loopback as a static host would: files, `index.html` of folders, `404.html` for the rest, gzip,
 * with the headers that the site's file `_headers` asks for.
 *
 * @param base the path below which the site lies, with slashes at both ends
 * @param ownHeaders `false` to leave those of the site out
 */
export async function serveStatic(root: string, { slashes = 'plain' as Slashes, base = '/', port = 0, ownHeaders = true } = {}): Promise<StaticHost> {
  const headersOf: HeadersOf = ownHeaders ? await readHeadersFile(root) : () => ({})
  const isFile = (file: string) => stat(file).then(found => found.isFile(), () => false)
  const server: Server = createServer(async (request, response) => {
    if (!/^(?:GET|HEAD)$/.test(request.method ?? '')) return response.writeHead(405, { allow: 'GET, HEAD' }).end()
    const asked = addressOf(request.url, base)
    if (!asked) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
      return response.end(`The address ${request.url} cannot be decoded.\n`)
    }
    const { pathname, path } = asked
    for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value)
    const send = async (file: string, status: number) => {
      const type = TYPES[extname(file)] ?? 'application/octet-stream'
      if (type.startsWith('video/')) return sendPart(file, type, request, response)
      const gzip = COMPRESSED.test(type)
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', ...gzip && { 'content-encoding': 'gzip' } })
      const stream = streamOf(file, response)
      if (gzip) stream.pipe(createGzip()).pipe(response)
      else stream.pipe(response)
    }
    // hosts read that one and do not serve it
    const file = path === undefined || path === '/_headers' ? undefined : join(root, normalize(path))
    if (file && await isFile(file)) return send(file, 200)
    const index = file && join(file, 'index.html')
    if (index && await isFile(index)) {
      if (slashes === 'slash' && !pathname.endsWith('/')) {
        response.writeHead(301, { location: `${pathname}/` })
        return response.end()
      }
      return send(index, 200)
    }
    const missing = join(root, '404.html')
    if (await isFile(missing)) return send(missing, 404)
    response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () => new Promise((resolve, reject) => {
      server.closeAllConnections()
      server.close(error => error ? reject(error) : resolve())
    })
  }
}
