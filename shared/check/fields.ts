/** Fields of frontmatter that other tools have, in small letters without signs between words, and what does the same here. */
const ELSEWHERE: readonly (readonly [names: string, here: string])[] = [
  ['draft unlisted private wip', 'write `status: draft` for a page that is not finished, or leave it out'],
  ['published publish', 'leave it out: a page is published unless it says `status: draft`'],
  ['date datepublished publishdate pubdate created createdat lastmod lastmodified lastupdated lastupdate updated updatedat modified modifieddate', 'leave it out: dates come from git'],
  ['author authors creator contributors by', 'leave it out: git knows who wrote a page'],
  ['tags tag categories category topics keywords labels', 'leave it out: pages are found by their series, their concepts (`introduces`, `assumes`) and the search'],
  ['slug permalink url path route', 'leave it out: the address of a page is the path of its file'],
  ['aliases alias redirectfrom redirects redirect', 'leave it out: a page has one address, the path of its file'],
  ['sidebarposition weight navorder position index sort sortorder', 'write `order`'],
  ['sidebarlabel navtitle linktitle shorttitle sidebartitle menutitle', 'write `navigationTitle`'],
  ['sidebar navigation nav menu', 'write `order` and `navigationTitle`'],
  ['layout template type theme pageclass', 'leave it out: the folder of a page decides how it looks'],
  ['id uid', 'leave it out: a page is known by the path of its file'],
  ['hidetitle hidetableofcontents tableofcontents toc outline tocdepth comments search hide', 'leave it out: each page has its title and its contents'],
  ['summary excerpt abstract subtitle lead teaser metadescription', 'write `description`'],
  ['heading name pagetitle headline', 'write `title`'],
  ['lang language locale', 'leave it out: the site is in English'],
  ['image images thumbnail cover banner hero socialimage featuredimage ogimageurl', 'leave it out: the picture for shared links is drawn from title and description, or what `ogImage` says'],
  ['head meta seo', 'leave it out: title, `description`, `robots` and `ogImage` are what search engines are told'],
  ['noindex searchexclude', 'write `robots: noindex`'],
  ['prev next paginationprev paginationnext previous', 'write `surround: true` for links to the pages before and after it'],
  ['editlink customediturl editurl', 'leave it out: each page links to its file'],
  ['version metaflowversion', 'write `verified`'],
  ['parent grandparent haschildren section series', 'leave it out: the folder of a page says which series it is in'],
  ['icon emoji', 'leave it out: pages have no icons']
]

const HERE = new Map(ELSEWHERE.flatMap(([names, here]) => names.split(' ').map(name => [name, here] as const)))

/** @returns what does the same here as a field that other tools have; undefined for any other name */
export function fieldHere(name: string): string | undefined {
  return HERE.get(name.toLowerCase().replaceAll(/[^a-z]/g, ''))
}
