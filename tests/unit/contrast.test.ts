import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../assets/css/tokens.css'), 'utf8')

function tokens(selector: string): Record<string, string> {
  const [, block = ''] = new RegExp(`^\\${selector} \\{([^}]*)\\}`, 'm').exec(css) ?? []
  return Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]))
}

const light = tokens(':root')
const themes = { light, dark: { ...light, ...tokens('.dark') } }
const states = ['--pending', '--running', '--done', '--cloned', '--failed']
const code = Object.keys(light).filter(name => name === '--code-foreground' || name.startsWith('--code-token-'))
const texts = ['--ink', '--soft', '--faint', '--accent', ...states, ...code]
const MINIMUM = 4.5

/** @returns the colour behind a name, through `var()` */
function colour(theme: Record<string, string>, name: string): string {
  const value = theme[name] ?? ''
  const [, other] = /^var\((--[\w-]+)\)$/.exec(value) ?? []
  if (other) return colour(theme, other)
  if (!/^#[\da-f]{6}$/.test(value)) throw new Error(`tokens.css: ${name} is "${value}", expected a colour such as #1c1b1a`)
  return value
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

describe('contrast', () => {
  it('is computed as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
  })

  it('is of colours that were found', () => {
    expect(code.length).toBeGreaterThan(5)
    expect(colour(themes.dark, '--paper')).not.toBe(colour(themes.light, '--paper'))
  })

  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    const ratio = (text: string, ground: string) => contrast(colour(themes[theme], text), colour(themes[theme], ground))

    it.each(['--paper', '--raised', '--code'])('every text colour is readable on %s', (ground) => {
      expect(texts.filter(text => ratio(text, ground) < MINIMUM).map(text => `${text} ${ratio(text, ground).toFixed(2)}`)).toEqual([])
    })

    it('ink and code are readable on marked lines', () => {
      expect(['--ink', ...code].filter(text => ratio(text, '--sel') < MINIMUM).map(text => `${text} ${ratio(text, '--sel').toFixed(2)}`)).toEqual([])
    })
  })
})
