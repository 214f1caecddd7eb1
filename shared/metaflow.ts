/** The release of Metaflow that the articles were checked against. */
export const METAFLOW_VERSION = '2.19.38'

/**
 * @param file relative to `metaflow/`
 * @param line 1-based
 * @returns the address of the file, or of its line, at the release that was checked
 */
export function sourceAddress(file: string, line?: number): string {
  return `https://github.com/Netflix/metaflow/blob/${METAFLOW_VERSION}/metaflow/${file}${line === undefined ? '' : `#L${line}`}`
}
