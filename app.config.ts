export default defineAppConfig({
  /** Where the source lives; edit links are made from it. A placeholder until the repository has its public home. */
  repository: 'https://github.com/example/metaflow-learn',
  branch: 'main'
})
