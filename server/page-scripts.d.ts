declare module '#page-scripts' {
  /** the scripts that every page loads, below the folder of built assets */
  export const scripts: readonly string[]
}
