declare module '#page-scripts' {
  /** The scripts that every page loads, below the folder of built assets: `modules/page-script.ts`. */
  export const scripts: readonly string[]
}

declare module '#page-styles' {
  /** What components may link, by name, below the folder of built assets: `modules/page-styles.ts`. */
  export const stylesheets: Readonly<Record<string, string>>
}
