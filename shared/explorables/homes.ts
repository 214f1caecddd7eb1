/** The page of each model, by its component; other pages show the model too, and lead there. */
const HOMES: Readonly<Record<string, string>> = {
  'artifact-lifecycle': '/learn/explorables/artifact-lifecycle',
  'content-addressing': '/learn/explorables/content-addressing',
  'merge-explorer': '/learn/explorables/merge',
  'resume-explorer': '/learn/explorables/resume',
  'retry-explorer': '/learn/explorables/retry',
  'self-or-s3': '/learn/explorables/self-or-s3'
}

/** A page, as a link needs it. */
export interface HomePage { path: string, label: string }

/**
 * The page that a model shown elsewhere leads to.
 * @param name of the model's component
 * @param here the path of the page that shows it
 * @param page the pages of the site, by path: one over another folder may show a model and not have its page
 * @returns undefined on that page itself
 */
export function homePage(name: string, here: string, page: (path: string) => { title: string, navigationTitle?: string | null } | undefined): HomePage | undefined {
  const path = HOMES[name]
  const home = path === undefined || path === here ? undefined : page(path)
  return home && path !== undefined ? { path, label: home.navigationTitle || home.title } : undefined
}
