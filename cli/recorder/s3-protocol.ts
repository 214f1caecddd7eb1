/** The bytes `first` to `last` of an object, both included. */
export interface ByteRange { first: number, last: number }

/**
 * What a Range header asks of an object.
 * @param size of the object in bytes
 * @returns undefined for the whole object, `unsatisfiable` for bytes that it doesn't have
 */
export function parseRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (!from && !to) return
  const first = from ? Number(from) : Math.max(size - Number(to), 0)
  const last = from && to ? Math.min(Number(to), size - 1) : size - 1
  return first > last ? 'unsatisfiable' : { first, last }
}

/**
 * The object in a body that a client sent in signed chunks: `<size in hex>;…\r\n<bytes>\r\n`, until one of size 0.
 * @throws Error when the body ends too early
 */
export function decodeChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 0; ;) {
    const line = body.indexOf('\r\n', at)
    const size = line < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, line), 16)
    const end = line + 2 + size
    if (Number.isNaN(size) || end > body.length) throw new Error(`a chunk of an upload breaks off after ${body.length} bytes`)
    if (size === 0) return Buffer.concat(chunks)
    chunks.push(body.subarray(line + 2, end))
    at = end + 2
  }
}

export interface ListedObject { key: string, size: number, changed: Date }

/** The answer to a list (version 2) of a bucket: everything at once, keys in order, those beyond the delimiter as common prefixes. */
export function listXml(bucket: string, objects: readonly ListedObject[], prefix: string, delimiter: string): string {
  const folders = new Set<string>()
  const contents: string[] = []
  for (const { key, size, changed } of objects) {
    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1
    if (end >= 0) folders.add(key.slice(0, end + delimiter.length))
    else contents.push(`<Contents><Key>${escape(key)}</Key><Size>${size}</Size><LastModified>${changed.toISOString()}</LastModified><StorageClass>STANDARD</StorageClass></Contents>`)
  }
  const prefixes = [...folders].map(folder => `<CommonPrefixes><Prefix>${escape(folder)}</Prefix></CommonPrefixes>`)
  const count = contents.length + folders.size
  const head = `<Name>${escape(bucket)}</Name><Prefix>${escape(prefix)}</Prefix><KeyCount>${count}</KeyCount><MaxKeys>${Math.max(count, 1000)}</MaxKeys><IsTruncated>false</IsTruncated>`
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${head}${contents.join('')}${prefixes.join('')}</ListBucketResult>`
}

/** @param code as S3 names it, such as `NoSuchKey` */
export function errorXml(code: string, message: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${escape(message)}</Message></Error>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
