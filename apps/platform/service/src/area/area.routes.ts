import { createHash } from 'node:crypto'
import { areaSheetLimits, type AreaImport } from '@wuxin/platform/area-sheet.schema'
import { DomainError } from '@wuxin/platform/error'
import { permittedCall } from '@wuxin/service/call-context'
import type { Route } from '@wuxin/service/define'
import { keepAnswer, takeKey } from '@wuxin/service/idempotency'
import { xlsx } from '@wuxin/service/list/sheet-export'
import { inWork } from '@wuxin/service/work'
import { uploadOf } from '@wuxin/service/request-body'
import { importAreas, WrongSheet } from './area-import.ts'
import { readSheet } from './area-sheet-read.ts'
import { writeSheet } from './area-sheet.ts'
import { readPlaces } from './area-sheet.queries.ts'

/** The tree of a county as Excel, out and in. */
export const areaRoutes: Route = (app, service) => {
  app.get('/api/platform/areas/export.xlsx', async (context) => {
    const { scope, county, call } = await permittedCall(service, context.req.raw, 'area:edit')
    const places = await inWork(service, { ...call, procedure: 'areas.export' }, scope, (work) => {
      work.note({ record: 'Area', recordId: county, action: 'export', area: county })
      return readPlaces(work, county)
    })
    return context.body(await writeSheet(places), 200, { 'content-type': xlsx, 'content-disposition': `attachment; filename="areas-${county}.xlsx"` })
  })

  app.post('/api/platform/areas/import', async (context) => {
    const { scope, county, call, key } = await permittedCall(service, context.req.raw, 'area:edit')
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
