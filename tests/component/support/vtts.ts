/** Stands in for the WebVTT files that a build finds under `public/`. */
export const vtts: Record<string, string> = {
  '/content/learn/talk.captions.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nA run fails.\n\n00:02.000 --> 00:05.500\nIt is resumed,\nand ends.\n\n01:02.000 --> 01:04.000\nThat is all.\n',
  '/content/learn/talk.chapters.vtt': 'WEBVTT\n\n00:00.000 --> 01:02.000\nThe run\n\n01:02.000 --> 01:04.000\nThe end\n',
  '/content/learn/hostile.captions.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\n<v Eve><img src=x onerror=evil()>"\'</script>\n',
  '/content/learn/hostile.chapters.vtt': 'WEBVTT\n\n00:00.000 --> 01:02.000\n&lt;img src=x onerror=evil()>"\'</script>\n'
}
