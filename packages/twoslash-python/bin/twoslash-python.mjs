#!/usr/bin/env node
import { existsSync } from 'node:fs'

// In the repository Node reads the sources as they are; what is published has only what was built of them.
const source = new URL('../src/cli.ts', import.meta.url)
await import(existsSync(source) ? source : new URL('../dist/cli.js', import.meta.url))
