/** The files that pages show, bundled for the server: `modules/includes.ts` makes it. */
declare module '#includes' {
  /** The text of a file, by its path in the repository; undefined where no page shows it. */
  export const source: (path: string) => string | undefined
}
