import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDiveStandard } from '#shared/editorial/dives.ts'
import { formatFinding, inspectSite, loadSite, siteFolders, stopsBuild } from '#shared/check/index.ts'
import { repository } from '#shared/repository.ts'
import type { Files } from '#twoslash/include.ts'
import { planNew } from '../../cli/new/plan.ts'
import { readBanned } from '../../cli/prose/banned.ts'
import { readDictionary } from '../../cli/prose/dictionary.ts'
import { checkProse } from '../../cli/prose/index.ts'
import { readMarkdown } from '../../cli/prose/read.ts'
import { inspectTruth } from '../../cli/truth/index.ts'
import { readScenario } from '../../cli/recorder/scenario.ts'

/** A repository of a few files, by path. */
function madeOf(files: Record<string, string>): Files {
  const paths = Object.keys(files)
  return {
    read: path => files[path],
    list: (folder) => {
      const inside = paths.filter(path => path.startsWith(`${folder}/`)).map(path => path.slice(folder.length + 1))
      return inside.length ? [...new Set(inside.map(path => path.replace(/\/.*/, '/')))] : undefined
    }
  }
}

const small = madeOf({
  'templates/deep-dive.md': '---\ntitle: "TODO"\nintroduces: []\norder: 1\nogImage:\n  props:\n    title: \'TODO\'\n---\n\nTODO: Text with title: in it.\n',
  'templates/planned.md': '---\ntitle: "TODO"\norder: 1\nstatus: planned\n---\n',
  'templates/pattern.md': '---\ntitle: "TODO"\norder: 1\n---\n',
  'templates/flow/flow.py': 'class TemplateFlow(FlowSpec):\n    pass\n\n\nTemplateFlow()\n',
  'templates/flow/scenario.yml': 'about: A flow.\n',
  'content/learn/deep-dives/persistence/index.md': '---\norder: 9\n---\n',
  'content/learn/deep-dives/persistence/one.md': '---\norder: 2\n---\n',
  'content/learn/deep-dives/persistence/later.md': '---\ntitle: Later `on`\nintroduces:\n- one\n- two\norder: 4\nstatus: planned\n---\n',
  'content/learn/videos/talk.md': '---\ntitle: A\nstatus: planned\n---\n',
  'flows/linear/flow.py': ''
})

describe('planNew', () => {
  it('puts a template at its place, with title and the next free order', () => {
    const { files, next } = planNew({ kind: 'deep-dive', path: 'persistence/my-topic', title: 'What "`self`" $& costs' }, small)
    expect(files).toEqual([{
      path: 'content/learn/deep-dives/persistence/my-topic.md',
      text: '---\ntitle: "What \\"`self`\\" $& costs"\nintroduces: []\norder: 5\nogImage:\n  props:\n    title: "What \\"self\\" $& costs"\n---\n\nTODO: Text with title: in it.\n'
    }])
    expect(next[0]).toBe('npm run dev, and open http://localhost:3000/learn/deep-dives/persistence/my-topic')
    expect(next.slice(1)).toEqual([
      'npm run check -- content/learn/deep-dives/persistence/my-topic.md: it lists what is still to be written, and every mistake',
      'npm run prose -- content/learn/deep-dives/persistence/my-topic.md, once the text is written',
      'to publish it, remove the line `status: draft`; until then no build has it'
    ])
  })

  it('begins a folder of patterns, guides or videos where there is none', () => {
    expect(planNew({ kind: 'pattern', path: 'my-pattern.md', title: 'T' }, small).files).toEqual([{ path: 'content/learn/patterns/my-pattern.md', text: '---\ntitle: "T"\norder: 1\n---\n' }])
  })

  it('announces a planned article anywhere below content/learn', () => {
    expect(planNew({ kind: 'planned', path: 'deep-dives/persistence/x', title: 'T' }, small).files[0]?.path).toBe('content/learn/deep-dives/persistence/x.md')
  })

  it('begins an announced page with what its announcement says', () => {
    const { files } = planNew({ kind: 'deep-dive', path: 'persistence/later' }, small)
    expect(files).toEqual([{
      path: 'content/learn/deep-dives/persistence/later.md', replaces: true,
      text: '---\ntitle: "Later `on`"\nintroduces:\n- one\n- two\norder: 4\nogImage:\n  props:\n    title: "Later on"\n---\n\nTODO: Text with title: in it.\n'
    }])
    expect(planNew({ kind: 'deep-dive', path: 'persistence/later', title: 'Now' }, small).files[0]?.text).toContain('title: "Now"\nintroduces:\n- one')
  })

  it('names the class of a flow', () => {
    const { files } = planNew({ kind: 'flow', path: 'two-steps' }, small)
    expect(files.map(({ path }) => path)).toEqual(['flows/two-steps/flow.py', 'flows/two-steps/scenario.yml'])
    expect(files[0]?.text).toBe('class TwoStepsFlow(FlowSpec):\n    pass\n\n\nTwoStepsFlow()\n')
    expect(planNew({ kind: 'flow', path: 'script-or-flow' }, small).files[0]?.text).toContain('class ScriptOrFlow(')
  })

  it.each([
    [{}, 'expected npm run new -- <deep-dive | pattern | guide | video | planned | flow> <path> "Title"'],
    [{ kind: 'guides' }, 'there is no template for "guides": expected deep-dive, pattern, guide, video, planned, flow. Did you mean guide?'],
    [{ kind: 'toString' }, 'there is no template for "toString"'],
    [{ kind: 'guide' }, 'where should it be? For instance npm run new -- guide my-guide "Its title"'],
    [{ kind: 'guide', path: 'My_Guide' }, '"My_Guide" in My_Guide becomes a part of an address: expected small letters, digits and hyphens, a letter first, such as my-guide'],
    [{ kind: 'guide', path: '../x', title: 'T' }, '".." in ../x becomes a part of an address'],
    [{ kind: 'guide', path: 'my-guide' }, 'the page needs a title: npm run new -- guide my-guide "Its title"'],
    [{ kind: 'guide', path: 'my-guide', title: ' ' }, 'the page needs a title'],
    [{ kind: 'guide', path: 'a/b', title: 'T' }, 'a/b is no place for this: expected a path such as my-guide'],
    [{ kind: 'deep-dive', path: 'x', title: 'T' }, 'x is no place for this: expected a path such as persistence/my-topic'],
    [{ kind: 'deep-dive', path: 'persistense/x', title: 'T' }, 'there is no folder content/learn/deep-dives/persistense: expected one of persistence in content/learn/deep-dives, as in npm run new -- deep-dive persistence/my-topic "Its title". Did you mean persistence?'],
    [{ kind: 'deep-dive', path: 'persistence/one', title: 'T' }, 'content/learn/deep-dives/persistence/one.md is there already: choose another name, or edit it'],
    [{ kind: 'planned', path: 'deep-dives/persistense/x', title: 'T' }, 'expected one of persistence in content/learn/deep-dives, as in npm run new -- planned deep-dives/persistence/my-topic "Its title". Did you mean persistence?'],
    [{ kind: 'planned', path: 'deep-dives/persistence/later', title: 'T' }, 'later.md is there already: choose another name, or edit it'],
    [{ kind: 'planned', path: 'videos/x', title: 'T' }, 'a video has its page before it is recorded: npm run new -- video x "T"'],
    [{ kind: 'video', path: 'talk', title: 'T' }, 'talk.md is there already'],
    [{ kind: 'guide', path: 'my-guide', title: 'Two', rest: ['words'] }, 'the title is one argument: put it into quotes, npm run new -- guide my-guide "Two words"'],
    [{ kind: 'flow', path: 'linear' }, 'flows/linear is there already: choose another name, or edit it'],
    [{ kind: 'flow', path: 'a/b' }, 'flows lie side by side in flows/: expected one name, as in npm run new -- flow my-flow'],
    [{ kind: 'video', path: 'x', title: 'T' }, 'the template templates/video.md is missing']
  ])('refuses %o', (wish, message) => {
    expect(() => planNew(wish, small)).toThrow(message)
  })
})

/** The lines of a page that a template gives, without what its author writes into them. */
const STRUCTURE = /^\s*(?:(?::{2,}|#{2,} |- \[[x ]\] |source:|recording:|tried:).*|\d+\. .*|(?:surround|introduces|assumes|kind|related|film|changefreq|priority|robots|component): .*|`{3}.*)/
/** What stands before a TODO is the template's; a guide's move, `## Move 1: TODO, what is done`, too. */
const patternOf = (line: string) => new RegExp(`^${line.split('TODO').slice(0, 1).join('').trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${line.includes('TODO') ? '.*' : '$'}`)

// they start the type checker and load dictionaries
describe('templates', { timeout: 60_000 }, () => {
  const kinds = { 'deep-dive': 'persistence/from-a-template', 'pattern': 'from-a-template', 'guide': 'from-a-template', 'video': 'from-a-template', 'planned': 'deep-dives/persistence/planned-from-a-template' }
  let root: string
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'templates-'))
    await cp('content', join(root, 'content'), { recursive: true })
    await cp('editorial', join(root, 'editorial'), { recursive: true })
    await cp('public', join(root, 'public'), { recursive: true })
  })
  afterAll(() => rm(root, { recursive: true }))

  /** The page of a kind in the site, with a text of its own. */
  async function put(kind: string, path: string, text?: string) {
    const [file] = planNew({ kind, path, title: 'A title' }, repository).files
    await mkdir(dirname(join(root, file?.path ?? '')), { recursive: true })
    await writeFile(join(root, file?.path ?? ''), text ?? file?.text ?? '')
    return { written: text ?? file?.text ?? '', file: file?.path.replace(/^content\//, '') ?? '' }
  }
  async function proseOf(text: string, isDive: boolean) {
    const house = { banned: readBanned(await readFile('editorial/banned.yml', 'utf8'), ''), dictionary: readDictionary(await readFile('editorial/dictionary.txt', 'utf8')).map(({ word }) => word) }
    const dives = readDiveStandard(await readFile('editorial/dives.yml', 'utf8'), '')
    return await checkProse(readMarkdown(text), { ...house, ...isDive && { dives } })
  }

  it.each(Object.entries(kinds))('%s, as it stands: a draft that passes the check, which lists what is to be written', async (kind, path) => {
    const { file, written } = await put(kind, path)
    const { findings, unwritten, pages, drafts, planned } = await inspectSite(siteFolders(root), [file])
    const todos = written.match(/TODO/g)?.length
    expect({ pages, drafts, planned }).toEqual({ pages: 0, drafts: kind === 'planned' ? 0 : 1, planned: kind === 'planned' ? 1 : 0 })
    expect(unwritten.length).toBe(kind === 'planned' ? 0 : todos)
    // an announcement is listed, so nothing can be missing in it
    expect(findings.map(({ rule }) => rule)).toEqual(kind === 'planned' ? ['todo'] : [])
    expect((await proseOf(written, kind === 'deep-dive')).map(({ message }) => message)).toEqual(kind === 'deep-dive' ? [expect.stringContaining('words of running text'), expect.stringContaining('`In short` has')] : [])
  })

  it.each(Object.entries(kinds).filter(([kind]) => kind !== 'planned'))('%s, marked as finished: each TODO is an error at its place', async (kind, path) => {
    const { written } = await put(kind, path)
    const { file } = await put(kind, `${path}-finished`, written.replace(/^status: draft$/m, kind === 'video' ? 'status: planned' : ''))
    const { findings } = await inspectSite(siteFolders(root), [file])
    expect(findings.filter(finding => finding.rule === 'todo' && finding.column && stopsBuild(finding)).length).toBe(written.match(/TODO/g)?.length)
    expect(findings.filter(({ rule }) => rule !== 'todo')).toEqual([])
  })

  it.each(Object.entries(kinds))('%s, filled by an author: it has the structure of the template, and passes the check and the prose test', async (kind, path) => {
    const text = await readFile(`tests/fixtures/filled/${kind}.md`, 'utf8')
    const { written } = await put(kind, path)
    const lines = text.split('\n').map(line => line.trim())
    for (const line of written.replace(/^\s*(?:title|order|status): .*\n|<!--[\s\S]*?-->/gm, '').split('\n').filter(line => STRUCTURE.test(line))) {
      const at = lines.findIndex(one => patternOf(line).test(one))
      expect(at, line).toBeGreaterThanOrEqual(0)
      lines.splice(0, at + 1)
    }
    const { file } = await put(kind, path, text)
    const { findings, unwritten } = await inspectSite(siteFolders(root), [file])
    expect([...findings, ...unwritten].map(formatFinding)).toEqual([])
    expect((await proseOf(text, kind === 'deep-dive' || kind === 'planned')).map(({ line, message }) => `${line} ${message}`)).toEqual([])
  })

  it('all filled: the test of truth finds nothing in any of them', async () => {
    for (const [kind, path] of Object.entries(kinds)) await put(kind, path, await readFile(`tests/fixtures/filled/${kind}.md`, 'utf8'))
    const { findings } = await inspectTruth(await loadSite(siteFolders(root)), [], [])
    expect(findings.map(formatFinding)).toEqual([])
  })

  it('a flow has a scenario, and waits for its recording', async () => {
    const { files } = planNew({ kind: 'flow', path: 'from-a-template' }, repository)
    const flowsDir = join(root, 'flows')
    for (const { path, text } of files) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    }
    expect(Object.keys((await readScenario(join(flowsDir, 'from-a-template'))).commands)).toEqual(['first-run', 'second-run', 'dump'])
    await writeFile(join(root, 'content/learn/shows-it.md'), '---\ntitle: A\ndescription: B\n---\n\n::run-log{flow="from-a-template" command="first-run"}\n::\n')
    const { findings } = await inspectSite({ ...siteFolders(), contentDir: join(root, 'content'), flowsDir }, ['learn/shows-it.md'])
    expect(findings.map(formatFinding).join('\n')).toContain('there is no recording of from-a-template yet: make one with npm run record from-a-template')
  })
})
