import { parseArgs } from 'node:util'
import { didYouMean } from '#twoslash/nearest.ts'

/** An option as `parseArgs` takes it, with what the help says of it; `value` names what its text is. */
interface Option { type: 'boolean' | 'string', about: string, value?: string, default?: boolean | string }
type Options = Readonly<Record<string, Option>>

/** A command, and what its help says of it. */
export interface Command<Known extends Options = Options> {
  /** as it is typed: `npm run check` */
  name: string
  /** what may follow, such as `[files or folders…]`; without it the command takes options only */
  takes?: string
  about: string
  options: Known
  /** whole command lines */
  examples: readonly string[]
  /** what each exit status means */
  exits: Readonly<Record<number, string>>
}

/**
 * Runs a command of the repository: `--help` and `-h` print what it does, and whatever is thrown, a wrong option first, is one
 * message without a stack and the exit status 2. A command that did its work and found something sets the status 1 itself.
 *
 * @param args what was typed after the name of the command
 */
export async function runCommand<const Known extends Options>(
  command: Command<Known>, work: (typed: ReturnType<typeof readArguments<Known>>) => Promise<void> | void, args: readonly string[] = process.argv.slice(2)
): Promise<void> {
  try {
    if (asksForHelp(args)) console.log(helpOf(command))
    else await work(readArguments(command, args))
  }
  catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}

/**
 * What was typed, by option, and the rest in its order.
 * @throws Error with one sentence that names the option and what was probably meant
 */
export function readArguments<const Known extends Options>(command: Command<Known>, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: command.options ?? {} as Known, allowPositionals: true })
    const [first] = positionals
    if (!command.takes && first !== undefined) throw new Error(`takes no files and no names, and got ${first}`)
    return { values, positionals }
  }
  catch (error) {
    throw new Error(`${command.name}: ${error instanceof Error ? inWords(error, command.options) : error} (${withDashes(command.name)} --help says how it is used)`, { cause: error })
  }
}

/** What `--help` prints. */
export function helpOf({ name, takes, about, options, examples, exits }: Command): string {
  const rows = [...Object.entries(options).map(([key, { value, about }]) => [`--${key}${value ? ` <${value}>` : ''}`, about] as const), ['-h, --help', 'this text'] as const]
  const width = Math.max(...rows.map(([left]) => left.length))
  return [
    [withDashes(name), Object.keys(options).length ? '[options]' : '', takes ?? ''].filter(Boolean).join(' '),
    '', about, '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    '', 'For instance', ...examples.map(example => `  ${example}`),
    '', `Exit status: ${Object.entries(exits).map(([status, meaning]) => `${status} ${meaning}`).join(', ')}.`
  ].join('\n')
}

/** npm takes what comes before `--` for itself. */
const withDashes = (name: string) => name.startsWith('npm run ') ? `${name} --` : name

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? undefined : end).some(arg => arg === '--help' || arg === '-h')
}

function inWords({ message }: Error, options: Options): string {
  const [, unknown] = /^Unknown option '(-[^']*)'/.exec(message) ?? []
  if (unknown === undefined) return (message.split('\n', 1)[0] ?? message).replace(/\.$/, '')
  const names = [...Object.keys(options), 'help']
  const meant = didYouMean(unknown.replace(/^-+/, ''), names).replace(/(\S+)\?$/, '--$1?')
  return `there is no option ${unknown}${meant || `: expected ${names.map(name => `--${name}`).join(' or ')}`}`
}
