import type { MiddlewareHandler } from 'hono'
import { Histogram, Registry } from 'prom-client'

/** Prometheus metrics of one service: how long its requests take, by procedure and status. */
export function meter(service: string) {
  const registry = new Registry()
  const seconds = new Histogram({
    name: 'wuxin_request_seconds',
    help: 'Duration of requests in seconds',
    labelNames: ['service', 'path', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  const measure: MiddlewareHandler = async (context, next) => {
    const stop = seconds.startTimer({ service })
    await next()
    // Identifiers never stand in paths of procedures; other routes are counted by their pattern.
    const path = context.req.path.includes('/trpc/') ? (context.req.path.split('/trpc/')[1] ?? '') : 'route'
    stop({ path: path.slice(0, 120), status: context.res.status })
  }
  return { measure, text: () => registry.metrics() }
}
