/** What a scene says that its recording does not; `path` leads to the prop that says it. */
export class SceneError extends Error {
  readonly path: PropertyKey[]

  constructor(message: string, path: PropertyKey[]) {
    super(message)
    this.path = path
  }
}

/**
 * Does what an author asks for at a path.
 * @throws SceneError that says where it went wrong
 */
export function atPath<Result>(path: PropertyKey[], work: () => Result): Result {
  try {
    return work()
  }
  catch (error) {
    throw new SceneError(error instanceof Error ? error.message : String(error), path)
  }
}
