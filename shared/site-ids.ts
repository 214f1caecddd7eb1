/**
 * What the ids of the site itself begin with: those of the frame, of components and of islands. No slug has a colon, and the
 * check refuses an author's id that begins so; so no heading is ever taken for a part of the frame.
 */
const PREFIX = 'ui:'

/** An id of the site's own: `ui:main`. */
export const siteId = <Name extends string>(name: Name) => `${PREFIX}${name}` as const

export const isSiteId = (id: string): boolean => id.startsWith(PREFIX)
