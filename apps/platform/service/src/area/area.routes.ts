import { createHash } from 'node:crypto'
import { countyOf } from '@wuxin/platform/area'
import { areaSheetLimits, type AreaImport } from '@wuxin/platform/area-sheet.schema'
import { DomainError } from '@wuxin/platform/error'
import { platformPermissions } from '@wuxin/platform/permissions'
import { callContext } from '@wuxin/service/http'
import { keepAnswer, takeKey } from '@wuxin/service/idempotency'
import { holding } from '@wuxin/service/procedure'
import type { Running } from '@wuxin/service/runtime'
import { inWork } from '@wuxin/service/work'
import type { Hono } from 'hono'
import { uploadOf } from '../request-body.ts'
import { importAreas, WrongSheet } from './area-import.ts'
import { readSheet } from './area-sheet-read.ts'
import { writeSheet } from './area-sheet.ts'
import { readPlaces } from './area-sheet.queries.ts'

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Who exports or imports the tree, and of which county. Throws UNAUTHENTICATED, FORBIDDEN. */
async function administering(service: Running, request: Request) {
  const context = await callContext(service, request)
  const { caller, role, scope } = holding(context, 'area:edit', platformPermissions['area:edit'])
  const [part] = scope
  if (!part) throw new DomainError('FORBIDDEN', { reason: 'scope' })
  return { scope, county: countyOf(part.area), key: context.key, call: { caller, role, now: context.now, requestId: context.requestId } }
}

/** The tree of a county as Excel, out and in. */
export function areaRoutes(app: Hono, service: Running): void {
  app.get('/api/platform/areas/export.xlsx', async (context) => {
    const { scope, county, call } = await administering(service, context.req.raw)
    const places = await inWork(service, { ...call, procedure: 'areas.export' }, scope, (work) => {
      work.note({ record: 'Area', recordId: county, entity: 'Area', entityId: county, action: 'export', area: county, before: null, after: null })
      return readPlaces(work, county)
    })
    return context.body(await writeSheet(places), 200, { 'content-type': mime, 'content-disposition': `attachment; filename="areas-${county}.xlsx"` })
  })

  app.post('/api/platform/areas/import', async (context) => {
    const { scope, county, call, key } = await administering(service, context.req.raw)
    if (!key) throw new DomainError('KEY_MISSING')
    const bytes = await uploadOf(context.req.raw, areaSheetLimits.bytes)
    const sheet = await readSheet(bytes)
    const digest = createHash('sha256').update(bytes).digest('hex')
    try {
      const done = await inWork(service, { ...call, procedure: 'areas.import' }, scope, async (work) => {
        const replay = await takeKey(work, key, digest)
        if (replay) return replay.answer
        const answer = await importAreas(work, county, sheet)
        await keepAnswer(work, key, answer)
        return answer
      })
      return context.json(done as AreaImport) // what was answered before is one as well
    } catch (error) {
      if (!(error instanceof WrongSheet)) throw error
      return context.json({ added: 0, renamed: 0, changed: 0, unchanged: 0, wrong: error.wrong } satisfies AreaImport, 422)
    }
  })
}
