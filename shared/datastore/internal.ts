import type { Artifact } from '../recording/recording.ts'

/** What Metaflow 2.19 stores with every task, or with those of some decorators, besides what a flow's code assigns. */
const INTERNAL = new Set([
  '_catch_exception', '_configs_processed', '_control_mapper_tasks', '_control_task_is_mapper_zero', '_current_step', '_exception',
  '_foreach_num_splits', '_foreach_stack', '_foreach_values', '_foreach_var', '_graph_info', '_iteration_stack', '_parallel_ubf_iter',
  '_success', '_task_ok', '_transition', '_unbounded_foreach'
])

/** An artifact that is Metaflow's own. `name` is one as long as it is the name of the flow. */
export function isInternal(flow: string, name: string, { value }: Artifact): boolean {
  return INTERNAL.has(name) || (name === 'name' && value === `'${flow}'`)
}
