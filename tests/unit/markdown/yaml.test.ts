import { describe, expect, it } from 'vitest'
import { readYaml } from '#shared/markdown/yaml.ts'

const told = (...lines: string[]) => readYaml(lines.join('\n'), 2).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('YAML that is broken', () => {
  it.each([
    [['a: 1', '\tb: 2'], '3:1 the line is indented with a tab: indent it with blanks'],
    [['title: "A', 'description: B'], '2:8 the quote " that opens here is never closed: write another one at the end of the text'],
    [['a: b', 'title: \'A', 'description: B'], '3:8 the quote \' that opens here is never closed: write another one at the end of the text'],
    [['title: \'It\'s here\'', 'b: 1'], '2:8 the text of `title` goes on after its quotes: put " round the whole text, as in `title: "It\'s here"`'],
    [['title: "A" and B'], '2:8 the text of `title` goes on after its quotes: put \' round the whole text, as in `title: \'"A" and B\'`'],
    [['a: 1', 'a: 2'], '3:1 the field a is written twice: leave one of them'],
    [['title: A: b', 'd: 1'], '2:8 the text of `title` contains a colon, which begins a field: put it in quotes, `title: "A: b"`'],
    [['items:', '  - label: see: that'], '3:12 the text of `label` contains a colon, which begins a field: put it in quotes, `label: "see: that"`'],
    [['title: Note:', 'd: 1'], '2:8 the text of `title` contains a colon, which begins a field: put it in quotes, `title: "Note:"`'],
    [['"a": "b",', '"d": 1'], '2:9 no comma is after a field in YAML: remove it'],
    [['title:\u00A0A page', 'd: 1'], '2:7 there is a no-break space (U+00A0) here, which YAML takes for a letter: write an ordinary blank'],
    [['a:', '\u00A0\u00A0- b', 'd: 1'], '3:1 there is a no-break space (U+00A0) here, which YAML takes for a letter: write an ordinary blank'],
    [['a: A long', 'text that goes on.', 'd: 1'], '3:1 `text` has no colon: write `text: that goes on.`, or indent the line by two blanks if it goes on with the text above'],
    [['title A', 'd: 1'], '2:1 `title` has no colon: write `title: A`'],
    [['d: 1', 'title A'], '3:1 `title` has no colon: write `title: A`'],
    [['title:A', 'd: 1'], '2:6 a blank is missing after the colon: write `title: A`'],
    [['a: 1', ' b: 2'], '3:2 the line is indented by 1 blank, and the one above by 0: lines that belong together begin in the same column'],
    [['items:', '  - label: a', '   to: b'], '4:4 the line is indented by 3 blanks, and the one above by 4: lines that belong together begin in the same column'],
    [['title: @x'], '2:8 @ has a meaning of its own where a text begins: put it in quotes, `title: "@x"`'],
    [['title: `x`'], '2:8 ` has a meaning of its own where a text begins: put it in quotes, `title: "`x`"`'],
    [['title: *x and'], '2:8 * has a meaning of its own where a text begins: put it in quotes, `title: "*x and"`'],
    [['d: 1', 'title: *x'], '3:8 * has a meaning of its own where a text begins: put it in quotes, `title: "*x"`'],
    [['title: {x} is'], '2:8 { has a meaning of its own where a text begins: put it in quotes, `title: "{x} is"`'],
    [['title: !x'], '2:8 ! has a meaning of its own where a text begins: put it in quotes, `title: "!x"`'],
    [['title: - a'], '2:8 - has a meaning of its own where a text begins: put it in quotes, `title: "- a"`'],
    [['tags: [a, b', 'd: 1'], '2:7 the [ that opens here is never closed: write ] at the end of the list, or quotes round a text'],
    [['title: “A: b”'], '2:8 “ is a curly quote, which YAML reads as a letter: write straight ones, `title: "A: b"`'],
    [['a: 1', '---', 'b: 2'], '3:1 `---` ends the YAML: remove the line'],
    [['<<<<<<< HEAD', 'a: 1', '=======', 'a: 2', '>>>>>>> x'], '2:1 `<<<<<<< HEAD` is a mark of git, which could not join two versions: keep one of them, and remove the marks']
  ])('%j', (lines, message) => {
    expect(told(...lines)).toEqual([message])
  })

  it('has each field told that is there twice', () => {
    expect(told('a: 1', 'a: 2', 'b: 1', 'b: 2')).toHaveLength(2)
  })

  it('is told with what the parser says where nothing better is known', () => {
    expect(told('a: "\\d"')).toEqual([expect.stringMatching(/^2:\d+ .*escape/)])
  })
})

describe('YAML that takes a text for a comment', () => {
  const cut = (...lines: string[]) => readYaml(lines.join('\n'), 2).cut.map(({ line, column, message }) => `${line}:${column} ${message}`)

  it.each([
    [['a: 1', 'title: Task #3 fails'], '3:13 `#3 fails` is a comment to YAML, so it is not in the text: put the text in quotes, as in "Task #3 fails"'],
    [['color: #fff'], '2:8 `#fff` is a comment to YAML, so it is not in the text: put the text in quotes, as in "#fff"'],
    [['list:', '  - C', '  - say "C" #sharp'], '4:13 `#sharp` is a comment to YAML, so it is not in the text: put the text in quotes, as in \'say "C" #sharp\'']
  ])('%j', (lines, message) => {
    expect(cut(...lines)).toEqual([message])
  })

  it.each(['title: Task # a comment', 'title: "Task" #3', 'order: 3 #x', 'title: Task#3', '#3\ntitle: A', 'title: A\n#3', 'title: |\n  Task #3'])('and none in %j', (text) => {
    expect(cut(text)).toEqual([])
  })
})
