import { withBase, withoutBase } from 'ufo'
import { pageOfMarkdown } from './markdown/llms.ts'
import { pageOfHovers } from './page-hovers.ts'

const NAME = Symbol.for('metaflow-learn:failures')

/** An address that could not be written in a build, as Nitro tells of it. */
export interface FailedRoute { route: string, error?: { statusCode?: number } }

/** What was thrown while an address was written, by address: the server that a build asks for its pages runs in the process of the build. */
function thrownAt(): Map<string, Error> {
  const known: Map<string, Error> | undefined = Reflect.get(globalThis, NAME)
  if (known) return known
  const thrown = new Map<string, Error>()
  Reflect.set(globalThis, NAME, thrown)
  return thrown
}

/** Notes why an address cannot be written. Nitro says "[500] Server Error" of it and no more. */
export function noteFailure(address: string, error: Error): void {
  const route = decoded(address.replace(/[?#].*$/, ''))
  if (!thrownAt().has(route)) thrownAt().set(route, error)
}

/**
 * What to say of the addresses that threw, a text each, which names the file that an author would look into, and the cause.
 *
 * @param fileOf the Markdown file of a page, by its path
 * @param base the base path of the site
 */
export function tellFailures(failed: readonly FailedRoute[], fileOf: (path: string) => string | undefined, base = '/'): string[] {
  return failed.filter(({ error }) => error?.statusCode !== 404).toSorted((a, b) => a.route < b.route ? -1 : 1).map(({ route }) => {
    const own = withoutBase(decoded(route), base)
    const error = thrownAt().get(own) ?? thrownAt().get(withBase(own, base))
    const file = fileOf(pageOf(own))
    const cause = error ? causeOf(error) : 'what is thrown is in the output above'
    // a page says file and line itself
    if (file && cause.startsWith(`${file}:`)) return cause
    return `${file ? `${file}: ` : ''}${route} cannot be made: ${cause}`
  })
}

/** The page that an address is of: its own, that of its raw Markdown, of its popups or of its picture. */
function pageOf(route: string): string {
  const picture = /^\/_og\/.*p_([\w-]+)\.\w+$/.exec(route)?.[1]
  if (picture) {
    try {
      return String(JSON.parse(Buffer.from(picture, 'base64url').toString()))
    }
    catch {
      return route
    }
  }
  return pageOfMarkdown(route) ?? pageOfHovers(route) ?? (route.replace(/\/$/, '') || '/')
}

/** An error of the server wraps what was thrown. */
function causeOf({ message, cause }: Error): string {
  return cause instanceof Error && cause.message && !message.includes(cause.message) ? `${message}: ${causeOf(cause)}` : message
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  }
  catch {
    return address
  }
}
