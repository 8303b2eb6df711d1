import type { FastifyRequest } from 'fastify'

const SECRETS = [
  'req.headers.authorization',
  'req.headers.cookie',
  'req.headers["proxy-authorization"]',
  'res.headers["set-cookie"]',
  '*.secret',
  '*.password',
  '*.authorization',
  'err.config',
]

/** Lines of JSON by pino, with the id of the request and without anything secret. */
export function loggerOf(level: string, stream?: { write(line: string): void }) {
  return {
    level,
    redact: { paths: SECRETS, censor: '[redacted]' },
    serializers: {
      req: ({ method, url, id, ip }: FastifyRequest) => ({ id, method, url, ip }),
      res: ({ statusCode }: { statusCode?: number | string }) => ({
        ...(statusCode === undefined ? {} : { statusCode }),
      }),
    },
    ...(stream === undefined ? {} : { stream }),
  }
}
