/** The recordings of flows/, for the server: bundled in a build, read from disk in dev. `modules/recordings` makes it. */
declare module '#recordings' {
  import type { FlowData } from '#shared/recording/flow.ts'

  /** The flows that have a recording, sorted. */
  export const flowNames: () => string[]
  /** @param name one of these */
  export const readFlow: (name: string) => Promise<FlowData>
}
