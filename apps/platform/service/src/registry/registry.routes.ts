import type { Running } from '@wuxin/service/runtime'
import type { Hono } from 'hono'
import { z } from 'zod'
import { publishBuild } from './registry-publish.ts'
import { registryOf } from './registry.queries.ts'

const publishInput = z.object({ module: z.string(), folder: z.string() })

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

  // From the gateway of the same machine: `folder` is the build's own.
  app.post('/internal/registry/publish', async (context) => {
    const { module, folder } = publishInput.parse(await context.req.json())
    return context.json(await publishBuild(service, { module, dir: folder }))
  })
}
