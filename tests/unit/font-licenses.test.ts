import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fontLicenses } from '../../modules/font-licenses.ts'

describe('fontLicenses', () => {
  it('finds the licence of each font that the site serves', async () => {
    const licenses = await fontLicenses(readFileSync(join(import.meta.dirname, '../../assets/css/fonts.css'), 'utf8'))
    expect(Object.keys(licenses).sort()).toEqual(['ibm-plex-mono', 'source-serif-4'])
    for (const text of Object.values(licenses)) expect(text).toContain('SIL OPEN FONT LICENSE')
  })

  it('names a font that has none', async () => {
    await expect(fontLicenses('src: url("@fontsource/no-such-font/files/a.woff2")')).rejects.toThrow('assets/css/fonts.css has a font of @fontsource/no-such-font, which has no LICENSE')
  })
})
