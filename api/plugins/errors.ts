import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { nearest } from '../../analyser/domain/nearest.ts'
import { HttpError } from '../http-error.ts'
import { PROBLEM_TYPE, type Problem, problemOf } from '../problem.ts'

function send(reply: FastifyReply, problem: Problem): FastifyReply {
  // What was said of the answer that did not come about is not true of this one.
  for (const name of ['etag', 'last-modified', 'content-disposition', 'link']) reply.removeHeader(name)
  return reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problem))
}

const urn = (code: string) => `urn:requisite:problem:${code}`

/** Names of the keys that a route takes in its query or its body. */
function keysOf(request: FastifyRequest, part: string | undefined): string[] {
  const schema =
    part === 'body' ? request.routeOptions.schema?.body : request.routeOptions.schema?.querystring
  return typeof schema === 'object' && schema !== null && 'shape' in schema
    ? Object.keys(schema.shape as object)
    : []
}

/** What is wrong with each field; an unknown key is told what was meant. */
function fieldErrors(request: FastifyRequest, error: FastifyError): { field: string; message: string }[] {
  if (!hasZodFastifySchemaValidationErrors(error)) return []
  const known = keysOf(request, error.validationContext)
  return error.validation.flatMap(({ instancePath, keyword, params, message }) => {
    const keys = params.keys
    const place = instancePath.replace(/^\//, '')
    if (keyword === 'unrecognized_keys' && Array.isArray(keys)) {
      return keys.map((key: string) => {
        const meant = nearest(key, known)
        const choice = known.length === 0 ? '' : `; there is ${known.join(', ')}`
        const hint = meant === undefined ? choice : `; did you mean "${meant}"?`
        return { field: place === '' ? key : `${place}/${key}`, message: `unknown key${hint}` }
      })
    }
    return [{ field: place || error.validationContext || 'request', message: message ?? 'wrong' }]
  })
}

/** Titles of what Fastify itself refuses, by status. */
const titles: Readonly<Record<number, readonly [code: string, title: string]>> = {
  413: ['body-too-large', 'The body is too large'],
  415: ['not-json', 'The body is not JSON'],
}

/** The problem that an error is, whoever raised it. */
function asProblem(error: FastifyError, request: FastifyRequest): Problem {
  const requestId = request.id
  const errors = fieldErrors(request, error)
  if (errors.length > 0) {
    const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ')
    return { type: urn('validation'), title: 'The request is wrong', status: 400, detail, errors, requestId }
  }
  const known = problemOf(error, requestId)
  if (known !== undefined) return known
  const status = error.statusCode ?? 500
  if (status < 500) {
    const [code, title] = titles[status] ?? ['request', 'The request is wrong']
    return { type: urn(code), title, status, detail: error.message, requestId }
  }
  if (status === 503) {
    const detail = 'It took too long, or the server is about to stop. Try again.'
    return { type: urn('busy'), title: 'There is no answer in time', status, detail, requestId }
  }
  request.log.error({ err: error }, 'defect')
  return {
    type: urn('defect'),
    title: 'A defect of requisite',
    status: 500,
    detail: `Something went wrong that should not. The log has it under ${requestId}.`,
    requestId,
  }
}

/** Answers every error as problem+json; nothing of a defect but its request id leaves the process. */
export function installErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error instanceof HttpError) reply.headers(error.headers)
    const problem = asProblem(error, request)
    if (problem.status === 503) {
      request.log.warn({ err: error }, 'unavailable')
      reply.header('retry-after', '5')
    }
    return send(reply, problem)
  })
  app.setNotFoundHandler((request, reply) =>
    send(reply, {
      type: urn('not-found'),
      title: 'There is no such thing',
      status: 404,
      detail: `${request.method} ${request.url.split('?')[0]} is not here`,
      hint: 'the API is described at /openapi.json',
      requestId: request.id,
    }),
  )
}
