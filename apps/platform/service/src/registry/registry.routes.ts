import { areaCode } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { fileHash, publishInput } from '@wuxin/platform/registry.schema'
import { installServiceInput, outcomeInput, signedDocument, type SignedDocument } from '@wuxin/platform/release.schema'
import { callContext } from '@wuxin/service/call-context'
import type { Running } from '@wuxin/service/runtime'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { bodyOf } from '@wuxin/service/request-body'
import { turnSigned } from './channel-turn.ts'
import { takeOutcome } from './module-outcome.ts'
import { previewed } from './preview.ts'
import { enrolmentsOf } from './publisher-key.queries.ts'
import { channelsOf } from './registry-channel.queries.ts'
import { standingContracts } from './registry-contract.queries.ts'
import { registryOf, type Reader } from './registry.queries.ts'
import { installBuild, installService } from './release-install.ts'
import { announceRelease, finishRelease, takeContent } from './release-publish.ts'
import { instanceRoutes } from './service-instance.routes.ts'

/** A document that a preview link carries, as one word of an address. */
const inAddress = z.string().max(4_000).transform((word, context): SignedDocument => {
  try {
    return signedDocument.parse(JSON.parse(Buffer.from(word, 'base64url').toString()))
  } catch {
    context.addIssue({ code: 'custom', message: 'no signed document' })
    return z.NEVER
  }
})

const readerOf = async (service: Running, context: Context): Promise<Reader> => {
  const { caller } = await callContext(service, context.req.raw)
  const { place, preview } = context.req.query()
  const document = preview ? inAddress.safeParse(preview) : null
  if (document && !document.success) throw new DomainError('INVALID_INPUT', { fields: ['preview'] })
  return { caller, place: areaCode.safeParse(place).data ?? null, previews: document ? await previewed(service, document.data) : {} }
}

/** What is given to whom, and how departments change it. */
export function registryRoutes(app: Hono, service: Running): void {
  instanceRoutes(app, service)
  // The tag is the revision, so that a repeated question costs no bytes.
  app.get('/registry/modules', async (context) => {
    const registry = await registryOf(service, await readerOf(service, context))
    const etag = `"${registry.revision}"`
    const headers = { etag, 'cache-control': 'private, no-cache', vary: 'cookie' }
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers)
    return context.json(registry, 200, headers)
  })
  app.get('/registry/contracts', async (context) => context.json({ standing: await standingContracts(service.orm.em.fork().getKysely()) }))
  app.get('/registry/channels/:module', async (context) => context.json(await channelsOf(service, context.req.param('module'))))
  app.get('/registry/keys/:fingerprint', async (context) => context.json(await enrolmentsOf(service, context.req.param('fingerprint'))))

  app.post('/registry/releases', async (context) => context.json(await announceRelease(service, await bodyOf(context.req.raw, signedDocument))))
  app.put('/registry/releases/:release/:hash', async (context) => {
    const { release, hash } = context.req.param()
    const read = z.object({ release: z.uuid(), hash: fileHash }).safeParse({ release, hash: `sha384-${Buffer.from(hash, 'base64url').toString('base64')}` })
    if (!read.success) throw new DomainError('INVALID_INPUT', { fields: read.error.issues.map((issue) => issue.path.join('.')) })
    await takeContent(service, read.data, context.req.raw)
    return context.json({ isKept: true })
  })
  app.post('/registry/releases/:release/finish', async (context) => {
    const release = z.uuid().safeParse(context.req.param('release'))
    if (!release.success) throw new DomainError('INVALID_INPUT', { fields: ['release'] })
    return context.json(await finishRelease(service, release.data))
  })
  app.post('/registry/turns', async (context) => context.json(await turnSigned(service, await bodyOf(context.req.raw, signedDocument))))

  app.post('/registry/outcomes', async (context) => {
    const outcome = await bodyOf(context.req.raw, outcomeInput)
    const { caller } = await callContext(service, context.req.raw)
    if (caller) await takeOutcome(service, caller, outcome)
    else if (outcome.outcome === 'failed') service.log.warn({ ...outcome }, 'a module failed in a resident’s browser')
    return context.json({ isKept: caller !== null })
  })

  // The suite publishes the builds that lie beside it when it starts; only services may name a folder of this machine.
  app.post('/internal/registry/publish', async (context) => {
    const { module, folder } = await bodyOf(context.req.raw, publishInput)
    return context.json(await installBuild(service, { module, dir: folder }))
  })
  app.post('/internal/registry/services', async (context) => context.json(await installService(service, await bodyOf(context.req.raw, installServiceInput))))
}

