import { existsSync } from 'node:fs'
import { runCommand } from '../../cli/command.ts'
import { serveStatic } from './static-server.ts'

await runCommand({
  name: 'npm run preview',
  takes: '[folder] [port] [plain|slash] [base path]',
  about: 'Serves a generated site as a static host does, on loopback: .output/public on port 4173. A host with slash redirects /a to /a/.',
  options: {},
  examples: ['npm run preview', 'node tests/support/serve.ts .output/public 8080 slash /docs/'],
  exits: { 0: 'when it is ended', 2: 'there is nothing to serve' }
}, async ({ positionals: [root = '.output/public', port = '4173', slashes = 'plain', base = '/'] }) => {
  if (!existsSync(root)) throw new Error(`there is no folder ${root} to serve: npm run generate writes .output/public`)
  if (!/^\d+$/.test(port)) throw new Error(`${port} is not a port: expected a number, such as 4173`)
  const host = await serveStatic(root, { port: Number(port), slashes: slashes === 'slash' ? 'slash' : 'plain', base })
  console.log(`${root} at ${host.url}`)
})
