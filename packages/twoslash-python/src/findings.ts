/** What is wrong in a sample, at a place of it. */
export interface SampleFinding {
  /** A rule of the type checker (`reportAttributeAccessIssue`), `syntax`, or one of this package (`query-target`, …). */
  rule: string
  /** What was wrong, what was expected, and the way out. */
  message: string
  /** From 1. */
  line: number
  /** From 1, in UTF-16 code units. */
  column: number
}

/** A finding at its place in a file; line and column from 1. */
export interface FileFinding extends SampleFinding { file: string }

/** `docs/flows.md:12:5 reportCallIssue …` */
export function formatFinding({ file, line, column, rule, message }: FileFinding): string {
  return `${file}:${line}:${column} ${rule} ${message}`
}

/** A sample that must not be shown as it is. */
export class SampleError extends Error {
  override name = 'SampleError'
  readonly findings: readonly SampleFinding[]

  constructor(findings: readonly SampleFinding[]) {
    super(findings.map(({ line, column, rule, message }) => `line ${line}, column ${column}: ${message} (${rule})`).join('\n'))
    this.findings = findings
  }
}

/** By its name: a bundler or a loader may have made several copies of the class. */
export function isSampleError(error: unknown): error is SampleError {
  return error instanceof Error && error.name === 'SampleError' && 'findings' in error
}

/** The type checker died, hung or cannot be started: nothing is known about the sample. */
export class CheckerError extends Error {
  override name = 'CheckerError'
}
