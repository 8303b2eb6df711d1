import type { CommandIo } from './command.ts'

/** Writes a text that ends in one line break. */
export function print(io: Pick<CommandIo, 'stdout'>, text: string): void {
  io.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** Columns of the terminal; 100 where there is none. */
export function columnsOf(io: Pick<CommandIo, 'stdout'>): number {
  return (io.stdout as { columns?: number }).columns ?? 100
}
