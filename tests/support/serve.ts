import { serveStatic, type Slashes } from './static-server.ts'

/** `node serve.ts <folder> [port] [plain|slash] [base]`: a generated site as a static host serves it, on loopback. */
const [root = '.output/public', port = '4173', slashes = 'plain', base = '/'] = process.argv.slice(2)
const host = await serveStatic(root, { port: Number(port), slashes: slashes as Slashes, base })
console.log(`${root} at ${host.url}`)
