/**
 * Shares a reading that is dear among those who ask at once. One runs at a time; whoever asks while it runs waits for the next, which
 * begins after their question and so has what was written before it.
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
