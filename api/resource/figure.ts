import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ApiDeps } from '../deps.ts'
import { errorAnswers, notModified } from './answers.ts'
import {
  answer,
  type Described,
  freshnessOf,
  type Input,
  openApi,
  type Shape,
  snapshotDate,
} from './described.ts'
import { formatFor } from './negotiate.ts'

/** A resource that is one document. */
export interface Figure<P extends Shape, Q extends Shape, R extends z.ZodType> extends Described<P, Q> {
  readonly response: R
  read(input: Input<P, Q>, request: FastifyRequest): Promise<z.input<R>>
}

/** Adds the route of a document. */
export function addFigure<P extends Shape, Q extends Shape, R extends z.ZodType>(
  app: FastifyInstance,
  deps: ApiDeps,
  figure: Figure<P, Q, R>,
): void {
  const { path, params, query, response, scope = 'read', kept = true } = figure
  app.get(
    path,
    {
      config: { scope },
      schema: {
        ...openApi(figure as unknown as Described<Shape, Shape>),
        params: z.strictObject(params),
        querystring: z.strictObject(query),
        response: {
          200: { description: 'The figure.', content: { 'application/json': { schema: response } } },
          ...notModified,
          ...errorAnswers(404, 406),
        },
      },
    },
    (request, reply) => {
      formatFor(request.headers.accept, false)
      const input = { ...(request.params as object), ...(request.query as object) } as Input<P, Q>
      return answer(
        request,
        reply,
        deps,
        { format: 'json', type: 'application/json', freshness: freshnessOf(input), kept },
        async () => ({
          // Parsed: what does not fit its description must not go out.
          body: JSON.stringify(response.parse(await figure.read(input, request))),
          headers: snapshotDate(request),
        }),
      )
    },
  )
}
