import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the data lives. */
export interface DatabaseConfig {
  /** A PostgreSQL URL; undefined: the embedded server in `dataFolder`. */
  readonly url: string | undefined
  /** Absolute path of the folder that holds the embedded server's data. */
  readonly dataFolder: string
}

/**
 * Reads DATABASE_URL and REQUISITE_DATA.
 *
 * @param root the folder of the project; its `.requisite` is the default place of the data
 */
export function databaseConfig(root: string, env: NodeJS.ProcessEnv = process.env): DatabaseConfig {
  const folder = env.REQUISITE_DATA?.trim()
  return Object.freeze({
    url: env.DATABASE_URL?.trim() || undefined,
    dataFolder: folder ? resolve(folder.replace(/^~(?=\/)/, homedir())) : join(root, '.requisite'),
  })
}
