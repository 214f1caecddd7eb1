const STAMP = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ /g
const HEAD = /\[([^\s/\]]+\/\w+\/\d+)\] /g
/** One of a clone comes after its task, one of a failure does not. */
const BODY = /Cloning (?:previously run task ([^\s/]+\/\w+\/\d+)|\S+ failed with error: .*)$/
const WHOLE = /^\d{4}-\d\d-\d\d \S+ (?:\[\S+\] Cloning previously run task \S+|Cloning \S+ failed with error: .*)$/

/**
 * Takes lines apart that were printed into each other. A resume clones tasks in parallel threads, and each prints the time,
 * the task and the message on its own; so a line may begin with two times, and the next with none.
 * @param origins from each clone to the task that it was cloned from, both as `run/step/task`
 */
export function untangle(lines: readonly string[], origins: ReadonlyMap<string, string>): string[] {
  const whole: string[] = []
  for (let from = 0; from < lines.length;) {
    let to = from
    while (BODY.test(lines[to] ?? '')) to++
    const group = lines.slice(from, to)
    whole.push(...group.every(line => WHOLE.test(line)) ? group : takeApart(group, origins), ...lines.slice(to, to + 1))
    from = to + 1
  }
  return whole
}

/** Times and messages in the order in which they were printed; a message names the origin of the task that it is about. */
function takeApart(group: readonly string[], origins: ReadonlyMap<string, string>): readonly string[] {
  const text = group.join('\n')
  const stamps = text.match(STAMP) ?? []
  const heads = [...text.matchAll(HEAD)].map(([head, task = '']) => ({ head, origin: origins.get(task) }))
  const lines = group.flatMap((line) => {
    const [body = '', origin] = BODY.exec(line) ?? []
    const stamp = stamps.shift()
    if (!stamp) return []
    if (!origin) return `${stamp}${body}`
    const at = heads.findIndex(head => head.origin === origin)
    const [found] = at < 0 ? [] : heads.splice(at, 1)
    return found ? `${stamp}${found.head}${body}` : []
  })
  return lines.length === group.length && !stamps.length && !heads.length ? lines : group
}
