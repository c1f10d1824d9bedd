import { publishInput } from '@wuxin/platform/registry.schema'
import type { Running } from '@wuxin/service/runtime'
import type { Hono } from 'hono'
import { bodyOf } from '../request-body.ts'
import { publishBuild } from './registry-publish.ts'
import { registryOf } from './registry.queries.ts'

/** What is live, for every browser; its tag tells revision and health, so that a repeated question costs no bytes. */
export function registryRoutes(app: Hono, service: Running): void {
  app.get('/registry/modules', async (context) => {
    const registry = await registryOf(service)
    const down = registry.modules.filter((module) => module.service === 'down').map((module) => module.id)
    const etag = `"${[registry.revision, ...down].join('-')}"`
    const headers = { etag, 'cache-control': 'no-cache' }
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers)
    return context.json(registry, 200, headers)
  })

  // The suite publishes the builds that lie beside it when it starts; only services may name a folder of this machine.
  app.post('/internal/registry/publish', async (context) => {
    const { module, folder } = await bodyOf(context.req.raw, publishInput)
    return context.json(await publishBuild(service, { module, dir: folder }))
  })
}
