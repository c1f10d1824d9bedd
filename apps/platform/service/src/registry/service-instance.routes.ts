import { createHash } from 'node:crypto'
import { instanceReport, instancesPath } from '@wuxin/service/instance'
import type { Running } from '@wuxin/service/runtime'
import type { Hono } from 'hono'
import { bodyOf } from '@wuxin/service/request-body'
import { servingNow, takeReport } from './service-instance.queries.ts'

/** Where instances show themselves, and where whoever sends requests learns who serves. */
export function instanceRoutes(app: Hono, service: Running): void {
  app.post(instancesPath, async (context) => context.json({ state: await takeReport(service, await bodyOf(context.req.raw, instanceReport)) }))
  app.get(instancesPath, async (context) => {
    const body = JSON.stringify(await servingNow(service))
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, { etag })
    return context.body(body, 200, { etag, 'content-type': 'application/json' })
  })
}
