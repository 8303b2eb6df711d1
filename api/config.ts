import { ConfigError } from '../analyser/domain/errors.ts'
import { portOf } from './port.ts'

/** Where the API listens, and to whom. */
export interface ApiConfig {
  /** Loopback unless told otherwise. */
  readonly host: string
  readonly port: number
  /** `silent` to `trace`, as pino has them. */
  readonly logLevel: string
  /** Who may read without a key. */
  readonly anonymous: 'loopback' | 'anybody'
  /** Origins whose pages may ask from a browser. */
  readonly origins: readonly string[]
  /** URL of an OpenTelemetry collector; undefined: nothing is traced. */
  readonly collector: string | undefined
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']

/**
 * Reads HOST, PORT, LOG_LEVEL, REQUISITE_ANONYMOUS, REQUISITE_ORIGINS and OTEL_EXPORTER_OTLP_ENDPOINT.
 *
 * @throws ConfigError for one that is wrong
 */
export function apiConfig(env: NodeJS.ProcessEnv): ApiConfig {
  return Object.freeze({
    host: env.HOST?.trim() || '127.0.0.1',
    port: portOf(env),
    logLevel: logLevelOf(env.LOG_LEVEL?.trim() || 'warn'),
    anonymous: anonymousOf(env.REQUISITE_ANONYMOUS?.trim() || 'loopback'),
    origins: originsOf(env.REQUISITE_ORIGINS ?? ''),
    collector: collectorOf(env.OTEL_EXPORTER_OTLP_ENDPOINT?.trim()),
  })
}

function logLevelOf(text: string): string {
  if (LOG_LEVELS.includes(text)) return text
  throw new ConfigError(`LOG_LEVEL is one of ${LOG_LEVELS.join(', ')}, not "${text}"`)
}

function anonymousOf(text: string): ApiConfig['anonymous'] {
  if (text === 'loopback' || text === 'anybody') return text
  throw new ConfigError(`REQUISITE_ANONYMOUS is loopback or anybody, not "${text}"`)
}

function originsOf(text: string): string[] {
  const origins = text.split(/[\s,]+/).filter(Boolean)
  const wrong = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin)
  if (wrong === undefined) return origins
  throw new ConfigError(`REQUISITE_ORIGINS has "${wrong}", which is no origin`, {
    hint: 'an origin looks like https://example.org, without a path; several are separated by commas',
  })
}

function collectorOf(text: string | undefined): string | undefined {
  if (!text) return undefined
  if (URL.canParse(text) && /^https?:/.test(text)) return text
  throw new ConfigError('OTEL_EXPORTER_OTLP_ENDPOINT is no URL', {
    hint: 'it looks like http://localhost:4318',
  })
}
