import { DomainError } from '@wuxin/platform/error'
import { permittedCall } from '@wuxin/service/call-context'
import type { Route } from '@wuxin/service/define'
import { inWork } from '@wuxin/service/work'
import { z } from 'zod'
import { archiveText } from './archive-text.view.ts'
import { archiveOf } from './archive.queries.ts'

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Offers `GET /api/culture/archive/<id>.docx`: an event's archive for whoever reads the event; who took it is kept. */
export const archiveExport: Route = (app, service) => {
  app.get('/api/culture/archive/:file{[0-9a-f-]+\\.docx}', async (context) => {
    const { call, scope } = await permittedCall(service, context.req.raw, 'event:list')
    const id = z.uuid().safeParse(context.req.param('file').replace('.docx', ''))
    if (!id.success) throw new DomainError('NOT_FOUND')
    const text = await inWork(service, { ...call, procedure: 'archive.export' }, scope, async (work) => {
      const archive = await archiveOf(work, id.data)
      work.note({ record: 'CultureEvent', recordId: id.data, action: 'export', area: archive.event.area })
      return archiveText(archive)
    })
    // The library takes 17 MB of memory: it is loaded with the first archive that somebody takes.
    const { archiveDocument } = await import('./archive-document.ts')
    const name = encodeURIComponent(`${text.number} ${text.title}.docx`)
    return new Response(new Uint8Array(await archiveDocument(text)), { headers: { 'content-type': type, 'content-disposition': `attachment; filename="archive.docx"; filename*=UTF-8''${name}` } })
  })
}
