import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { DomainError } from '@wuxin/platform/error'
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { auditExport } from './audit-export.ts'
import { bearer, callContext } from './call-context.ts'
import { toTrpcError } from './error-shape.ts'
import { meter } from './metrics.ts'
import { envelope } from './outbox.ts'
import { takeDelivery } from './relay.ts'
import type { Running } from './runtime.ts'
import { verifyServiceToken } from './token.ts'

const problem = (context: Context, error: unknown) => {
  if (!(error instanceof DomainError)) throw error
  const { code, params, level } = error
  return context.json({ error: { message: code, data: { httpStatus: error.status, domain: { code, params, level } } } }, error.status as 400)
}

/** A service as one function from request to response. */
export function serviceApp(service: Running): Hono {
  const { id, log } = service
  const app = new Hono()
  const meters = meter(id)

  app.onError((error, context) => {
    if (error instanceof DomainError) return problem(context, error)
    log.error({ err: error, path: context.req.path }, 'request')
    return context.json({ error: { message: 'FAULT', data: { httpStatus: 500, domain: { code: 'FAULT', params: {}, level: 'fault' } } } }, 500)
  })

  app.use(`/api/${id}/*`, meters.measure)
  app.get('/healthz', (context) => context.json({ status: 'ok', service: id }))
  app.get('/readyz', async (context) => {
    const isReady = await service.orm.isConnected()
    return context.json({ status: isReady ? 'ok' : 'down', service: id }, isReady ? 200 : 503)
  })
  app.get('/metrics', async (context) => context.text(await meters.text()))

  app.use('/internal/*', async (context, next) => {
    await verifyServiceToken(service.keys, bearer(context.req.raw) ?? '')
    await next()
  })
  app.post('/internal/events', async (context) => context.json(await takeDelivery(service, z.array(envelope).parse(await context.req.json()))))

  app.all(`/api/${id}/trpc/*`, (context) =>
    fetchRequestHandler({
      endpoint: `/api/${id}/trpc`,
      router: service.spec.router,
      req: context.req.raw,
      createContext: () => callContext(service, context.req.raw).catch((error) => Promise.reject(toTrpcError(error))),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: error.cause ?? error, path }, 'procedure')
      },
    }),
  )

  for (const route of [auditExport, ...service.spec.routes]) route(app, service)
  return app
}
