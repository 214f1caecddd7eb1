/**
 * Makes a composable of what asks the content database for something that is the same for all pages.
 *
 * @returns what `load` gives: asked for once in a build, and in dev for each page, so that edits show
 */
export function onceABuild<T>(load: () => Promise<T>): () => Promise<T> {
  let once: Promise<T> | undefined
  return () => import.meta.dev ? load() : once ??= load()
}
