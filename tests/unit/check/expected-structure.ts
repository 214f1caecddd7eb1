/** What the check says of sites whose files do not fit together: series, planned articles, videos, concepts. */
export const expectedOfStructure: Record<string, string[]> = {
  'dive': [
    'content/learn/deep-dives/series/bare.md:1:1 dive: a dive has at least 2 `checkpoint`, this one has 1: let readers apply the rule to a new case',
    'content/learn/deep-dives/series/bare.md:1:1 dive: a dive shows code that the type checker has read: write ```python twoslash above a sample',
    'content/learn/deep-dives/series/bare.md:1:1 dive: a dive draws a recorded run: add one of `flow-graph`, `flow-scene`, `datastore-tree`, `artifact-table`, `request-table`, `manim-scene`',
    'content/learn/deep-dives/series/bare.md:1:1 dive: a dive has at least 3 `how-we-know`, this one has 0: say after a passage what its claims rest on',
    'content/learn/deep-dives/series/bare.md:1:1 dive: a dive leads to the official docs, which say how to use what it explains: link a page of https://docs.metaflow.org/',
    'content/learn/deep-dives/series/bare.md:1:1 dive: a dive ends with `## In short`: 3 to 5 sentences that stand alone',
    'content/learn/deep-dives/series/bare.md:8:1 dive: a dive asks for a prediction before its first section: put a `checkpoint` above this heading',
    'content/learn/deep-dives/series/bare.md:17:1 dive: `What to do on Monday` has no numbered list: expected a numbered list of 4 to 7 actions',
    'content/learn/deep-dives/series/whole.md:45:1 dive: `What to do on Monday` has 3 actions: expected a numbered list of 4 to 7 actions'
  ],
  'planned': [
    'content/index.md:6:3 dead-link: the link /learn/cards/later leads to an article that is planned and has no page yet: leave the link out',
    'content/index.md:6:90 dead-link: the link /learn/cards/later.md leads to an article that is planned and has no page yet: leave the link out',
    'content/learn/cards/here.md:4:1 frontmatter-schema: the field status is "published": expected "draft", "planned", or no status once the page is finished',
    'content/learn/cards/index.md:4:1 planned-page: /learn/cards/here has a page, and lies in this folder: a folder with pages needs one too. Remove `status: planned`',
    'content/learn/cards/written.md:4:1 planned-page: the article is planned and has no page, so nobody would see its text: remove `status: planned` to publish it, or the text'
  ],
  'reserved': [
    'content/200/index.md:1 duplicate-path: the site\'s own 200.html has the page path /200 already: rename the file',
    'content/404.md:1 duplicate-path: the site\'s own 404.html has the page path /404 already: rename the file',
    'content/content/index.md:1 duplicate-path: the folder public/content has the page path /content already: rename the file',
    'content/content/learn.md:1 duplicate-path: the folder public/content/learn has the page path /content/learn already: rename the file',
    'content/not-found.md:1 duplicate-path: the site\'s own pages/not-found.vue has the page path /not-found already: rename the file',
    'content/pagefind.md:1 duplicate-path: the search index has the page path /pagefind already: rename the file'
  ],
  'statements': [
    'content/index.md:6:54 statement: there is no statement "a-fcat" in content/statements.yml. Did you mean a-fact?',
    'content/statements.yml:9:3 statement: content/learn/other.md explains the statement and does not show it: write :statement{of="not-shown"} in the section #a-heading',
    'content/statements.yml:10:12 statement: Metaflow 2.19.38 has no MetaflowTask.run_stop in task.py. Did you mean task.py:MetaflowTask.run_step?',
    'content/statements.yml:11:15 statement: there is no flow "nowhere"',
    'content/statements.yml:16:3 statement: there is no heading with the id a-haeding on /learn/page. Did you mean a-heading?',
    'content/statements.yml:21:3 statement: /learn/pgae leads to no page. Did you mean /learn/page?',
    'content/statements.yml:24:1 statement: "Wrong name" is not a name for a statement: use small letters, digits and hyphens, such as killed-attempt',
    'content/statements.yml:25:3 statement: the field says of Wrong name is "No stop": expected one or two sentences that end with a full stop',
    'content/statements.yml:26:3 statement: the field home of Wrong name is "/learn": expected a page and a section of it, such as /learn/deep-dives/foundations/artifacts#a-heading',
    'content/statements.yml:27:3 statement: the field tells of Wrong name is a list: expected at least 1 in it',
    'content/statements.yml:28:3 statement: the field tels of Wrong name is unknown: expected says, home, source, recording, tells. Did you mean tells?'
  ],
  'series': [
    'content/index.md:9:1 component-props: the prop series of `feature-reference-list` is "crads", which names no series: expected cards. Did you mean cards?',
    'content/index.md:15:1 component-props: the prop items of `feature-reference-list` is a list: expected no items beside `series`, which lists the files of its folder',
    'content/index.md:22:1 component-props: the prop title of `feature-reference-list` is missing: expected a text',
    'content/index.md:28:1 component-props: the prop folder of `series-overview` is "/lern", which has no series in it: expected a path such as /learn/deep-dives. Did you mean /learn?',
    'content/index.md:31:1 component-props: the prop kind of `video-list` is "movie": expected "film", "conversation" or "panel"',
    'content/index.md:34:1 component-props: `video-list` lists nothing: there is no video of the kind panel in content/learn/videos/. Write its page, or remove the list',
    'content/index.md:37:1 component-props: `video-list` lists nothing: there is no video in content/learn/videos/. Write its page, or remove the list'
  ],
  'videos-page': [
    'content/learn/deep-dives/later.md:1:1 series-index: its folder has no page, so /learn/deep-dives leads nowhere and no list has its articles: write content/learn/deep-dives/index.md with title and description',
    'content/learn/videos/film.md:7:1 video: the page does not show /content/learn/videos/film: write `::video{src="/content/learn/videos/film" title="…"}` in its text',
    'content/learn/videos/film.md:8:1 video: nobody speaks in a film of recorded runs: remove `people`, or choose another kind',
    'content/learn/videos/gone.md:6:1 frontmatter-schema: the field related is a list: expected at least 1 in it',
    'content/learn/videos/gone.md:7:1 frontmatter-schema: the field link is "ftp://example.org/film": expected the https address of a page',
    'content/learn/videos/gone.md:9:10 frontmatter-schema: the field people[1] is "Someone": expected the fields name and role',
    'content/learn/videos/lost.md:10:1 video: the prop src of `video`: /content/learn/videos/lost has no film: expected public/content/learn/videos/lost.mp4 and public/content/learn/videos/lost.webm. Did you mean /content/learn/videos/film?',
    'content/learn/videos/more/far.md:1:1 series-index: its folder has no page, so /learn/videos/more leads nowhere and no list has its articles: write content/learn/videos/more/index.md with title and description',
    'content/learn/videos/more/far.md:4:1 frontmatter-schema: the field kind is unknown: expected title, description, navigationTitle, order, surround, verified, introduces, assumes, status, sitemap, robots, ogImage',
    'content/learn/videos/panel.md:4:1 video: the video is published, and does not say who speaks: add `people`, each with name and role',
    'content/learn/videos/panel.md:5:1 video: the video is published, and readers have nothing to watch: add `file` or `link`, or write `status: planned`',
    'content/learn/videos/panel.md:7:1 video: /learn/videos/talk is not the page of a film. Did you mean /learn/videos/film?',
    'content/learn/videos/plain.md:2:1 frontmatter-schema: the field status is missing: expected "draft", "planned" or "published"',
    'content/learn/videos/plain.md:2:1 frontmatter-schema: the field kind is missing: expected "film", "conversation" or "panel"',
    'content/learn/videos/plain.md:2:1 frontmatter-schema: the field related is missing: expected a list',
    'content/learn/videos/shown.md:6:11 video: /learn/deep-dives/later is planned and has no page yet: leave it out until it is there',
    'content/learn/videos/shown.md:7:1 video: a film is paired with another one, and this is the page itself: remove `film`',
    'content/learn/videos/talk.md:6:11 video: /learn/deep-dives/two is not a page. Did you mean /learn/deep-dives/one?',
    'content/learn/videos/talk.md:7:1 video: /learn/videos/tlak is not the page of a film. Did you mean /learn/videos/film?',
    'content/learn/videos/talk.md:8:1 video: the video is planned, so it has no link: remove it, or write `status: published`',
    'content/learn/videos/talk.md:11:3 video: the video is planned, so its chapters have no times yet: remove `at`',
    'content/learn/videos/talk.md:12:1 video: the video is planned, so it has no transcript: remove it, or write `status: published`',
    'content/learn/videos/talk.md:12:1 video: there is no file /content/learn/videos/talk.vtt in public/'
  ],
  'concepts': [
    'content/concepts.yml:17:1 concept-orphan: no dive introduces the concept crumb: name it in `introduces` of the dive that explains it, or remove the entry',
    'content/index.md:4:14 concept-place: only a deep dive introduces concepts (a page content/learn/deep-dives/<series>/<name>.md): write `assumes` here, and `introduces` in the dive that explains flour',
    'content/learn/deep-dives/baking/flour.md:2:1 concept-place: the field title is plain text, which would show `:term` as you typed it: mark the concept in the text of the page',
    'content/learn/deep-dives/baking/flour.md:5:21 concept-twice: `introduces` names flour twice: remove one of them',
    'content/learn/deep-dives/baking/flour.md:5:28 concept-marked: the page introduces dough and never marks it: write `:term[dough]`, or `:term[…]{concept=dough}`, where the text says what it is',
    'content/learn/deep-dives/baking/flour.md:6:11 concept-unknown: there is no concept "flower". Did you mean flour? If it is a new one, give it an entry in content/concepts.yml',
    'content/learn/deep-dives/baking/flour.md:6:19 concept-order: the page introduces flour itself: remove it from `assumes`',
    'content/learn/deep-dives/baking/flour.md:6:26 concept-orphan: no dive introduces crumb yet: name it in `introduces` of the dive that explains it',
    'content/learn/deep-dives/baking/flour.md:6:33 concept-unknown: there is no concept "oven": if it is a new one, give it an entry in content/concepts.yml',
    'content/learn/deep-dives/baking/flour.md:9:8 concept-place: `:term` is in a heading: mark the concept in the text before or after it',
    'content/learn/deep-dives/baking/flour.md:11:8 concept-place: `:term` is in a link: mark the concept in the text before or after it',
    'content/learn/deep-dives/baking/flour.md:11:30 concept-unknown: there is no concept "flouer". Did you mean flour? If it is a new one, give it an entry in content/concepts.yml. To use other words, write `:term[artifacts]{concept=artifact}`',
    'content/learn/deep-dives/baking/flour.md:13:1 concept-place: the prop question of `checkpoint` is plain text, which would show `:term` as you typed it: mark the concept in the text of the page',
    'content/learn/deep-dives/baking/flour.md:14:7 concept-place: `:term` is in a checkpoint, which shows its parts more than once: mark the concept in the text before or after it',
    'content/learn/deep-dives/baking/flour.md:20:8 component-slot: `:term` has no words: write `:term[artifact]`, or `\\:term` if you mean no concept',
    'content/learn/deep-dives/baking/flour.md:20:19 component-slot: `:term` has no words: write `:term[artifact]`, or `\\:term` if you mean no concept',
    'content/learn/deep-dives/baking/flour.md:20:50 concept-assumed: the page neither introduces nor assumes mill: add it to `assumes` in its frontmatter',
    'content/learn/deep-dives/baking/index.md:5:11 concept-planned: crust is introduced by a planned page, /learn/deep-dives/baking/crust, which readers cannot open yet: explain it here in other words, and remove crust from `assumes`',
    'content/learn/deep-dives/baking/mill.md:5:14 concept-marked: the page introduces mill and never marks it: write `:term[mill]`, or `:term[…]{concept=mill}`, where the text says what it is',
    'content/learn/deep-dives/baking/mill.md:5:20 concept-twice: /learn/deep-dives/baking/flour introduces flour already: a concept has one definition, so say `assumes` here or take it out there',
    'content/learn/deep-dives/baking/mill.md:6:18 concept-planned: crust is introduced by a page that is only planned, /learn/deep-dives/baking/crust: nobody can read up on it, so explain it here in other words and take it out of `assumes`',
    'content/learn/patterns/bread.md:1:1 series-index: its folder has no page, so /learn/patterns leads nowhere and no list has its articles: write content/learn/patterns/index.md with title and description',
    'content/learn/patterns/bread.md:4:14 concept-place: only a deep dive introduces concepts (a page content/learn/deep-dives/<series>/<name>.md): say `assumes` here, and `introduces` in the dive that explains dough',
    'content/learn/deep-dives/baking/mill.md:5:20 concept-twice: /learn/deep-dives/baking/flour introduces flour already: a concept has one definition, so write `assumes` here, or remove it there',
    'content/learn/deep-dives/baking/mill.md:6:18 concept-planned: crust is introduced by a planned page, /learn/deep-dives/baking/crust, which readers cannot open yet: explain it here in other words, and remove crust from `assumes`',
    'content/learn/patterns/bread.md:4:14 concept-place: only a deep dive introduces concepts (a page content/learn/deep-dives/<series>/<name>.md): write `assumes` here, and `introduces` in the dive that explains dough',
    'content/learn/patterns/bread.md:8:7 concept-assumed: "@mill" means the concept mill, which the page neither introduces nor assumes: add mill to `assumes` in its frontmatter',
    'content/learn/patterns/bread.md:9:14 concept-assumed: "crust" means the concept crust, which the page neither introduces nor assumes, and a planned page introduces it (/learn/deep-dives/baking/crust): say it in other words',
    'content/learn/patterns/bread.md:9:52 concept-assumed: the page neither introduces nor assumes crumb: add it to `assumes` in its frontmatter'
  ],
  'concepts-clean': [],
  'concepts-glossary': [
    'content/concepts.yml:4:3 concept-entry: the field docs of the concept flour is "example.com": expected the https address of a page',
    'content/concepts.yml:5:3 concept-entry: the field word of the concept flour is unknown: expected term, sentence, docs, words. Did you mean words?',
    'content/concepts.yml:6:1 concept-entry: "Mill" cannot be the id of a concept: use small letters, digits and hyphens, such as code-package',
    'content/concepts.yml:8:3 concept-entry: the sentence of the concept Mill has an odd number of backticks: put one on each side of code',
    'content/concepts.yml:9:1 concept-entry: the concept dough has no fields: expected term and sentence',
    'content/concepts.yml:11:3 concept-entry: the term "Mill" already belongs to the concept Mill: a word means one concept, so remove it from one of them',
    'content/concepts.yml:12:3 concept-entry: the sentence of the concept bread has 31 words: expected at most 30, as a small card shows it',
    'content/concepts.yml:13:11 concept-entry: the word "mill" already belongs to the concept Mill: a word means one concept, so remove it from one of them',
    'content/concepts.yml:17:11 concept-entry: the field words[1] of the concept oven is " ": expected a text that is not empty'
  ],
  'concepts-marks': [
    'content/learn/deep-dives/baking/flour.md:10:9 concept-place: the definition of flour stands in a tab, which may be closed when a link leads there: write it outside of tabs',
    'content/learn/deep-dives/baking/flour.md:17:3 concept-place: `:term` is a link itself, and has one in it: take that out',
    'content/learn/deep-dives/baking/flour.md:17:32 concept-unknown: there is no concept "stone miln". Did you mean stone mill? If it is a new one, give it an entry in content/concepts.yml. Other words for a concept are `:term[artifacts]{concept=artifact}`',
    'content/learn/patterns/bread.md:1:1 series-index: its folder has no page, so /learn/patterns leads nowhere and no list has its articles: write content/learn/patterns/index.md with title and description',
    'content/learn/patterns/bread.md:6:68 concept-assumed: "@mill" means the concept mill, which the page neither introduces nor assumes: add mill to `assumes` in its frontmatter',
    'content/learn/videos/talk.md:1:1 series-index: its folder has no page, so /learn/videos leads nowhere and no list has its articles: write content/learn/videos/index.md with title and description',
    'content/learn/videos/talk.md:7:1 concept-place: the field chapters is plain text, in which `:term` would stand as typed: mark the concept in the text of the page'
    'content/learn/deep-dives/baking/flour.md:10:9 concept-place: the definition of flour is in a tab, which may be closed when a link leads there: write it outside of tabs',
    'content/learn/deep-dives/baking/flour.md:17:3 concept-place: `:term` becomes a link, and there is another one in it: remove that',
    'content/learn/deep-dives/baking/flour.md:17:32 concept-unknown: there is no concept "stone miln". Did you mean stone mill? If it is a new one, give it an entry in content/concepts.yml. To use other words, write `:term[artifacts]{concept=artifact}`',
    'content/learn/patterns/bread.md:6:68 concept-assumed: "@mill" means the concept mill, which the page neither introduces nor assumes: add mill to `assumes` in its frontmatter',
    'content/learn/videos/talk.md:7:1 concept-place: the field chapters is plain text, which would show `:term` as you typed it: mark the concept in the text of the page'
  ],
  'concepts-none': [
    'content/learn/deep-dives/baking/flour.md:1:1 series-index: its folder has no page, so /learn/deep-dives/baking leads nowhere and no list has its articles: write content/learn/deep-dives/baking/index.md with title and description',
    'content/learn/deep-dives/baking/flour.md:4:11 concept-unknown: there is no concept "flour", and no content/concepts.yml: write that file, with an entry for each concept',
    'content/learn/deep-dives/baking/flour.md:7:1 concept-unknown: there is no concept "flour", and no content/concepts.yml: write that file, with an entry for each concept. To use other words, write `:term[artifacts]{concept=artifact}`'
  ],
  'concepts-order': [
    'content/learn/deep-dives/baking/bread.md:7:11 concept-order: crust is introduced later in reading order, by /learn/deep-dives/baking/crust: introduce it here or earlier, move one of the pages (the field order), or do without it',
    'content/learn/deep-dives/baking/dough.md:6:11 concept-cycle: mill closes a circle: /learn/deep-dives/baking/dough, which builds on /learn/deep-dives/baking/mill, which builds on /learn/deep-dives/baking/flour, which builds on /learn/deep-dives/baking/dough. Remove one of the concepts between them from `assumes`',
    'content/learn/deep-dives/baking/dough.md:11:1 component-props: the definition of dough gets the id concept-dough, which a heading or component of the page already has: give that one another',
    'content/learn/deep-dives/baking/flour.md:6:11 concept-cycle: dough closes a circle: /learn/deep-dives/baking/flour, which builds on /learn/deep-dives/baking/dough, which builds on /learn/deep-dives/baking/mill, which builds on /learn/deep-dives/baking/flour. Remove one of the concepts between them from `assumes`',
    'content/learn/deep-dives/baking/flour.md:9:15 concept-assumed: "@mill" means the concept mill, which the page neither introduces nor assumes, and /learn/deep-dives/baking/mill introduces it later in reading order: say it in other words, or make it a link to /learn/deep-dives/baking/mill or https://example.com/mill/',
    'content/learn/deep-dives/milling/first.md:5:11 concept-order: mill is introduced later in reading order, by /learn/deep-dives/baking/mill: introduce it here or earlier, move one of the pages (the field order), or do without it'
  ],
  'concepts-yaml': [
    'content/concepts.yml:3:13 concept-entry: the glossary is not valid YAML: Nested mappings are not allowed in compact mappings. Put a text that contains ": " or "#" in quotes',
    'content/learn/deep-dives/baking/flour.md:1:1 series-index: its folder has no page, so /learn/deep-dives/baking leads nowhere and no list has its articles: write content/learn/deep-dives/baking/index.md with title and description'
    'content/concepts.yml:3:13 concept-entry: the glossary is not valid YAML: the text of `sentence` contains a colon, which begins a field: put it in quotes, `sentence: "What: is milled."`'
  ]
}
