import type { Running } from '@wuxin/service/runtime'
import type { Hono } from 'hono'
import { z } from 'zod'
import { bodyOf } from '@wuxin/service/request-body'
import { resolveSession } from './session.queries.ts'

/** What the gateway asks: whose session these cookies are. */
export function sessionRoutes(app: Hono, service: Running): void {
  app.post('/internal/session', async (context) => {
    const { cookie } = await bodyOf(context.req.raw, z.object({ cookie: z.string().max(16_384) }))
    const resolved = await resolveSession(service, cookie, context.req.header('x-request-id') ?? 'session')
    return resolved ? context.json(resolved) : context.body(null, 401)
  })
}
