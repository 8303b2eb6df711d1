import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util'
import { UsageError } from '../domain/errors.ts'

/** An option of a command: `--name VALUE`, or `--name` when it is a boolean. */
export interface Option {
  readonly type: 'string' | 'boolean'
  readonly help: string
  readonly short?: string
  readonly default?: string | boolean
  readonly choices?: readonly string[]
  /** What stands for the value in the help text, such as DATE. */
  readonly value?: string
}

type Value<O extends Option> = O['type'] extends 'boolean'
  ? boolean
  : O extends { default: string }
    ? string
    : string | undefined
export type Values<O extends Record<string, Option>> = { readonly [K in keyof O]: Value<O[K]> }

/** What a command may touch of the outside world. */
export interface CommandIo {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: NodeJS.ProcessEnv
  /** Absolute path of the project's folder. */
  readonly root: string
  /** Aborted by Ctrl-C or SIGTERM: finish what is under way and return. */
  readonly signal: AbortSignal
}

export interface CommandCall<O extends Record<string, Option>> extends CommandIo {
  readonly args: readonly string[]
  readonly options: Values<O>
}

export interface Command<O extends Record<string, Option> = Record<string, Option>> {
  readonly summary: string
  /** Positional arguments as they stand in the help text: `ROLE`, `[FILE…]`. */
  readonly args?: string
  readonly options?: O
  /** Further help: examples, formats. */
  readonly details?: string
  /** Exit codes beyond the common ones. */
  readonly exits?: Readonly<Record<number, string>>
  /** Returns the exit code; nothing means 0. */
  run(call: CommandCall<O>): Promise<number | undefined>
}

/** Gives a command its types; the file's name is the command's name. */
export function defineCommand<const O extends Record<string, Option> = Record<never, Option>>(
  command: Command<O>,
): Command<O> {
  return command
}

const HELP: Option = { type: 'boolean', short: 'h', help: 'show this help' }

/**
 * Reads the words behind a command's name.
 *
 * @throws UsageError for an unknown option, a value that is not one of the choices, or the wrong number of arguments
 */
export function parseCall(
  name: string,
  command: Command,
  words: readonly string[],
): { args: string[]; options: Record<string, string | boolean>; help: boolean } {
  const options = { ...command.options, help: HELP }
  const descriptors = Object.fromEntries(
    Object.entries(options).map(([key, option]) => {
      const descriptor: ParseArgsOptionDescriptor = { type: option.type }
      if (option.short !== undefined) descriptor.short = option.short
      if (option.default !== undefined) descriptor.default = option.default
      return [key, descriptor]
    }),
  )
  const hint = `requisite ${name} --help lists what it takes`
  let parsed: { values: Record<string, unknown>; positionals: string[] }
  try {
    parsed = parseArgs({
      args: [...words],
      options: descriptors,
      allowPositionals: true,
      strict: true,
    }) as typeof parsed
  } catch (error) {
    throw new UsageError((error as Error).message.replace(/\. To specify a positional.*$/s, ''), { hint })
  }
  const values = parsed.values as Record<string, string | boolean>
  if (values.help === true) return { args: parsed.positionals, options: values, help: true }
  for (const [key, option] of Object.entries(options)) {
    const value = values[key]
    if (option.choices !== undefined && value !== undefined && !option.choices.includes(String(value))) {
      throw new UsageError(`--${key} is one of ${option.choices.join(', ')}, not "${value}"`, { hint })
    }
  }
  const shape = command.args?.split(' ').filter(Boolean) ?? []
  const least = shape.filter((word) => !word.startsWith('[')).length
  const most = shape.some((word) => word.includes('…')) ? Number.POSITIVE_INFINITY : shape.length
  if (parsed.positionals.length < least) {
    throw new UsageError(
      `requisite ${name} needs ${shape.slice(parsed.positionals.length, least).join(' and ')}`,
      { hint },
    )
  }
  if (parsed.positionals.length > most) {
    throw new UsageError(`requisite ${name} does not take "${parsed.positionals[most]}"`, { hint })
  }
  return { args: parsed.positionals, options: values, help: false }
}

/** The text of `requisite NAME --help`. */
export function helpText(name: string, command: Command): string {
  const options = Object.entries({ ...command.options, help: HELP }).map(([key, option]) => {
    const value = option.type === 'string' ? ` ${option.value ?? key.toUpperCase()}` : ''
    const flag = `${option.short === undefined ? '    ' : `-${option.short}, `}--${key}${value}`
    const notes = [
      option.choices?.join(' | '),
      option.default === undefined ? undefined : `default ${option.default}`,
    ]
    const note = notes.filter((part) => part !== undefined).join('; ')
    return [flag, note === '' ? option.help : `${option.help} (${note})`] as const
  })
  const width = Math.max(...options.map(([flag]) => flag.length))
  const exits = {
    0: 'done',
    ...command.exits,
    64: 'wrong call',
    65: 'wrong input',
    66: 'no such thing, or no data',
    69: 'a service is not there',
    70: 'a defect of requisite',
  }
  return [
    `requisite ${[name, command.options === undefined ? '' : '[options]', command.args].filter(Boolean).join(' ')}`,
    '',
    command.summary,
    ...(command.details === undefined ? [] : ['', command.details.trim()]),
    '',
    'Options:',
    ...options.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}`),
    '',
    `Exit codes: ${Object.entries(exits)
      .map(([code, meaning]) => `${code} ${meaning}`)
      .join(', ')}.`,
  ].join('\n')
}
