import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { nearest } from '../../analyser/domain/nearest.ts'
import { PROBLEM_TYPE, type Problem, problemOf } from '../problem.ts'

function send(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem))
}

/** Names of the query keys that a route takes. */
function queryKeys(request: FastifyRequest): string[] {
  const schema = request.routeOptions.schema?.querystring
  return typeof schema === 'object' && schema !== null && 'shape' in schema
    ? Object.keys(schema.shape as object)
    : []
}

/** What is wrong with each field; an unknown key is told what was meant. */
function fieldErrors(request: FastifyRequest, error: FastifyError): { field: string; message: string }[] {
  if (!hasZodFastifySchemaValidationErrors(error)) return []
  return error.validation.flatMap(({ instancePath, keyword, params, message }) => {
    const keys = params.keys
    if (keyword === 'unrecognized_keys' && Array.isArray(keys)) {
      return keys.map((key: string) => {
        const meant = nearest(key, queryKeys(request))
        return {
          field: key,
          message: meant === undefined ? 'unknown key' : `unknown key; did you mean "${meant}"?`,
        }
      })
    }
    return [{ field: instancePath.replace(/^\//, '') || 'request', message: message ?? 'wrong' }]
  })
}

/** Answers every error as problem+json; nothing of a defect but its request id leaves the process. */
export function installErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const requestId = request.id
    const errors = fieldErrors(request, error)
    if (errors.length > 0) {
      return send(reply, {
        type: 'urn:requisite:problem:validation',
        title: 'The request is wrong',
        status: 400,
        detail: errors.map(({ field, message }) => `${field}: ${message}`).join('; '),
        errors,
        requestId,
      })
    }
    const known = problemOf(error, requestId)
    if (known !== undefined) return send(reply, known)
    const status = error.statusCode ?? 500
    if (status < 500) {
      const detail = error.message
      return send(reply, {
        type: 'urn:requisite:problem:request',
        title: 'The request is wrong',
        status,
        detail,
        requestId,
      })
    }
    request.log.error({ err: error }, 'defect')
    return send(reply, {
      type: 'urn:requisite:problem:defect',
      title: 'A defect of requisite',
      status: 500,
      detail: `Something went wrong that should not. The log has it under ${requestId}.`,
      requestId,
    })
  })
  app.setNotFoundHandler((request, reply) =>
    send(reply, {
      type: 'urn:requisite:problem:not-found',
      title: 'There is no such thing',
      status: 404,
      detail: `${request.method} ${request.url.split('?')[0]} is not here`,
      hint: 'the API is described at /openapi.json',
      requestId: request.id,
    }),
  )
}
