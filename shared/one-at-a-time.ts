/**
 * Shares one expensive read among callers that ask at the same time. One read runs at a time. A call during a read gets the next one,
 * which starts after the call and so sees what was written before it.
 */
export function oneAtATime<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined
  let next: Promise<Result> | undefined
  const begin = () => {
    next = undefined
    const reading = read().finally(() => {
      if (running === reading) running = undefined
    })
    running = reading
    return reading
  }
  return () => running ? next ??= running.then(begin, begin) : begin()
}
