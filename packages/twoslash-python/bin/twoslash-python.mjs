#!/usr/bin/env node
import { existsSync } from 'node:fs'

// In the repository nothing is built: Node reads the sources as they are.
const built = new URL('../dist/cli.js', import.meta.url)
await import(existsSync(built) ? built : new URL('../src/cli.ts', import.meta.url))
