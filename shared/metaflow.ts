/** The release of Metaflow that the articles were checked against. */
export const METAFLOW_VERSION = '2.19.38'
