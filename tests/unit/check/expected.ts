import { expectedOfStructure } from './expected-structure.ts'

/** What the check says of each site in tests/fixtures/check, word for word: these sentences are its interface to authors. */
export const expectedFindings: Record<string, string[]> = {
  'clean': [],
  'checkpoint': [
    'content/index.md:6:1 component-props: the prop question of `checkpoint` is missing: expected a text',
    'content/index.md:13:1 component-slot: `checkpoint` has no answers: expected a list of 2 to 5, the right ones as `- [x] text`, the others as `- [ ] text`',
    'content/index.md:18:1 component-slot: `checkpoint` has 1 answer: expected 2 to 5',
    'content/index.md:18:1 component-slot: no answer of `checkpoint` is marked as right: write `[x]` before one, or several',
    'content/index.md:23:1 component-slot: `checkpoint` gives no reason: write it below the answers, after an empty line',
    'content/index.md:25:1 component-slot: this answer of `checkpoint` has no box, or no text after it: begin it with `[x]` if it is right, else with `[ ]`',
    'content/index.md:39:1 component-slot: `checkpoint` gives no reason: write it below the answers, after an empty line',
    'content/index.md:40:7 component-slot: an answer of `checkpoint` begins with a line of text, and here it holds a picture: put that below the line, indented, or above the answers',
    'content/index.md:41:7 component-slot: an answer of `checkpoint` begins with a line of text, and here it holds HTML: put that below the line, indented, or above the answers',
    'content/index.md:42:7 lost-markup: `` ``` `` begins code that never ends: add 3 backticks after it, or write `` \\` `` if none is meant',
    'content/index.md:42:7 component-slot: an answer of `checkpoint` begins with a line of text, and here it holds code: put that below the line, indented, or above the answers',
    'content/index.md:44:1 component-slot: two answers of `checkpoint` are "The same": make them differ',
    'content/index.md:54:1 component-slot: `checkpoint` has a second list with boxes, and only the first one has the answers: make one list of both, every line with the same `-`',
    'content/index.md:56:1 component-slot: a `checkpoint` is inside another one: put it after that',
    'content/index.md:64:1 component-slot: `checkpoint` has no answers: expected a list of 2 to 5, the right ones as `- [x] text`, the others as `- [ ] text`'
  ],
  'addresses': [
    'content/index.md:6:1 dead-picture: there is no picture /content/learn/b.svg: expected the file public/content/learn/b.svg. Did you mean /content/learn/a.svg?',
    'content/index.md:8:10 dead-picture: there is no picture /content/learn/c.svg: expected the file public/content/learn/c.svg. Did you mean /content/learn/a.svg?',
    'content/index.md:10:1 dead-link: cite: /nowhere leads to no page: write the path of a page or file that is there, or leave the link out',
    'content/index.md:14:1 dead-anchor: longdesc: #nothing: there is no heading with the id nothing on this page, which has none',
    'public/content/learn/a.svg:1:1 svg-broken: this SVG has neither a viewBox nor a width and a height in px, so its size is unknown: add viewBox="0 0 <width> <height>" to its root element (shown in content/index.md:6, content/index.md:8, content/index.md:14)'
  ],
  'component-place': [
    'content/index.md:6:3 component-place: `:note` is inside a sentence: put `::note` and `::` on lines of their own, or backticks around it',
    'content/index.md:8:1 component-place: `::kbd` is on lines of its own: write `:kbd{…}` inside a sentence'
  ],
  'component-props': [
    'content/index.md:6:1 component-props: the prop type of `callout` is "warn": expected "info", "tip", "warning" or "caution"',
    'content/index.md:6:1 component-props: the prop icn of `callout` is unknown: expected icon, type, to. Did you mean icon?',
    'content/index.md:12:1 component-props: the prop titel of `feature-reference-list` is unknown: expected title, titleTo, series, items. Did you mean title?',
    'content/index.md:17:5 component-props: the prop items[1].description[1] of `feature-reference-list` is a group of fields: expected a text. Put a text that contains ": " in quotes',
    'content/index.md:19:3 component-props: the prop items[2].lable of `feature-reference-list` is unknown: expected id, label, to, description. Did you mean label?',
    'content/index.md:28:3 component-props: the prop source[2] of `how-we-know` is "the runtime": expected a source of Metaflow such as "runtime.py" or "client/core.py:DataArtifact.data"',
    'content/index.md:33:1 component-props: the prop open of `code-collapse` is "false": expected true or false, without quotes',
    'content/index.md:37:1 component-props: the prop to of `:card` is not JSON: expected for instance `:to=\'["a", "b"]\'`, or YAML between two lines `---`',
    'content/index.md:39:1 component-place: `<callout>` is an HTML tag with the name of a component, and the check cannot read what is in it: write `::callout` and `::` on lines of their own, or `\\<callout>` if you mean no component'
  ],
  'component-slot': [
    'content/index.md:9:1 component-slot: `note` has no slot #footer: expected #default. A line of text that begins with # needs `\\#`',
    'content/index.md:13:1 component-slot: `::content-kinds` takes no content: move it after the component'
  ],
  'crlf': [
    'content/index.md:8:6 unknown-component: there is no component `:word`: wrap it in backticks or write `\\:word` if no component is meant',
    'content/index.md:15:1 dead-link: the link /nowhere leads to no page: write the path of a page or file that is there, or leave the link out'
  ],
  'dead-anchor': [
    'content/index.md:8:23 dead-anchor: the link #1-was-ist-das: there is no heading with the id 1-was-ist-das on this page. Did you mean _1-was-ist-das?',
    'content/index.md:8:63 dead-anchor: the link /learn/#vidio: there is no heading with the id vidio on /learn. Did you mean video?'
  ],
  'dead-link': [
    'content/index.md:6:5 dead-link: the link /lern leads to no page. Did you mean /learn?',
    'content/index.md:6:31 dead-link: the link learn/index.md is relative: write /learn',
    'content/index.md:6:52 dead-link: the link //cdn.example.org/x has no known beginning: write https://cdn.example.org/x',
    'content/index.md:6:78 dead-link: the link ftp://example.org has no known beginning: expected /path, #heading, https://, http://, mailto: or tel:',
    'content/index.md:8:1 dead-link: the link /nowhere/at/all leads to no page: write the path of a page or file that is there, or leave the link out',
    'content/index.md:11:3 dead-link: the link /lear leads to no page. Did you mean /learn?',
    'content/index.md:17:1 dead-link: titleTo: /learm/ leads to no page. Did you mean /learn?',
    'content/index.md:21:3 dead-link: to: /learn/one leads to no page: write the path of a page or file that is there, or leave the link out',
    'content/index.md:26:1 dead-link: to: ./learn is relative: write /learn',
    'content/learn/index.md:6:1 dead-link: the link ../index.md is relative: write /'
  ],
  'fence-language': [
    'content/index.md:18:4 fence-language: code in "pyhton" is not coloured, as no such language is known: did you mean python?',
    'content/index.md:32:4 fence-language: a fence in mermaid is shown as text, for no diagram is drawn from it: draw it as an SVG and write ![what it shows](/content/learn/name.svg), or show a recorded graph with `::flow-graph{flow="…"}`',
    'content/index.md:36:6 fence-language: code in "python:flow.py" is not coloured, as no such language is known: did you mean python?',
    'content/index.md:40:4 fence-language: a fence in math is shown as text, for no formula is set from it: write it in words, or as code in a fence ```text',
    'content/index.md:44:4 fence-language: code in "brainfork" is not coloured, as no such language is known: write ```text, or the name of the language that is nearest to it'
  ],
  'file-fence': [
    'content/index.md:9:1 file-fence: there is no file tests/fixtures/flows/bakrey/flow.py. Did you mean tests/fixtures/flows/bakery/flow.py? (include-file)',
    'content/index.md:12:1 file-fence: ../flow.py may lead out of the repository: expected a path from the root of the repository, such as flows/train/flow.py, without .. (include-file)',
    'content/index.md:15:1 file-fence: a fence with file= has no lines of its own, as tests/fixtures/flows/bakery/flow.py is the only copy: remove them, or remove file= (include-body)',
    'content/index.md:19:1 file-fence: tests/fixtures/flows/bakery/flow.py is not yaml: expected ```python file=tests/fixtures/flows/bakery/flow.py, or text (include-language)',
    'content/index.md:24:3 file-fence: tests/fixtures/flows/bakery/flow.py has no class, function or region named strat. Did you mean start? (it has: prices, total, BakeryFlow, BakeryFlow.start, BakeryFlow.bake, counting, BakeryFlow.end) (include-name)',
    'content/index.md:27:3 file-fence: tests/fixtures/flows/broken/regions.py:5:1 the file has a region named first already, at line 1: choose another name (region-markers)',
    'content/index.md:27:3 file-fence: tests/fixtures/flows/broken/regions.py:7:1 # endregion second closes the region first, which line 5 opens: close the inner one first (region-markers)',
    'content/index.md:27:3 file-fence: tests/fixtures/flows/broken/regions.py:8:1 the region third is never closed: add # endregion (region-markers)',
    'content/index.md:34:4 file-fence: query="self.orders" is there 3 times, in the lines 21, 29, 37 of tests/fixtures/flows/bakery/flow.py: write more of the line it is about (include-query)',
    'content/index.md:37:4 file-fence: tests/fixtures/flows/broken/typo.py:8:24 Cannot access attribute "edn" for class "BrokenFlow"; Attribute "edn" is unknown. Mend the file, or show it without twoslash (reportAttributeAccessIssue)',
    'content/index.md:40:4 python-sample: "twolash" after the language means nothing. Did you mean twoslash?',
    'content/index.md:43:1 file-fence: tests/fixtures/flows/broken/flow.py:12:9 "# @log: a notation" is a notation of samples, or silences the type checker: take it out of the file. Queries and lines to mark go after the fence\'s language (file-notation)',
    'content/index.md:46:1 file-fence: query= asks the type checker, which reads the file only where the fence says twoslash: add it (include-query)',
    'content/index.md:49:1 file-fence: the line 8 to mark is not there: 7 lines of tests/fixtures/flows/bakery/flow.py are shown, and counted from 1 (include-lines)',
    'content/index.md:52:1 file-fence: "flie=" after the language means nothing. Did you mean file=?',
    'content/index.md:55:1 file-fence: query= asks about a file, and the fence shows none: add file=, or write # ^? below the line',
    'content/index.md:59:1 file-fence: a part of a file can be shown of Python only: write file=tests/fixtures/flows/bakery/scenario.yml (include-name)'
  ],
  'fence-ends': [
    'content/torn.md:8:3 markdown-parse: this fence is closed at line 11, but the parser ends it elsewhere: indent all of its lines as far as the text of the list item or component that it is in, and not at all if it is in none',
    'content/torn.md:11:3 empty-part: this fence has no code: write it between the two lines, or remove them'
  ],
  'files': [
    'content/concepts.yaml:1:1 stray-file: the glossary is concepts.yml in the content folder itself: move or rename it',
    'content/empty.md:1:1 empty-page: the page has no content: write it or remove the file',
    'content/learn/01-intro.md:1:1 stray-file: 01-intro begins with a number: order pages by the field order of their frontmatter',
    'content/learn/MyPage.md:1:1 stray-file: MyPage cannot be a page address: use small letters, digits and hyphens, such as my-page',
    'content/learn/a.svg:1:1 stray-file: only .md files belong here: move it to public/content/',
    'content/learn/index.md:1:1 duplicate-path: content/learn.md has the page path /learn too: rename or remove one of them',
    'content/learn/notes.txt:1:1 stray-file: pages are .md files: rename it to notes.md, or move it out of content/'
  ],
  'frontmatter': [
    'content/empty.md:1:1 frontmatter-schema: the frontmatter is empty or not closed: expected title and description, and a line `---` after them',
    'content/index.md:2:1 frontmatter-schema: the field title is 12: expected a text: put it in quotes',
    'content/index.md:3:1 frontmatter-schema: the field decription is unknown: expected title, description, navigationTitle, order, surround, verified, introduces, assumes, status, sitemap, robots, ogImage. Did you mean description?',
    'content/index.md:4:1 frontmatter-schema: the field surround is "yes": expected true or false',
    'content/index.md:5:1 frontmatter-schema: the field verified is 2.19: expected a text: put it in quotes',
    'content/index.md:7:3 frontmatter-schema: the field sitemap.changefreq is "montly": expected "always", "hourly", "daily", "weekly", "monthly", "yearly" or "never"',
    'content/index.md:8:3 frontmatter-schema: the field sitemap.priority is 2: expected at most 1',
    'content/index.md:9:3 frontmatter-schema: the field sitemap.lastmod is unknown: expected changefreq, priority',
    'content/index.md:10:1 frontmatter-schema: the field robots is "index follow": expected directives separated by commas, such as \'index, follow\' or \'noindex\'',
    'content/index.md:12:3 frontmatter-schema: the field ogImage.component is "OgImage": expected "LearnOgImage"',
    'content/index.md:13:1 frontmatter-schema: the field order is -1: expected at least 0',
    'content/missing.md:1:1 frontmatter-schema: the frontmatter is missing: the file must begin with `---`, the fields title and description, and `---`',
    'content/yaml.md:2:8 frontmatter-schema: the frontmatter is not valid YAML: the text of `title` contains a colon, which begins a field: put it in quotes, `title: "One: two"`'
  ],
  'heading-order': [
    'content/index.md:8:1 heading-order: an h3 follows an h1: write ##, no level may be skipped',
    'content/index.md:12:1 heading-order: an h4 follows an h2: write ###, no level may be skipped',
    'content/index.md:14:1 heading-order: this h1 is not the first heading of the page: write ## or lower'
  ],
  'ids': [
    'content/index.md:12:1 page-id: `::note` has the id one, as what begins at line 8: give it another one ({#name})',
    'content/index.md:16:1 page-id: `::tip` has the id a-title, as what begins at line 6: give it another one ({#name})',
    'content/index.md:20:1 page-id: `::code-stepper` has the id a-title, as what begins at line 6: give it another one ({#name})',
    'content/index.md:28:1 component-props: the id of `flow-scene` is "films/one": expected letters, digits and hyphens, as files are named after it',
    'content/index.md:28:1 recording: the prop from of `flow-scene`: there is no flow "linear" (flows/ has none)',
    'content/index.md:31:1 recording: the prop from of `flow-scene`: there is no flow "linear" (flows/ has none)',
    'content/other/index.md:6:1 component-props: the id of `flow-scene` is "two", which the scene at index.md:31 already has: give each its own',
    'content/other/index.md:9:1 recording: the prop flow of `flow-scene`: there is no flow "linear" (flows/ has none)',
    'content/other/index.md:11:3 recording: the prop beats[1] of `flow-scene`: the beat is empty: expected a sentence (say) or what happens, such as run: start',
    'content/other/index.md:16:1 recording: `flow-scene` shows 2 fences: expected one, whose lines it marks. Put the others before or after the scene'
  ],
  'prompt-card': [
    'content/index.md:6:1 component-slot: `prompt-card` has no prompt: write it as prose, or as one fence',
    'content/index.md:9:1 component-slot: `prompt-card` has no prompt: write it as prose, or as one fence',
    'content/index.md:10:1 empty-part: this fence has no code: write it between the two lines, or remove them',
    'content/index.md:15:1 component-slot: a heading in a `prompt-card` would be missing from what readers copy: write the prompt as prose and lists, or as one fence',
    'content/index.md:17:1 component-slot: a table in a `prompt-card` would be missing from what readers copy: write the prompt as prose and lists, or as one fence',
    'content/index.md:21:14 component-slot: `kbd` in a `prompt-card` would be missing from what readers copy: write the prompt as prose and lists, or as one fence',
    'content/index.md:23:1 component-slot: `note` in a `prompt-card` would be missing from what readers copy: write the prompt as prose and lists, or as one fence'
  ],
  'manim': [
    'content/index.md:6:1 manim: the prop src of `manim-scene`: there is no film "lif". Did you mean life? (public/content/learn/manim/ has broken, half, life)',
    'content/index.md:9:1 manim: the prop src of `manim-scene`: public/content/learn/manim/broken/sections.json is not as npm run manim writes it (it is not JSON): render it again with npm run manim -- broken',
    'content/index.md:12:1 manim: the prop src of `manim-scene`: the film half lacks assign.webp: render it with npm run manim -- half',
    'content/index.md:15:1 manim: the prop src of `manim-scene`: the film life is older than LICENSE, manim/life.py: render it again with npm run manim -- life',
    'content/index.md:16:1 manim: the prop name of `manim-section`: the film has no section "kee". Did you mean key? (it has assign, key)',
    'content/index.md:24:1 manim: the prop name of `manim-section`: an earlier `manim-section` has the section "key": remove one of them',
    'content/index.md:29:1 component-place: `::manim-section` means something only directly in `manim-scene`: put it between `::manim-scene` and its `::`, with a colon more than that has',
    'content/index.md:33:1 component-props: the prop src of `manim-scene` is missing: expected a text',
    'content/index.md:36:1 manim: the prop src of `manim-scene`: the film life is older than LICENSE, manim/life.py: render it again with npm run manim -- life',
    'content/index.md:37:1 component-slot: `:::manim-section` has no content: write it, or remove the component'
  ],
  'markdown-parse': [
    'content/index.md:10:1 markdown-parse: `::` closes nothing: remove it, or open a component with as many colons',
    'content/index.md:12:3 markdown-parse: `[words]` becomes a span and loses its brackets: put it in backticks, write `\\[`, or make it a link',
    'content/index.md:14:1 markdown-parse: `::note` was read as text because of `text on the same line` after it: put its text on the next line',
    'content/index.md:16:1 markdown-parse: `::callout{icon="i-lucide-info}` was not understood: expected `::callout{name="value"}` on one line, every value in quotes',
    'content/index.md:18:3 markdown-parse: `{color=} here.` after `:badge` was not understood: expected `:badge[text]{name="value"}`, every value in quotes',
    'content/index.md:22:8 markdown-parse: the YAML of `::feature-reference-list` is not valid: the text of `title` contains a colon, which begins a field: put it in quotes, `title: "A: list"`',
    'content/index.md:26:1 markdown-parse: `::note` is never closed: add a line `::` after its content (as many colons as it was opened with)',
    'content/nested.md:7:1 markdown-parse: `:::tabs-item` is never closed: add a line `:::` after its content (as many colons as it was opened with)',
    'content/yaml.md:6:1 markdown-parse: `::feature-reference-list` opens its YAML with `---` and never closes it: add a line `---` after the YAML'
  ],
  'pictures': [
    'content/index.md:6:1 picture-alt: the picture /content/learn/a.svg has no alt text: add alt="what it shows", or alt="" when the picture is decoration',
    'content/index.md:8:1 picture-alt: the picture /content/learn/a.svg has no alt text: write it between the brackets: ![what it shows](…)',
    'content/index.md:10:1 dead-picture: there is no picture /content/learn/b.svg: expected the file public/content/learn/b.svg. Did you mean /content/learn/a.svg?',
    'content/index.md:12:1 dead-picture: the picture https://example.org/a.png is on another server, and this site makes no foreign request: put the file in public/content/learn/',
    'content/index.md:14:1 dead-picture: the picture a.svg is relative: write /content/learn/a.svg',
    'content/index.md:17:3 dead-picture: the picture has no src: expected src="/content/learn/name.svg"',
    'content/index.md:20:1 dead-picture: there is no picture /content/learn/b.svg: expected the file public/content/learn/b.svg. Did you mean /content/learn/a.svg?',
    'content/index.md:22:1 picture-alt: "alt text" does not say what the picture shows: write it in words, for readers who cannot see it',
    'content/index.md:24:1 picture-alt: "a.svg" does not say what the picture shows: write it in words, for readers who cannot see it',
    'content/index.md:26:1 picture-alt: "Screenshot 2024-01-01 at 10.00.00" does not say what the picture shows: write it in words, for readers who cannot see it'
  ],
  'python-sample': [
    'content/index.md:17:24 python-sample: Cannot access attribute "edn" for class "TrainFlow"; Attribute "edn" is unknown. If the sample shows this on purpose, declare it with # @errors: reportAttributeAccessIssue (reportAttributeAccessIssue)',
    'content/index.md:21:20 python-sample: Cannot access attribute "row" for class "TrainFlow"; Attribute "row" is unknown. If the sample shows this on purpose, declare it with # @errors: reportAttributeAccessIssue (reportAttributeAccessIssue)',
    'content/index.md:22:22 python-sample: ^? points at row, of which the type checker knows no type. The names of the line it is about, and their columns: print 9, self 15, row 20 (query-target)',
    'content/index.md:29:3 python-sample: # ---cutt--- is not a notation: expected # ---cut--- (unknown-notation)',
    'content/index.md:30:3 python-sample: # @eror is not a notation. Did you mean # @error? (unknown-notation)',
    'content/index.md:35:3 python-sample: the sample declares reportCallIssue, which does not occur. It has no errors: remove the rule from # @errors, or mend the sample (unused-error)',
    'content/index.md:44:4 python-sample: the page has a sample named flow already, at line 10: choose another name (duplicate-name)',
    'content/index.md:48:4 python-sample: no earlier sample of the page is named "flwo". Did you mean flow? (named so far: flow) (include-name)',
    'content/index.md:53:1 python-sample: the sample is empty: write code, or remove the block (empty-sample)',
    'content/index.md:57:1 python-sample: Cannot access attribute "edn" for class "TrainFlow"; Attribute "edn" is unknown. If the sample shows this on purpose, declare it with # @errors: reportAttributeAccessIssue (reportAttributeAccessIssue)',
    'content/index.md:57:1 python-sample: Cannot access attribute "row" for class "TrainFlow"; Attribute "row" is unknown. If the sample shows this on purpose, declare it with # @errors: reportAttributeAccessIssue (reportAttributeAccessIssue)',
    'content/index.md:58:13 python-sample: Cannot access attribute "nothing" for class "TrainFlow"; Attribute "nothing" is unknown. If the sample shows this on purpose, declare it with # @errors: reportAttributeAccessIssue (reportAttributeAccessIssue)',
    'content/index.md:62:7 python-sample: Statements must be separated by newlines or semicolons. In Python 3, print is a function (syntax)',
    'content/index.md:65:1 python-sample: "twolash" after the language means nothing. Did you mean twoslash?'
  ],
  'recording': [
    'content/index.md:6:1 recording: the prop flow of `run-log`: there is no flow "dmeo". Did you mean demo? (flows/ has broken, demo, older, stale, unrecorded)',
    'content/index.md:9:1 recording: the prop command of `run-log`: flows/demo has no command "rum". Did you mean run? (recorded: run)',
    'content/index.md:12:1 recording: the prop step of `run-log`: no task of the step "end" printed a line in run (there are lines of start)',
    'content/index.md:15:9 recording: the prop path of `recorded`: flows/demo has no "run.tasks.start.0.artifacts.naem.key": run.tasks.start.0.artifacts has name. Did you mean name?',
    'content/index.md:15:79 recording: the prop path of `recorded`: "run.tasks.start" of flows/demo is not one value: go on with .0',
    'content/index.md:21:3 recording: the prop recording[2] of `how-we-know`: flows/demo has no command "resume" (recorded: run)',
    'content/index.md:22:3 recording: the prop recording[3] of `how-we-know`: there is no flow "nothing" (flows/ has broken, demo, older, stale, unrecorded)',
    'content/index.md:33:1 recording: the prop after of `datastore-tree`: flows/demo has no command "rnu". Did you mean run? (recorded: run)',
    'content/index.md:41:3 recording: the prop command[2] of `artifact-table`: flows/demo has no command "rune". Did you mean run? (recorded: run)',
    'content/index.md:48:1 recording: the prop from of `flow-scene`: flows/demo has no command "rum". Did you mean run? (recorded: run)',
    'content/index.md:55:1 recording: the prop from of `flow-scene`: there is no flow "dmeo". Did you mean demo? (flows/ has broken, demo, older, stale, unrecorded)',
    'content/index.md:59:1 recording: `flow-scene`: it names no recording: give it from, such as resume/first-run, or flow and beats',
    'content/index.md:69:3 recording: the prop tried[2] of `how-we-know`: flows/demo has no command "resume" (recorded: run)',
    'content/index.md:70:3 component-props: the prop tried[3] of `how-we-know` is "demo": expected a recorded command such as "resume/resume-prepare"',
    'flows/broken/recording.json:1:1 recording: it has not the shape of schema 1 (about: Invalid input: expected string, received undefined): record it again with npm run record broken',
    'flows/older/recording.json:1:1 recording: it was made with Metaflow 2.18.0: expected 2.19.38. Record it again with npm run record older',
    'flows/stale/flow.py:1:1 recording: flow.py has changed since stale was recorded: record it again with npm run record stale',
    'flows/stale/gone.py:1:1 recording: gone.py is gone since stale was recorded: record it again with npm run record stale',
    'flows/stale/helper.py:1:1 recording: helper.py has been added since stale was recorded: record it again with npm run record stale',
    'flows/unrecorded/recording.json:1:1 recording: there is no recording of unrecorded yet: make one with npm run record unrecorded',
    'flows/unrecorded/scenario.yml:1:1 recording: scenario.yml is missing: write the commands that a reader would type, as in the scenarios of other flows'
  ],
  'source': [
    'content/index.md:6:1 source: Metaflow 2.19.38 has no NativeRuntime._kilall in runtime.py. Did you mean runtime.py:NativeRuntime._killall?',
    'content/index.md:15:3 source: Metaflow 2.19.38 has no file runtim.py. Did you mean runtime.py?',
    'content/index.md:16:3 source: Metaflow 2.19.38 has no file task_datastore.py. Did you mean datastore/task_datastore.py?'
  ],
  'unknown-component': [
    'content/index.md:6:1 unknown-component: there is no component `::notte`. Did you mean note?',
    'content/index.md:10:18 unknown-component: there is no component `:items`: wrap it in backticks or write `\\:items` if no component is meant',
    'content/index.md:10:31 unknown-component: `:time` becomes an empty <time>: wrap it in backticks or write `\\:time` if no component is meant',
    'content/index.md:10:45 unknown-component: `{{ … }}` is replaced by the value of a variable, and there is none: put it in backticks',
    'content/index.md:12:23 unknown-component: there is no element or component <step>: wrap it in backticks or write `\\<step>` if none is meant. Did you mean steps?',
    'content/index.md:14:1 unknown-component: content may not use the element <script>: remove it',
    'content/index.md:18:1 unknown-component: content may not use <iframe>: wrap it in backticks or write `\\<iframe>` if none is meant'
  ],
  'inline-style': [
    'content/index.md:6:3 inline-style: remove the attribute style: browsers ignore it, as the site\'s Content-Security-Policy refuses styles in a page. Write class="…" in its place, and its rule in assets/css/content.css',
    'content/index.md:6:37 inline-style: remove the attribute style: browsers ignore it, as the site\'s Content-Security-Policy refuses styles in a page. Write class="…" in its place, and its rule in assets/css/content.css',
    'content/index.md:6:77 inline-style: remove the attribute style: browsers ignore it, as the site\'s Content-Security-Policy refuses styles in a page. Write class="…" in its place, and its rule in assets/css/content.css',
    'content/index.md:8:6 inline-style: remove the attribute style: browsers ignore it, as the site\'s Content-Security-Policy refuses styles in a page. Write class="…" in its place, and its rule in assets/css/content.css',
    'content/index.md:8:38 inline-style: remove the attribute style: browsers ignore it, as the site\'s Content-Security-Policy refuses styles in a page. Write class="…" in its place, and its rule in assets/css/content.css',
    'content/index.md:10:1 inline-style: remove the attribute style: browsers ignore it, as the site\'s Content-Security-Policy refuses styles in a page. Write class="…" in its place, and its rule in assets/css/content.css',
    'content/index.md:17:1 inline-style: remove the attribute style: browsers ignore it, as the site\'s Content-Security-Policy refuses styles in a page. Write class="…" in its place, and its rule in assets/css/content.css',
    'content/index.md:22:1 component-props: the prop style of `note` is unknown: expected icon, to'
  ],
  'unknown-icon': [
    'content/index.md:6:1 unknown-icon: there is no icon light-bulp-solid in heroicons, as `callout` asks for. Did you mean light-bulb-solid?',
    'content/index.md:10:1 unknown-icon: the icon rocket of `card` belongs to no installed collection: expected i-heroicons-… or i-lucide-…',
    'content/index.md:14:37 unknown-icon: there is no icon rockett in lucide, as `icon` asks for. Did you mean rocket?'
  ],
  'video': [
    'content/index.md:9:1 video: the prop src of `video`: /content/learn/videos/tlak has no film: expected public/content/learn/videos/tlak.mp4 and public/content/learn/videos/tlak.webm. Did you mean /content/learn/videos/talk?',
    'content/index.md:12:1 video: the prop src of `video`: /content/learn/videos/tlak.mp4 has no film: expected public/content/learn/videos/tlak.mp4. Did you mean /content/learn/videos/talk.mp4?',
    'content/index.md:15:1 video: the prop src of `video`: the film has no poster, which is shown before it plays: expected public/content/learn/videos/alone.webp, or name another file with poster=',
    'content/index.md:15:1 video: the prop src of `video`: the film has no captions, for those who do not hear it: expected public/content/learn/videos/alone.captions.vtt, or name another file with captions=',
    'content/index.md:18:1 video: the prop src of `video`: https://example.org/talk.mp4 is on another server, and this site makes no foreign request: put the file in public/content/learn/',
    'content/index.md:25:1 video: the prop poster of `video`: videos/talk.webp is relative: write its address from public/, such as /content/learn/videos/talk.webp',
    'content/index.md:35:1 video: the prop captions of `video`: the film has no captions, for those who do not hear it: expected public/content/learn/videos/talk.captions.vt. Did you mean /content/learn/videos/talk.captions.vtt?',
    'content/index.md:36:1 video: the prop chapters of `video`: public/content/learn/videos/broken.vtt is not WebVTT: line 6: expected times such as 00:01.000 --> 00:04.500',
    'content/index.md:37:1 video: the prop poster of `video`: /content/learn/videos/talk.mp4 is not a picture: expected a .webp, .png, .jpg or .avif',
    'content/index.md:41:1 component-place: `<video>` is an HTML tag with the name of a component, and the check cannot read what is in it: write `::video` and `::` on lines of their own, or `\\<video>` if you mean no component',
    'content/index.md:43:1 video: the prop src of `video`: public/content/learn/videos/odd.json names no scene: render the film again with npm run render, or remove this file if the film comes from elsewhere',
    'content/index.md:46:1 component-props: the prop poster of `video` is empty: expected a text that is not empty',
    'content/index.md:49:1 video: the prop src of `video`: /content/learn/videos/talk.mov ends in .mov: expected an address that ends in .mp4 or .webm, or neither where there are both'
  ],
  ...expectedOfStructure
}
