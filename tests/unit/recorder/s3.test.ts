import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { decodeChunks, listXml, parseRange } from '../../../cli/recorder/s3-protocol.ts'
import { startS3 } from '../../../cli/recorder/s3.ts'
import { folderOf } from './support/folder.ts'

async function start() {
  const folder = join(await folderOf({}), 's3')
  const store = await startS3(folder)
  onTestFinished(() => store.close())
  const ask = (path: string, init?: RequestInit) => fetch(`${store.address}/${path}`, init)
  const put = (path: string, body: string, headers: Record<string, string> = {}) => ask(path, { method: 'PUT', body, headers })
  return { folder, store, ask, put }
}

test('what is put is a file, and is got with its metadata', async () => {
  const { folder, store, ask, put } = await start()
  const { status, headers } = await put('bucket/metaflow/F/data/a%20b%2B.txt', 'twelve bytes', { 'content-type': 'text/plain', 'x-amz-meta-metaflow-user-attributes': '{"cas_version":1}' })
  expect([status, headers.get('etag')]).toEqual([200, expect.stringMatching(/^"[0-9a-f]{32}"$/)])
  expect(await readFile(join(store.root, 'F/data/a b+.txt'), 'utf8')).toBe('twelve bytes')
  expect(store.buckets).toBe(folder)
  for (const method of ['GET', 'HEAD']) {
    const answer = await ask('bucket/metaflow/F/data/a%20b%2B.txt', { method })
    expect([answer.status, answer.headers.get('content-length'), answer.headers.get('content-type'), answer.headers.get('x-amz-meta-metaflow-user-attributes'), await answer.text()])
      .toEqual([200, '12', 'text/plain', '{"cas_version":1}', method === 'GET' ? 'twelve bytes' : ''])
  }
  expect(store.take()).toEqual([
    ['PUT', 's3://bucket/metaflow/F/data/a b+.txt', 200, 12], ['GET', 's3://bucket/metaflow/F/data/a b+.txt', 200, 12], ['HEAD', 's3://bucket/metaflow/F/data/a b+.txt', 200, 12]
  ])
  expect(store.take()).toEqual([])
})

test('ranges, and what is missing', async () => {
  const { store, ask, put } = await start()
  await put('bucket/k', '0123456789')
  const range = await ask('bucket/k', { headers: { range: 'bytes=3-5' } })
  expect([range.status, range.headers.get('content-range'), await range.text()]).toEqual([206, 'bytes 3-5/10', '345'])
  expect((await ask('bucket/k', { headers: { range: 'bytes=10-' } })).status).toBe(416)
  const missing = await ask('bucket/none')
  expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('<Code>NoSuchKey</Code>')])
  expect((await ask('bucket/none', { method: 'HEAD' })).status).toBe(404)
  expect(store.take().map(([method, , status, size]) => [method, status, size])).toEqual([['PUT', 200, 10], ['GET', 206, 3], ['GET', 416, 0], ['GET', 404, 0], ['HEAD', 404, 0]])
})

test('lists, with and without delimiter', async () => {
  const { store, ask, put } = await start()
  for (const key of ['a/1', 'a/2', 'a/b/3', 'c&d']) await put(`bucket/${encodeURIComponent(key).replaceAll('%2F', '/')}`, key)
  store.take()
  const all = await (await ask('bucket?list-type=2&prefix=')).text()
  expect([...all.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key)).toEqual(['a/1', 'a/2', 'a/b/3', 'c&amp;d'])
  const some = await (await ask('bucket?list-type=2&prefix=a%2F&delimiter=%2F')).text()
  expect([...some.matchAll(/<(?:Key|CommonPrefixes><Prefix)>([^<]*)</g)].map(([, key]) => key)).toEqual(['a/1', 'a/2', 'a/b/'])
  expect(store.take()).toEqual([['LIST', 's3://bucket/', 200, 0], ['LIST', 's3://bucket/a/', 200, 0]])
})

test('uploads in chunks, deletes, many at once', async () => {
  const { ask, put } = await start()
  await put('bucket/chunked', '3;chunk-signature=x\r\nabc\r\n2\r\nde\r\n0\r\nx-amz-checksum-crc32:x\r\n\r\n', { 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' })
  expect(await (await ask('bucket/chunked')).text()).toBe('abcde')
  expect((await ask('bucket/chunked', { method: 'DELETE' })).status).toBe(204)
  expect((await ask('bucket/chunked')).status).toBe(404)
  await Promise.all(Array.from({ length: 100 }, (_, index) => put(`bucket/many/${index}`, String(index))))
  expect(await Promise.all(Array.from({ length: 100 }, async (_, index) => (await ask(`bucket/many/${index}`)).text()))).toEqual(Array.from({ length: 100 }, (_, index) => String(index)))
})

test('what it cannot do, it says', async () => {
  const { folder, ask, put } = await start()
  expect([(await ask('bucket/k?uploads', { method: 'POST' })).status, (await ask('bucket/k?partNumber=1&uploadId=2', { method: 'PUT', body: 'x' })).status]).toEqual([400, 400])
  expect((await put('bucket/..%2F..%2Foutside', 'x')).status).toBe(400)
  expect(existsSync(join(folder, '..', 'outside'))).toBe(false)
})

test('a closed store answers no more', async () => {
  const folder = join(await folderOf({}), 's3')
  const store = await startS3(folder)
  await store.close()
  await expect(fetch(`${store.address}/bucket/k`)).rejects.toThrow()
})

test('parts of the protocol', () => {
  expect([parseRange(undefined, 10), parseRange('bytes=-4', 10), parseRange('bytes=2-', 10), parseRange('bytes=0-99', 10), parseRange('bytes=0-', 0), parseRange('lines=1-2', 10)])
    .toEqual([undefined, { first: 6, last: 9 }, { first: 2, last: 9 }, { first: 0, last: 9 }, 'unsatisfiable', undefined])
  expect(() => decodeChunks(Buffer.from('5\r\nabc'))).toThrow('breaks off after 6 bytes')
  expect(listXml('b', [], '', '')).toContain('<KeyCount>0</KeyCount>')
})
