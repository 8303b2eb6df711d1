import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { RequisiteError, UsageError } from '../domain/errors.ts'
import { nearest } from '../domain/nearest.ts'
import { type Command, type CommandIo, helpText, parseCall } from './command.ts'

const root = new URL('../../', import.meta.url)
const places = ['analyser', 'crawler', 'api'].map((part) => new URL(`${part}/commands/`, root))

/** Every command by its name: a file in one of the three `commands` folders. */
export function commandFiles(): Map<string, URL> {
  const files = places.flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name.replace('.ts', ''), new URL(name, place)] as const),
  )
  return new Map(files.sort(([a], [b]) => a.localeCompare(b)))
}

export async function loadCommand(file: URL): Promise<Command> {
  return ((await import(file.href)) as { default: Command }).default
}

async function overview(): Promise<string> {
  const rows = await Promise.all(
    [...commandFiles()].map(async ([name, file]) => [name, (await loadCommand(file)).summary] as const),
  )
  const width = Math.max(...rows.map(([name]) => name.length))
  return [
    'requisite: what most listings of a role ask for, with intervals and evidence',
    '',
    'Usage: requisite COMMAND [options]',
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

async function dispatch(words: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const file = rest[0] === undefined ? undefined : commandFiles().get(rest[0])
    io.stdout.write(
      `${file === undefined ? await overview() : helpText(rest[0] as string, await loadCommand(file))}\n`,
    )
    return 0
  }
  const file = commandFiles().get(name)
  if (file === undefined) {
    const meant = nearest(name, [...commandFiles().keys()])
    throw new UsageError(`there is no command "${name}"`, {
      hint: meant === undefined ? 'requisite --help lists them' : `did you mean "${meant}"?`,
    })
  }
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
