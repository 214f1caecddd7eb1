import { join } from 'node:path'
import { buildConcepts } from '#shared/concepts/graph.ts'
import { conceptsIn } from '#shared/concepts/read.ts'
import { mapOf } from '#shared/map/map.ts'
import { buildSite } from '#shared/site.ts'
import type { Concepts } from '#shared/concepts/graph.ts'
import type { LearnMap } from '#shared/map/map.ts'
import type { PageRow, Site } from '#shared/site.ts'

type Written = [path: string, title: string, introduces?: string, assumes?: string]

/** A curriculum of the size that the site is to have, for the drawing: titles, and ids of concepts. It is frozen, glossary included. */
const FOLDERS: { path: string, title: string, planned?: boolean, pages: Written[] }[] = [
  { path: 'deep-dives/foundations', title: 'Foundations', pages: [
    ['what-metaflow-is-for', 'What Metaflow is for', 'flow run datastore infrastructure-stack'],
    ['flowspec-and-the-graph', 'FlowSpec and the graph', 'step task graph transition branch foreach join switch', 'flow run'],
    ['artifacts', 'Artifacts', 'artifact pickle parameter class-constant internal-artifact merge', 'flow run step task join branch foreach datastore'],
    ['the-life-of-a-task', 'The life of a task', 'runtime attempt lazy-loading key blob artifact-map done-marker metadata-provider', 'run task step artifact pickle datastore'],
    ['when-tasks-fail', 'When tasks fail', 'retry catch fallback-attempt timeout', 'attempt task artifact foreach run runtime'],
    ['runs-tags-and-the-client-api', 'Runs, tags and the Client API', 'client-api pathspec tag system-tag namespace', 'run task step artifact attempt metadata-provider']
  ] },
  { path: 'deep-dives/persistence', title: 'Persistence', pages: [
    ['datastore-internals', 'Datastore, Caching & Resume', 'content-addressing deduplication repickling resume clone origin-run code-package', 'artifact pickle key blob attempt task run retry merge'],
    ['self-vs-s3', 'Using `self` vs the S3 client', 's3-client run-scope', 'artifact task run blob key resume clone'],
    ['local-vs-remote', 'Local vs Remote Datastore Backends', 'storage-backend datastore-root metadata-service client-cache', 'datastore task client-api blob resume'],
    ['advanced-data-patterns', 'Advanced Data Patterns', 'stable-pickle include-file sharding orphan-blob', 'repickling merge foreach s3-client parameter']
  ] },
  { path: 'deep-dives/metaflow-development', title: 'Metaflow Development', planned: true, pages: [
    ['using-llms-effectively', 'Using LLMs Effectively', '', 'graph artifact'],
    ['metaflow-in-notebooks', 'Metaflow in notebooks', 'notebook-runner', 'client-api'],
    ['packaging-metaflow', 'Packaging Metaflow', '', 'code-package'],
    ['testing-fundamentals', 'Testing Fundamentals', 'runner spin', 'resume'],
    ['metaflow-cicd-basics', 'Metaflow CICD Basics', 'deployer', 'runner datastore-root']
  ] },
  { path: 'deep-dives/configuration', title: 'Configuration and Environments', planned: true, pages: [
    ['parameter-config-or-includefile', 'Parameter, Config or IncludeFile', 'config', 'parameter include-file resume'],
    ['configs-in-decorators', 'Configs in decorators', '', 'config'],
    ['packages-for-a-step', 'Packages for a step', 'step-environment', 'pickle artifact code-package']
  ] },
  { path: 'deep-dives/cards', title: 'Card Development', planned: true, pages: [
    ['the-life-of-a-card', 'The life of a card', 'card', 'task artifact done-marker'],
    ['several-cards-on-one-step', 'Several cards on one step', 'card-component', 'card'],
    ['finding-cards-again', 'Finding cards again', '', 'card client-api clone']
  ] },
  { path: 'patterns', title: 'Patterns', pages: [['survive-retries', 'Survive retries', '', 'retry attempt artifact resume s3-client']] },
  { path: 'guides', title: 'Guides', pages: [['migrating-to-metaflow', 'Migrating to Metaflow', '', 'flow step artifact parameter foreach join resume']] }
]

const ids = (text = '') => text.split(' ').filter(Boolean)

function row(path: string, title: string, order: number, planned: boolean, introduces?: string, assumes?: string): PageRow {
  return { id: path, path, stem: path.slice(1), title, description: `About ${title}.`, order, status: planned ? 'planned' : undefined, introduces: ids(introduces), assumes: ids(assumes) }
}

export const curriculumSite: Site = buildSite([
  row('/learn', 'Learn', 1, false),
  row('/learn/deep-dives', 'Deep Dives', 1, false),
  ...FOLDERS.flatMap(({ path, title, planned = false, pages }, order) => [
    row(`/learn/${path}`, title, order, planned),
    ...pages.map(([name, title, introduces, assumes], at) => row(`/learn/${path}/${name}`, title, at + 1, planned, introduces, assumes))
  ])
])

export const curriculumConcepts: Concepts = buildConcepts(conceptsIn(join(import.meta.dirname, '../fixtures/curriculum')), curriculumSite.reading)

/** The map of the curriculum as it will be. */
export const curriculum: LearnMap = mapOf(curriculumConcepts, curriculumSite)
