import { DomainError } from '@wuxin/platform/error'
import { permittedCall } from '@wuxin/service/call-context'
import type { Route } from '@wuxin/service/define'
import { countiesOf } from '@wuxin/service/scope'
import { inWork, type Work } from '@wuxin/service/work'
import { z } from 'zod'
import { certificateDocument } from './certificate-document.ts'
import { Certificate } from './certificate.entity.ts'
import { certificateOf } from './certificate.queries.ts'
import { certificateText, type CertificateText } from './certificate-text.view.ts'
import { Volunteer } from './volunteer.entity.ts'

/** Offers `GET /api/volunteers/certificates/<id>.pdf`: the paper, for whoever sees the certificate; who took it is kept. */
export const certificatePaper: Route = (app, service) => {
  app.get('/api/volunteers/certificates/:file{[0-9a-f-]+\\.pdf}', async (context) => {
    const { call, scope } = await permittedCall(service, context.req.raw, 'own:keep')
    const id = z.uuid().safeParse(context.req.param('file').replace('.pdf', ''))
    if (!id.success) throw new DomainError('NOT_FOUND')
    const origin = originOf(context.req.raw)
    const text = await inWork(service, { ...call, sees: countiesOf(scope), procedure: 'certificates.paper' }, scope, (work) => read(work, id.data, origin))
    const name = encodeURIComponent(`志愿服务证明 ${text.code}.pdf`)
    const headers = { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="certificate.pdf"; filename*=UTF-8''${name}`, 'cache-control': 'private, no-store' }
    return new Response(new Uint8Array(await certificateDocument(text)), { headers })
  })
}

/** The address under which the suite is reached, as the gateway tells it. */
function originOf({ headers, url }: Request): string {
  const host = headers.get('x-forwarded-host')
  return host ? `${headers.get('x-forwarded-proto') ?? 'https'}://${host}` : new URL(url).origin
}

/** Throws NOT_FOUND, and TRANSITION_NOT_ALLOWED of a certificate that was revoked. */
async function read(work: Work, id: string, origin: string): Promise<CertificateText> {
  await certificateOf(work, id)
  const found = await work.em.findOneOrFail(Certificate, { id })
  if (found.revokedAt !== null) throw new DomainError('TRANSITION_NOT_ALLOWED', { state: 'revoked', action: 'export' }, 'conflict')
  const { person } = await work.em.findOneOrFail(Volunteer, { id: found.volunteer })
  work.note({ record: 'Certificate', recordId: id, action: 'export', area: found.area })
  return certificateText(work, found, { person, origin })
}
