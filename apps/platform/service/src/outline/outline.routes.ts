import { createHash } from 'node:crypto'
import { DomainError } from '@wuxin/platform/error'
import { outlineExportInput, outlineLimits, type OutlineImport } from '@wuxin/platform/outline.schema'
import { permittedCall, queryOf } from '@wuxin/service/call-context'
import type { Route } from '@wuxin/service/define'
import { keepAnswer, takeKey } from '@wuxin/service/idempotency'
import { inWork } from '@wuxin/service/work'
import { uploadOf } from '@wuxin/service/request-body'
import { featuresOf, importOutlines, WrongOutlines } from './outline-import.ts'
import { outlinesFile } from './outline.queries.ts'

const path = '/api/platform/areas/outlines.geojson'

/** Outlines as GeoJSON, out and in. */
export const outlineRoutes: Route = (app, service) => {
  app.get(path, async (context) => {
    const { scope, county, call } = await permittedCall(service, context.req.raw, 'area:list')
    const { within = county } = queryOf(context, outlineExportInput)
    const file = await inWork(service, { ...call, procedure: 'outlines.export' }, scope, (work) => {
      work.note({ record: 'Area', recordId: within, action: 'export', area: within })
      return outlinesFile(work, within)
    })
    return context.body(JSON.stringify(file), 200, { 'content-type': 'application/geo+json', 'content-disposition': `attachment; filename="outlines-${within}.geojson"` })
  })

  app.post(path, async (context) => {
    const { scope, call, key } = await permittedCall(service, context.req.raw, 'grid:edit')
    if (!key) throw new DomainError('KEY_MISSING')
    const bytes = await uploadOf(context.req.raw, outlineLimits.bytes)
    const features = featuresOf(bytes)
    const digest = createHash('sha256').update(bytes).digest('hex')
    try {
      const done = await inWork(service, { ...call, procedure: 'outlines.import' }, scope, async (work) => {
        const replay = await takeKey(work, key, digest)
        if (replay) return replay.answer
        const answer = await importOutlines(work, features)
        await keepAnswer(work, key, answer)
        return answer
      })
      return context.json(done as OutlineImport) // what was answered before is one as well
    } catch (error) {
      if (!(error instanceof WrongOutlines)) throw error
      return context.json({ drawn: 0, unchanged: 0, wrong: error.wrong, faults: [] } satisfies OutlineImport, 422)
    }
  })
}
