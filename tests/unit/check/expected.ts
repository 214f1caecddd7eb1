/** What the check says of each site in tests/fixtures/check, word for word: these sentences are its interface to authors. */
export const expectedFindings: Record<string, string[]> = {
  'clean': [],
  'component-place': [
    'content/index.md:6:3 component-place: `:note` stands inside a sentence: put `::note` and `::` on lines of their own, or backticks around it',
    'content/index.md:8:1 component-place: `::kbd` stands on lines of its own: write `:kbd{…}` inside a sentence'
  ],
  'component-props': [
    'content/index.md:6:1 component-props: the prop type of `callout` is "warn": expected "info", "tip", "warning" or "caution"',
    'content/index.md:6:1 component-props: the prop icn of `callout` is unknown: expected icon, type, to. Did you mean icon?',
    'content/index.md:10:1 component-props: the prop title of `feature-reference-list` is missing: expected a text',
    'content/index.md:12:1 component-props: the prop titel of `feature-reference-list` is unknown: expected title, titleTo, items. Did you mean title?',
    'content/index.md:17:5 component-props: the prop items[1].description[1] of `feature-reference-list` is a group of fields: expected a text. Put a text that contains ": " in quotes',
    'content/index.md:18:3 component-props: the prop items[2].label of `feature-reference-list` is missing: expected a text',
    'content/index.md:19:3 component-props: the prop items[2].lable of `feature-reference-list` is unknown: expected id, label, to, description. Did you mean label?',
    'content/index.md:28:3 component-props: the prop source[2] of `how-we-know` is "the runtime": expected a source of Metaflow such as "runtime.py" or "client/core.py:DataArtifact.data"',
    'content/index.md:33:1 component-props: the prop open of `code-collapse` is "false": expected true or false, without quotes',
    'content/index.md:37:1 component-props: the prop to of `:card` is not JSON: expected for instance `:to=\'["a", "b"]\'`, or YAML between two lines `---`',
    'content/index.md:39:1 component-props: the prop type of `<callout>` is "warn": expected "info", "tip", "warning" or "caution"'
  ],
  'component-slot': [
    'content/index.md:9:1 component-slot: `note` has no slot #footer: expected #default. A line of text that begins with # needs `\\#`',
    'content/index.md:13:1 component-slot: `::content-kinds` takes no content: move it behind the component'
  ],
  'crlf': [
    'content/index.md:8:6 unknown-component: there is no component `:word`: wrap it in backticks or write `\\:word` if no component is meant',
    'content/index.md:15 dead-link: the link /nowhere leads to no page'
  ],
  'dead-anchor': [
    'content/index.md:8:23 dead-anchor: the link #1-was-ist-das: there is no heading with the id 1-was-ist-das on this page. Did you mean _1-was-ist-das?',
    'content/index.md:8:63 dead-anchor: the link /learn/#vidio: there is no heading with the id vidio on /learn. Did you mean video?'
  ],
  'dead-link': [
    'content/index.md:6:5 dead-link: the link /lern leads to no page. Did you mean /learn?',
    'content/index.md:6:31 dead-link: the link learn/index.md is relative: write /learn',
    'content/index.md:6:52 dead-link: the link //cdn.example.org/x has no known beginning: expected /path, #heading, https:// or mailto:',
    'content/index.md:6:78 dead-link: the link ftp://example.org has no known beginning: expected /path, #heading, https:// or mailto:',
    'content/index.md:8:1 dead-link: the link /nowhere/at/all leads to no page',
    'content/index.md:11 dead-link: the link /lear leads to no page. Did you mean /learn?',
    'content/index.md:17:1 dead-link: titleTo: /learm/ leads to no page. Did you mean /learn?',
    'content/index.md:21:3 dead-link: to: /learn/one leads to no page',
    'content/index.md:26:1 dead-link: to: ./learn is relative: write /learn',
    'content/learn/index.md:6:1 dead-link: the link ../index.md is relative: write /'
  ],
  'fence-language': [
    'content/index.md:18:1 fence-language: code in "pyhton" is not highlighted: expected python, bash, json, yaml, toml, diff, md, mdc, html, vue, ts, or text. Did you mean python?'
  ],
  'files': [
    'content/empty.md:1 empty-page: the page has no content: write it or remove the file',
    'content/learn/01-intro.md:1 stray-file: 01-intro begins with a number: order pages by the field order of their frontmatter',
    'content/learn/MyPage.md:1 stray-file: MyPage is no page address: use small letters, digits and hyphens, such as my-page',
    'content/learn/a.svg:1 stray-file: only .md files belong here: move it to public/content/',
    'content/learn/index.md:1 duplicate-path: content/learn.md has the page path /learn too: rename or remove one of them',
    'content/learn/notes.txt:1 stray-file: only .md files belong here: move it out of content/'
  ],
  'frontmatter': [
    'content/empty.md:1 frontmatter-schema: the frontmatter is empty or not closed: expected title and description, and a line `---` behind them',
    'content/index.md:2:1 frontmatter-schema: the field title is 12: expected a text: put it in quotes',
    'content/index.md:2:1 frontmatter-schema: the field description is missing: expected a text',
    'content/index.md:3:1 frontmatter-schema: the field decription is unknown: expected title, description, navigationTitle, order, surround, verified, sitemap, robots, ogImage. Did you mean description?',
    'content/index.md:4:1 frontmatter-schema: the field surround is "yes": expected true or false',
    'content/index.md:5:1 frontmatter-schema: the field verified is 2.19: expected a text: put it in quotes',
    'content/index.md:7:3 frontmatter-schema: the field sitemap.changefreq is "montly": expected "always", "hourly", "daily", "weekly", "monthly", "yearly" or "never"',
    'content/index.md:8:3 frontmatter-schema: the field sitemap.priority is 2: expected at most 1',
    'content/index.md:9:3 frontmatter-schema: the field sitemap.lastmod is unknown: expected changefreq, priority',
    'content/index.md:10:1 frontmatter-schema: the field robots is "index follow": expected directives separated by commas, such as \'index, follow\' or \'noindex\'',
    'content/index.md:12:3 frontmatter-schema: the field ogImage.component is "OgImage": expected "LearnOgImage"',
    'content/index.md:13:1 frontmatter-schema: the field order is -1: expected at least 0',
    'content/missing.md:1 frontmatter-schema: the frontmatter is missing: the file must begin with `---`, the fields title and description, and `---`',
    'content/yaml.md:2:8 frontmatter-schema: the frontmatter is not valid YAML: Nested mappings are not allowed in compact mappings. Put a text that contains ": " or "#" in quotes'
  ],
  'heading-order': [
    'content/index.md:8:1 heading-order: an h3 follows an h1: write ##, no level may be skipped',
    'content/index.md:12:1 heading-order: an h4 follows an h2: write ###, no level may be skipped',
    'content/index.md:14:1 heading-order: this h1 is not the first heading of the page: write ## or lower'
  ],
  'markdown-parse': [
    'content/index.md:10 markdown-parse: `::` closes nothing: remove it, or open a component with as many colons',
    'content/index.md:12:7 markdown-parse: `[0]` becomes a span and loses its brackets: put it in backticks, write `\\[`, or make it a link',
    'content/index.md:14 markdown-parse: `::note` was read as text because of `text on the same line` behind it: its text belongs on the next line',
    'content/index.md:16 markdown-parse: `::callout{icon="i-lucide-info}` was not understood: expected `::callout{name="value"}` on one line, every value in quotes',
    'content/index.md:18:3 markdown-parse: `{color=} here.` behind `:badge` was not understood: expected `:badge[text]{name="value"}`, every value in quotes',
    'content/index.md:22:8 markdown-parse: the YAML of `::feature-reference-list` is not valid: Nested mappings are not allowed in compact mappings. Put a text that contains ": " or "#" in quotes',
    'content/index.md:26:1 markdown-parse: `::note` is never closed: add a line `::` behind its content (as many colons as it was opened with)',
    'content/nested.md:7:1 markdown-parse: `:::tabs-item` is never closed: add a line `:::` behind its content (as many colons as it was opened with)',
    'content/yaml.md:6:1 markdown-parse: `::feature-reference-list` opens its YAML with `---` and never closes it: add a line `---` behind the YAML'
  ],
  'pictures': [
    'content/index.md:6:1 picture-alt: the picture /content/learn/a.svg has no alt text: add alt="what it shows", or alt="" when the picture is decoration',
    'content/index.md:8:1 picture-alt: the picture /content/learn/a.svg has no alt text: write it between the brackets: ![what it shows](…)',
    'content/index.md:10:1 dead-picture: the picture /content/learn/b.svg is no file: expected public/content/learn/b.svg. Did you mean /content/learn/a.svg?',
    'content/index.md:12:1 dead-picture: the picture https://example.org/a.png is on another server, and this site makes no foreign request: put the file in public/content/learn/',
    'content/index.md:14:1 dead-picture: the picture a.svg is relative: write its address from public/, such as /content/learn/a.svg',
    'content/index.md:17 dead-picture: the picture has no src: expected src="/content/learn/name.svg"',
    'content/index.md:20:1 dead-picture: the picture /content/learn/b.svg is no file: expected public/content/learn/b.svg. Did you mean /content/learn/a.svg?'
  ],
  'python-sample': [
    'content/index.md:17:24 python-sample: Cannot access attribute "edn" for class "TrainFlow"; Attribute "edn" is unknown. If the sample shows this on purpose, declare it with # @errors: reportAttributeAccessIssue (reportAttributeAccessIssue)',
    'content/index.md:21:20 python-sample: Cannot access attribute "row" for class "TrainFlow"; Attribute "row" is unknown. If the sample shows this on purpose, declare it with # @errors: reportAttributeAccessIssue (reportAttributeAccessIssue)',
    'content/index.md:22:22 python-sample: ^? points at row, of which the type checker knows no type. The names of the line it is about, and their columns: print 9, self 15, row 20 (query-target)',
    'content/index.md:29:3 python-sample: # ---cutt--- is no notation: expected # ---cut--- (unknown-notation)',
    'content/index.md:30:3 python-sample: # @eror is no notation. Did you mean # @error? (unknown-notation)',
    'content/index.md:35:3 python-sample: the sample declares reportCallIssue, which does not occur. It has no errors: remove the rule from # @errors, or mend the sample (unused-error)',
    'content/index.md:44:4 python-sample: the page has a sample named flow already, at line 10: choose another name (duplicate-name)',
    'content/index.md:48:4 python-sample: no earlier sample of the page is named "flwo". Did you mean flow? (named so far: flow) (include-name)',
    'content/index.md:53:1 python-sample: the sample is empty: write code, or remove the block (empty-sample)',
    'content/index.md:57:1 python-sample: Cannot access attribute "edn" for class "TrainFlow"; Attribute "edn" is unknown. If the sample shows this on purpose, declare it with # @errors: reportAttributeAccessIssue (reportAttributeAccessIssue)',
    'content/index.md:57:1 python-sample: Cannot access attribute "row" for class "TrainFlow"; Attribute "row" is unknown. If the sample shows this on purpose, declare it with # @errors: reportAttributeAccessIssue (reportAttributeAccessIssue)',
    'content/index.md:58:13 python-sample: Cannot access attribute "nothing" for class "TrainFlow"; Attribute "nothing" is unknown. If the sample shows this on purpose, declare it with # @errors: reportAttributeAccessIssue (reportAttributeAccessIssue)',
    'content/index.md:62:7 python-sample: Statements must be separated by newlines or semicolons. In Python 3, print is a function (syntax)',
    'content/index.md:65:1 python-sample: "twolash" behind the language means nothing. Did you mean twoslash?'
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
  'unknown-icon': [
    'content/index.md:6:1 unknown-icon: there is no icon light-bulp-solid in heroicons, as `callout` asks for. Did you mean light-bulb-solid?',
    'content/index.md:10:1 unknown-icon: the icon rocket of `card` belongs to no installed collection: expected i-heroicons-… or i-lucide-…',
    'content/index.md:14:37 unknown-icon: there is no icon rockett in lucide, as `icon` asks for. Did you mean rocket?'
  ]
}
