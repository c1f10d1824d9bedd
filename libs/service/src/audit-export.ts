import type { KeptEntry, KeptSeal } from './audit-faults.ts'
import { readSealed, readSeals } from './audit-rows.ts'
import { sealAudit } from './audit-seal.ts'
import { permittedCall } from './call-context.ts'
import type { Route } from './define.ts'
import type { Running } from './runtime.ts'
import { inWork } from './work.ts'

/** A line of an exported copy: first what it is a copy of, then all seals, then every sealed entry in order of its number. */
export type CopyLine = { copy: { service: string; county: string; at: string } } | { seal: KeptSeal } | { entry: KeptEntry }

const batch = 1_000

/** Offers `GET /api/<id>/audit/export.jsonl` to those who may read the service's audit (`audit:view`): the sealed history of their whole county. */
export const auditExport: Route = (app, service) => {
  app.get(`/api/${service.id}/audit/export.jsonl`, async (context) => {
    const { call, scope, county } = await permittedCall(service, context.req.raw, 'audit:view')
    await inWork(service, { ...call, procedure: 'audit.export' }, scope, async (work) => {
      work.note({ record: 'Audit', recordId: county, action: 'export', area: county })
    })
    await sealAudit(service)
    const lines = ReadableStream.from(copyLines(service, county, call.now)).pipeThrough(new TextEncoderStream())
    const headers = { 'content-type': 'application/jsonl; charset=utf-8', 'content-disposition': `attachment; filename="audit-${service.id}-${county}.jsonl"` }
    return new Response(lines, { headers })
  })
}

async function* copyLines(service: Running, county: string, now: Date): AsyncGenerator<string> {
  const db = service.orm.em.fork().getKysely<any>()
  const line = (content: CopyLine) => `${JSON.stringify(content)}\n`
  yield line({ copy: { service: service.id, county, at: now.toISOString() } })
  const seals = await readSeals(db)
  for (const seal of seals) yield line({ seal })
  const last = seals.at(-1)?.seq ?? 0
  for (let after: string | undefined = '0'; after; ) {
    const entries: KeptEntry[] = await readSealed(db, county, { seal: last, after, count: batch })
    yield entries.map((entry) => line({ entry })).join('')
    after = entries.at(-1)?.id
  }
}
