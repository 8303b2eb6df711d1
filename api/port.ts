import { createServer } from 'node:net'
import { ConfigError, UnavailableError } from '../analyser/domain/errors.ts'

const DEFAULT_PORT = 3080

/** Reads PORT. @throws ConfigError when it is no port */
export function portOf(env: NodeJS.ProcessEnv): number {
  const text = env.PORT?.trim()
  if (!text) return DEFAULT_PORT
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new ConfigError(`PORT is a number from 1 to 65535, not "${text}"`)
}

/** Asks early what the server would find out late. @throws UnavailableError when somebody else has the port */
export async function assertFree(port: number, host: string): Promise<void> {
  const server = createServer()
  try {
    await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done))
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'is in use' : 'cannot be opened'
    throw new UnavailableError('port', `port ${port} ${reason}`, {
      hint: `stop what uses it, or take another one: PORT=${port === 65_535 ? port - 1 : port + 1} npm start`,
      cause,
    })
  }
  await new Promise((done) => server.close(done))
}
