import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { RequisiteError, UsageError } from '../domain/errors.ts'
import { nearest } from '../domain/nearest.ts'
import { type Command, type CommandIo, helpText, parseCall } from './command.ts'

const root = new URL('../../', import.meta.url)
const places = ['analyser', 'crawler', 'api'].map((part) => new URL(`${part}/commands/`, root))

/**
 * Every command by its name: a file in one of the three `commands` folders. One in a folder there has a name of two
 * words: `guide/read.ts` is `requisite guide read`.
 */
export function commandFiles(): Map<string, URL> {
  const files = places.flatMap((place) =>
    readdirSync(place, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [path.replace('.ts', '').replaceAll('/', ' '), new URL(path, place)] as const),
  )
  return new Map(files.sort(([a], [b]) => a.localeCompare(b)))
}

interface Found {
  readonly name: string
  readonly file: URL
  /** What follows the name. */
  readonly rest: readonly string[]
}

/** The command that the words begin with. @throws UsageError naming the one that was probably meant */
function findCommand(words: readonly string[]): Found {
  const files = commandFiles()
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    const file = words.length < length ? undefined : files.get(name)
    if (file !== undefined) return { name, file, rest: words.slice(length) }
  }
  const [first = '', second] = words
  const group = [...files.keys()].filter((name) => name.startsWith(`${first} `))
  const wanted = group.length > 0 && second !== undefined ? `${first} ${second}` : first
  const meant = nearest(wanted, group.length > 0 ? group : [...files.keys()])
  const hint = meant === undefined ? 'requisite --help lists them' : `did you mean "${meant}"?`
  throw group.length > 0 && (second === undefined || second.startsWith('-'))
    ? new UsageError(`${first} needs one of ${group.map((name) => name.slice(first.length + 1)).join(', ')}`)
    : new UsageError(`there is no command "${wanted}"`, { hint })
}

export async function loadCommand(file: URL): Promise<Command> {
  return ((await import(file.href)) as { default: Command }).default
}

/** @param group only the commands whose name begins with this word */
async function overview(group?: string): Promise<string> {
  const listed = [...commandFiles()].filter(([name]) => group === undefined || name.startsWith(`${group} `))
  const rows = await Promise.all(
    listed.map(async ([name, file]) => [name, (await loadCommand(file)).summary] as const),
  )
  const width = Math.max(...rows.map(([name]) => name.length))
  return [
    'requisite: what most listings of a role ask for, with intervals and evidence',
    '',
    `Usage: requisite ${group === undefined ? '' : `${group} `}COMMAND [options]`,
    '',
    ...rows.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'requisite COMMAND --help explains one. `npm start` does the whole job.',
  ].join('\n')
}

interface Explained {
  readonly message: string
  readonly hint: string | undefined
  readonly exitCode: number
}

/** One line and a hint for a known problem; undefined for a defect. */
function explain(error: unknown): Explained | undefined {
  if (error instanceof RequisiteError)
    return { message: error.message, hint: error.hint, exitCode: error.exitCode }
  // The database's own errors live below the domain and carry their hint with them.
  if (error instanceof Error && 'hint' in error && typeof error.hint === 'string') {
    return { message: error.message, hint: error.hint, exitCode: 69 }
  }
  return undefined
}

/** Prints an error as its user should see it. @returns the exit code */
export function reportError(error: unknown, io: Pick<CommandIo, 'stderr' | 'env'>): number {
  const known = explain(error)
  if (known !== undefined) {
    io.stderr.write(`requisite: ${known.message}\n${known.hint === undefined ? '' : `  ${known.hint}\n`}`)
    if (io.env.REQUISITE_DEBUG) io.stderr.write(`${(error as Error).stack}\n`)
    return known.exitCode
  }
  const message = error instanceof Error ? error.message : String(error)
  io.stderr.write(`requisite: unexpected: ${message}\n`)
  if (io.env.REQUISITE_DEBUG && error instanceof Error) io.stderr.write(`${error.stack}\n`)
  else io.stderr.write('  this is a defect; REQUISITE_DEBUG=1 shows where\n')
  return 70
}

const isHelp = (word: string | undefined) => word === 'help' || word === '--help' || word === '-h'
const isGroup = (word: string | undefined) =>
  [...commandFiles().keys()].some((name) => name.startsWith(`${word} `))

/** The text for `--help`, `help NAME` and `GROUP --help`; undefined for a call of a command. */
async function generalHelp(words: readonly string[]): Promise<string | undefined> {
  const [first, second] = words
  if (first === undefined) return overview()
  if (isGroup(first) && (isHelp(second) || second === undefined) && !commandFiles().has(first))
    return overview(first)
  if (!isHelp(first)) return undefined
  if (second === undefined) return overview()
  if (isGroup(second) && words.length === 2) return overview(second)
  const { name, file } = findCommand(words.slice(1))
  return helpText(name, await loadCommand(file))
}

async function dispatch(words: readonly string[], io: CommandIo): Promise<number> {
  const help = await generalHelp(words)
  if (help !== undefined) {
    io.stdout.write(`${help}\n`)
    return 0
  }
  const { name, file, rest } = findCommand(words)
  const command = await loadCommand(file)
  const call = parseCall(name, command, rest)
  if (call.help) {
    io.stdout.write(`${helpText(name, command)}\n`)
    return 0
  }
  return (await command.run({ ...io, args: call.args, options: call.options as never })) ?? 0
}

/** Runs a command line and ends the process with its exit code. */
export async function main(words: readonly string[]): Promise<void> {
  const stop = new AbortController()
  let asked = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // The first asks, the second insists.
      if (++asked > 1) process.exit(130)
      stop.abort(signal)
    })
  }
  // Started by another requisite, this one must not outlive it, however that ends.
  process.on('disconnect', () => stop.abort('SIGHUP'))
  process.channel?.unref()
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 74))
  // Nobody listens any more; that is no reason to end without cleaning up.
  process.stderr.on('error', () => undefined)
  const io: CommandIo = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    root: fileURLToPath(root),
    signal: stop.signal,
  }
  process.exitCode = await dispatch(words, io).catch((error: unknown) => {
    // What was asked to stop may end with an error of any kind; that is not one of ours.
    return stop.signal.aborted ? 130 : reportError(error, io)
  })
}
