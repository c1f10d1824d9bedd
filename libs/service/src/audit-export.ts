import { countyOf } from '@wuxin/platform/area'
import type { Role } from '@wuxin/platform/role'
import type { Hono } from 'hono'
import type { KeptEntry, KeptSeal } from './audit-faults.ts'
import { readSealed, readSeals } from './audit-rows.ts'
import { sealAudit } from './audit-seal.ts'
import { callContext } from './http.ts'
import { holding } from './procedure.ts'
import type { Running } from './runtime.ts'
import { inWork } from './work.ts'

/** A line of an exported copy: first what it is a copy of, then all seals, then every sealed entry in order of its number. */
export type CopyLine = { copy: { service: string; county: string; at: string } } | { seal: KeptSeal } | { entry: KeptEntry }

const batch = 1_000

/** Offers `GET /api/<id>/audit/export.jsonl` to those who hold one of the roles: the sealed history of their county. */
export function auditExport(app: Hono, service: Running, allowed: readonly Role[]): void {
  app.get(`/api/${service.id}/audit/export.jsonl`, async (context) => {
    const { now, requestId, ...call } = await callContext(service, context.req.raw)
    const { caller, role, scope } = holding({ ...call, now, requestId, place: null }, 'audit:view', allowed)
    const county = countyOf(scope[0]?.area ?? '')
    await inWork(service, { caller, role, now, procedure: 'audit.export', requestId }, scope, async (work) => {
      work.note({ record: 'Audit', recordId: county, entity: 'Audit', entityId: county, action: 'export', area: county, before: null, after: null })
    })
    await sealAudit(service)
    const lines = ReadableStream.from(copyLines(service, county, now)).pipeThrough(new TextEncoderStream())
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
