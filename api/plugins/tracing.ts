import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * Tells an OpenTelemetry collector of each request: its route, status and time, as a part of the asker's trace where
 * there is one. The libraries are loaded only then.
 *
 * @param endpoint URL of a collector that speaks OTLP over HTTP
 */
export async function installTracing(app: FastifyInstance, endpoint: string): Promise<void> {
  const [
    { context, defaultTextMapGetter, SpanKind, SpanStatusCode },
    sdk,
    { OTLPTraceExporter },
    { W3CTraceContextPropagator },
    { resourceFromAttributes },
  ] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/core'),
    import('@opentelemetry/resources'),
  ])
  const exporter = new OTLPTraceExporter({
    url: new URL('v1/traces', `${endpoint.replace(/\/+$/, '')}/`).href,
  })
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'requisite-api' }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter)],
  })
  const tracer = provider.getTracer('requisite')
  const propagator = new W3CTraceContextPropagator()
  const spans = new WeakMap<FastifyRequest, ReturnType<typeof tracer.startSpan>>()
  app.addHook('onRequest', async (request) => {
    const parent = propagator.extract(context.active(), request.headers, defaultTextMapGetter)
    const route = request.routeOptions.url ?? 'none'
    const attributes = {
      'http.request.method': request.method,
      'http.route': route,
      'requisite.request_id': request.id,
    }
    spans.set(
      request,
      tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent),
    )
  })
  app.addHook('onResponse', async (request, { statusCode }) => {
    const span = spans.get(request)
    span?.setAttribute('http.response.status_code', statusCode)
    if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
    span?.end()
  })
  app.addHook('onClose', () => provider.shutdown())
}
