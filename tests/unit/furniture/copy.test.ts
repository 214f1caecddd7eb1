// @vitest-environment happy-dom
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf, furnishCopy } from '../../../components/furniture/copy.ts'

const typed = '<pre><code><span class="line">x = <span data-h="0">Run</span>("F/1")\n</span>'
  + '<span class="twoslash-meta-line twoslash-query-line">    <span class="twoslash-popup-code">x: Run</span></span>'
  + '<span class="twoslash-meta-line twoslash-error-line">No such run.</span>'
  + '<span class="line"><span class="twoslash-error">x.y</span>\n</span>'
  + '<span class="twoslash-meta-line twoslash-tag-warn-line">Slow.</span>'
  + '<span class="line">\n</span><span class="line">x.da\n</span>'
  + '<span class="twoslash-meta-line twoslash-completion-line"><span class="twoslash-completion-list">data</span></span></code></pre>'
const code = 'x = Run("F/1")\nx.y\n\nx.da'

describe('codeOf', () => {
  const pre = (html: string) => {
    document.body.innerHTML = html
    const found = document.querySelector('pre')
    if (!found) throw new Error('no pre')
    return found
  }

  it('is a block\'s code, without what the build says between its lines', () => {
    expect(codeOf(pre(typed))).toBe(code)
  })

  it('leaves the block as it is', () => {
    const block = pre(typed)
    codeOf(block)
    expect(block.outerHTML).toBe(typed)
  })

  it('is the text of a block without types', () => {
    expect(codeOf(pre('<pre><code>$ ls\n\nflow.py\n</code></pre>'))).toBe('$ ls\n\nflow.py')
  })

  it('is one text where the lines are in several elements', () => {
    document.body.innerHTML = '<pre>$ ls\n\n</pre><details><pre>a.py\n</pre></details><pre>b.py\n</pre>'
    expect(codeOf(...document.querySelectorAll('pre'))).toBe('$ ls\n\na.py\nb.py')
  })
})

describe('furnishCopy', () => {
  const writeText = vi.fn(() => Promise.resolve())

  beforeAll(furnishCopy)
  afterAll(() => void vi.unstubAllGlobals())
  beforeEach(() => {
    writeText.mockClear()
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    document.body.innerHTML = `<figure>${typed}<button data-copy>Copy</button></figure>`
  })

  it('copies code alone, and says so', async () => {
    document.querySelector('button')?.click()
    await vi.waitFor(() => expect(document.querySelector('button')?.textContent).toBe('Copied'))
    expect(writeText).toHaveBeenCalledExactlyOnceWith(code)
  })

  it('says how else, where the clipboard is closed', async () => {
    writeText.mockImplementationOnce(() => Promise.reject(new Error('closed')))
    document.querySelector('button')?.click()
    await vi.waitFor(() => expect(document.querySelector('button')?.textContent).toBe('Press Ctrl+C'))
  })
})
