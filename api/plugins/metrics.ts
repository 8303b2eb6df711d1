import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { queueNames } from '../../analyser/jobs/queue-types.ts'
import type { ApiDeps } from '../deps.ts'

/** Metrics for Prometheus at /metrics: requests by route and status, the queues, and the process. */
export function installMetrics(app: FastifyInstance, { queues }: ApiDeps): void {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'requisite_' })
  const seconds = new Histogram({
    name: 'requisite_http_request_seconds',
    help: 'Time from the request to the last byte of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const problems = new Counter({
    name: 'requisite_http_refused_total',
    help: 'Requests refused for a key, a scope or a limit',
    labelNames: ['status'],
    registers,
  })
  new Gauge({
    name: 'requisite_queue_jobs',
    help: 'Jobs by queue and state',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      for (const queue of queueNames)
        for (const [state, n] of Object.entries(await queues.backlog(queue))) this.set({ queue, state }, n)
    },
  })
  new Gauge({
    name: 'requisite_queue_oldest_waiting_seconds',
    help: 'Age of the job that has waited longest; 0 when none waits',
    labelNames: ['queue'],
    registers,
    async collect() {
      for (const queue of queueNames)
        this.set({ queue }, (await queues.progress(queue)).oldestWaitingSeconds ?? 0)
    },
  })
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    // The route's pattern, not its address: those are endless.
    seconds.observe({ method, route: routeOptions.url ?? 'none', status: statusCode }, elapsedTime / 1000)
    if ([401, 403, 429].includes(statusCode)) problems.inc({ status: statusCode })
  })
  app.get('/metrics', { schema: { hide: true }, config: { scope: 'read' } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
  app.addHook('onClose', async () => registry.clear())
}
