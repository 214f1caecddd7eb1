// @vitest-environment happy-dom
import { runInNewContext } from 'node:vm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { furnishTheme } from '../../../components/furniture/theme.ts'
import { applyTheme, HEAD_SCRIPT, nextTheme, storedTheme, storeTheme, type Theme } from '../../../components/furniture/theme-choice.ts'

const root = document.documentElement
const closed = {
  getItem: () => {
    throw new Error('SecurityError: storage is closed')
  },
  setItem: () => {
    throw new Error('SecurityError: storage is closed')
  },
  removeItem: () => {
    throw new Error('SecurityError: storage is closed')
  }
}

/** What the stylesheet sees of the theme. */
const seen = () => ({ dark: root.classList.contains('dark'), light: root.classList.contains('light'), theme: root.dataset.theme })

function blank(): void {
  root.className = ''
  delete root.dataset.theme
}

function runHeadScript(systemIsDark: boolean, storage: Pick<Storage, 'getItem'> = localStorage): void {
  const matchMedia = (query: string) => ({ matches: query.replace(' ', '') === '(prefers-color-scheme:dark)' && systemIsDark })
  runInNewContext(HEAD_SCRIPT, { document, localStorage: storage, matchMedia })
}

beforeEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  blank()
})

describe('nextTheme', () => {
  it('goes from system to light to dark and round', () => {
    expect(nextTheme('system')).toBe('light')
    expect(nextTheme('light')).toBe('dark')
    expect(nextTheme('dark')).toBe('system')
  })
})

describe('storedTheme', () => {
  it.each<Theme>(['system', 'light', 'dark'])('is %s after it was chosen', (theme) => {
    storeTheme('dark')
    storeTheme(theme)
    expect(storedTheme()).toBe(theme)
  })

  it('leaves nothing behind for the system\'s choice', () => {
    storeTheme('dark')
    storeTheme('system')
    expect(localStorage.length).toBe(0)
  })

  it('is the system\'s for anything else that is stored', () => {
    localStorage.setItem('theme', 'sepia')
    expect(storedTheme()).toBe('system')
  })

  it('is the system\'s where storage is closed, and choosing does not throw', () => {
    vi.stubGlobal('localStorage', closed)
    storeTheme('dark')
    storeTheme('system')
    expect(storedTheme()).toBe('system')
  })
})

describe('the first paint', () => {
  const cases = (['system', 'light', 'dark'] as const).flatMap(theme => [true, false].map(systemIsDark => ({ theme, systemIsDark })))

  it.each(cases)('agrees with the button: $theme, system dark $systemIsDark', ({ theme, systemIsDark }) => {
    storeTheme(theme)
    runHeadScript(systemIsDark)
    const first = seen()
    expect(first.dark).toBe(theme === 'dark' || (theme === 'system' && systemIsDark))
    expect(first.light).toBe(!first.dark)

    blank()
    applyTheme(storedTheme(), systemIsDark)
    expect(seen()).toEqual(first)
  })

  it('says that there is JavaScript', () => {
    runHeadScript(false)
    expect(root.classList.contains('js')).toBe(true)
  })

  it.each([true, false])('follows the system where storage is closed, dark %s', (systemIsDark) => {
    runHeadScript(systemIsDark, closed)
    expect(seen()).toEqual({ dark: systemIsDark, light: !systemIsDark, theme: undefined })
  })

  it('follows the system where something unknown is stored', () => {
    localStorage.setItem('theme', 'sepia')
    runHeadScript(true)
    expect(seen()).toEqual({ dark: true, light: false, theme: undefined })
  })
})

describe('applyTheme', () => {
  it('takes back the choice before', () => {
    applyTheme('dark', false)
    applyTheme('system', false)
    expect(seen()).toEqual({ dark: false, light: true, theme: undefined })
  })

  it('gives the browser\'s own bar the colour of the choice, and lets it follow the system again, without asking for styles', () => {
    const style = vi.spyOn(globalThis, 'getComputedStyle')
    document.head.innerHTML = ['light', 'dark'].map(scheme => `<meta name="theme-color" content="${scheme}" media="(prefers-color-scheme: ${scheme})">`).join('')
    const media = () => [...document.querySelectorAll('meta')].map(meta => meta.getAttribute('media'))
    const own = media()
    applyTheme('dark', false)
    expect(media()).toEqual(['not all', 'all'])
    applyTheme('light', true)
    expect(media()).toEqual(['all', 'not all'])
    applyTheme('system', true)
    expect(media()).toEqual(own)
    expect(style).not.toHaveBeenCalled()
  })

  it('leaves other classes alone', () => {
    root.className = 'js'
    applyTheme('dark', false)
    expect(root.classList.contains('js')).toBe(true)
  })
})

describe('the button', () => {
  it('works where storage is closed, until the page is left', () => {
    vi.stubGlobal('localStorage', closed)
    document.body.innerHTML = '<button data-theme-toggle></button>'
    furnishTheme()
    const button = document.querySelector('button')
    const labels = [0, 1, 2].map(() => {
      button?.click()
      return `${button?.getAttribute('aria-label')}, ${root.dataset.theme}`
    })
    expect(labels).toEqual(['Colours: light, light', 'Colours: dark, dark', 'Colours: as the system, undefined'])
  })
})
