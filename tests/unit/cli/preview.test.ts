import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveStatic } from '../../support/static-server.ts'
import type { StaticHost } from '../../support/static-server.ts'

const root = mkdtempSync(join(tmpdir(), 'preview-'))
let host: StaticHost
beforeAll(async () => {
  writeFileSync(join(root, 'index.html'), '<h1>Here</h1>')
  writeFileSync(join(root, 'film.mp4'), 'film')
  writeFileSync(join(root, 'empty.mp4'), '')
  host = await serveStatic(root)
})
afterAll(async () => {
  await host.close()
  rmSync(root, { recursive: true })
})

/** The first line of what the server answers to an address as it is, which `fetch` would mend. */
async function ask(address: string, ...headers: string[]): Promise<string> {
  const socket = connect(Number(new URL(host.url).port), '127.0.0.1')
  socket.write(['GET ' + address + ' HTTP/1.1', 'Host: host', 'Connection: close', ...headers, '', ''].join('\r\n'))
  return (await text(socket)).split('\r\n', 1)[0] ?? ''
}

describe('npm run preview', () => {
  it.each([
    ['/%E0%A4%A', 'HTTP/1.1 400 Bad Request'],
    ['//', 'HTTP/1.1 200 OK'],
    ['//evil.example', 'HTTP/1.1 404 Not Found'],
    ['http://[/', 'HTTP/1.1 400 Bad Request'],
    ['/empty.mp4', 'HTTP/1.1 200 OK'],
    ['/%00', 'HTTP/1.1 404 Not Found'],
    ['/gone', 'HTTP/1.1 404 Not Found'],
    ['/', 'HTTP/1.1 200 OK']
  ])('answers %s with %s, and goes on', async (address, status) => {
    expect(await ask(address)).toBe(status)
    expect((await fetch(host.url)).status).toBe(200)
  })

  it('takes no other method, as a static host', async () => {
    expect((await fetch(host.url, { method: 'POST' })).status).toBe(405)
    expect((await fetch(host.url, { method: 'HEAD' })).status).toBe(200)
  })

  it('says which part of a film there is', async () => {
    expect(await ask('/film.mp4', 'Range: bytes=1-2')).toBe('HTTP/1.1 206 Partial Content')
    expect(await ask('/film.mp4', 'Range: bytes=9-')).toBe('HTTP/1.1 416 Range Not Satisfiable')
    expect((await fetch(host.url)).status).toBe(200)
  })
})
