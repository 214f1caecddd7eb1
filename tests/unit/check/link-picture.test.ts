import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { collectPage } from '#shared/check/collect.ts'
import { ALWAYS, checkLinkPicture, letters } from '#shared/check/link-picture.ts'
import { repositoryDir } from '#shared/repository.ts'

const told = async (frontmatter: string) => {
  const remarks = await checkLinkPicture(collectPage('a.md', '/a', `---\n${frontmatter}\n---\n\nText.\n`), { planned: new Map() })
  return remarks.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

describe('the picture for links', () => {
  it('has fonts for whatever is not looked up', async () => {
    const known = await letters()
    const always = Array.from({ length: 0x3000 }, (_, code) => code).filter(code => ALWAYS.test(String.fromCharCode(code)))
    expect(always.length).toBeGreaterThan(190)
    expect(always.filter(code => !known.has(code)).map(code => code.toString(16))).toEqual([])
  })

  it('has each file of its fonts as a family of its own, all of which it names', () => {
    const [css, component] = ['assets/css/og-fonts.css', 'components/OgImage/LearnOgImage.takumi.vue'].map(file => readFileSync(join(repositoryDir, file), 'utf8'))
    const faces = [...css?.matchAll(/font-family: "([^"]+)";\s+font-weight: (\d+)/g) ?? []].map(([, family, weight]) => `${family} ${weight}`)
    expect(new Set(faces).size).toBe(faces.length)
    const named = [...component?.matchAll(/'(Picture [^']+)'/g) ?? []].map(([, family]) => family)
    expect([...new Set(faces.map(face => face.replace(/ \d+$/, '')))]).toEqual(named)
  })

  it.each(['Cơ sở dữ liệu', 'Привет, мир', 'Ελληνικά', 'Čeština, żółć', 'a → b ⇒ c, x ≤ ∞, ∑ √ ∈ ∀', '✓ ✗ ★ ⌘ ⚡', '“a” – it’s … № ½ ™', 'e\u0301'])('has letters for %s', async (title) => {
    expect(await told(`title: "${title}"\ndescription: A`)).toEqual([])
  })

  it.each([
    ['分布式', '分 布 式'], ['עברית', 'ע ב ר י ת'], ['مرحبا', 'م ر ح ب ا'], ['Go 🚀 now ✅', '🚀 ✅'], ['日本語のタイトル', '日 本 語 の タ …'], ['👩‍🚀', '👩 🚀']
  ])('has none for %s, which is told with the letters', async (title, missing) => {
    expect(await told(`title: "${title}"\ndescription: A`)).toEqual([
      `2:1 the picture for links to this page shows boxes in its title, as its fonts have no ${missing}: write a title for the picture, in the field ogImage.props.title`
    ])
  })

  it('may have texts of its own, which are looked at in place of the page\'s', async () => {
    expect(await told(`title: 分布式\ndescription: ${'A long description '.repeat(30)}\nogImage:\n  props:\n    title: Short\n    description: Short`)).toEqual([])
    expect(await told('title: Short\ndescription: Short\nogImage:\n  props:\n    title: 分')).toEqual([expect.stringMatching(/^6:5 .* no 分: /)])
  })

  it('says what it has no room for', async () => {
    expect(await told(`title: ${'A long title '.repeat(40)}\ndescription: A`)).toEqual(['2:1 the picture for links to this page has no room for the whole title: write a title for the picture, in the field ogImage.props.title, or a shorter one'])
  })
})
