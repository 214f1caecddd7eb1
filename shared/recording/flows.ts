import { flowNames, readFlow } from '#recordings'
import { didYouMean, someOf } from '#twoslash/nearest.ts'
import type { Flow, FlowData } from './flow.ts'
import { expand } from './recording.ts'
import type { Recording } from './recording.ts'

/** The names of all flows that have a recording; in dev they come and go. */
export { flowNames } from '#recordings'

const known = new WeakMap<FlowData, Recording>()

/**
 * A flow and its recording, on the server.
 * @param name of its folder in flows/
 * @throws Error that lists the names there are
 */
export async function loadFlow(name: string): Promise<Flow> {
  const names = flowNames()
  if (!names.includes(name)) throw new Error(`there is no recorded flow "${name}"${didYouMean(name, names)} (flows/ has ${someOf(name, names)})`)
  const data = await readFlow(name)
  const recording = known.get(data) ?? expand(name, data.file)
  known.set(data, recording)
  return { recording, layouts: data.layouts }
}

/** Several flows. In dev those that cannot be read are left out, and the check tells of them; a build has passed the check. */
export async function loadFlows(names: readonly string[] = flowNames()): Promise<Flow[]> {
  const loaded = await Promise.allSettled(names.map(loadFlow))
  return loaded.flatMap((result) => {
    if (result.status === 'fulfilled') return [result.value]
    if (import.meta.dev) return []
    throw result.reason
  })
}
