/** The release of Metaflow that the articles were checked against. */
export const METAFLOW_VERSION = '2.19.38'

/**
 * @param source a place in Metaflow's source as articles name it: `runtime.py:clone_original_run`, relative to `metaflow/`
 * @returns the label to show and the file's address at the release that was checked
 */
export function sourceLink(source: string): { label: string, href: string } {
  const [file = ''] = source.split(':')
  return { label: source, href: `https://github.com/Netflix/metaflow/blob/${METAFLOW_VERSION}/metaflow/${file}` }
}
