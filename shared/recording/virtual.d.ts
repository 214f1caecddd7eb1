/** The flows of the site, by folder, bundled for the server: `modules/recordings` makes it. */
declare module '#recordings' {
  import type { FlowData } from '#shared/recording/flow.ts'

  const flows: Record<string, () => Promise<{ default: FlowData }>>
  export default flows
}
