import { portOf } from './port.ts'

/** Where the API listens. */
export interface ApiConfig {
  /** Loopback unless told otherwise: without a key anybody who reaches it may read. */
  readonly host: string
  readonly port: number
  /** `silent` to `trace`, as pino has them. */
  readonly logLevel: string
}

/**
 * Reads HOST, PORT and LOG_LEVEL.
 *
 * @throws ConfigError for a PORT that is none
 */
export function apiConfig(env: NodeJS.ProcessEnv): ApiConfig {
  return Object.freeze({
    host: env.HOST?.trim() || '127.0.0.1',
    port: portOf(env),
    logLevel: env.LOG_LEVEL?.trim() || 'warn',
  })
}
