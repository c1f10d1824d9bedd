import { countyOf } from '@wuxin/platform/area'
import { scopeFor } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { maskName } from '@wuxin/platform/mask'
import { all, any, is, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { plainPage, windowOf } from '@wuxin/service/list/page'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { showCertificateCode } from '@wuxin/volunteers/certificate.rules'
import type { certificateList, certificateListInput, certificateView, checkedCertificate } from '@wuxin/volunteers/certificate.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { minutesServed } from '@wuxin/volunteers/service-record.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { Certificate } from './certificate.entity.ts'
import { certifiedRecords, digestOf } from './certificate.work.ts'
import { Volunteer } from './volunteer.entity.ts'

type View = z.output<typeof certificateView>
/** A certificate as the database has it. */
type Kept = Pick<Certificate, 'id' | 'version' | 'code' | 'volunteer' | 'name' | 'from' | 'to' | 'records' | 'minutes' | 'issuedBy' | 'area' | 'revokedReason'> & {
  issuedAt: string
  revokedAt: string | null
}

const certificates = sql`certificate c join volunteer v on v.id = c.volunteer`

/** Those that the caller issued, their own, and those of volunteers whom they see to. */
const visible = ({ caller }: Work): Condition => any([is`c.issued_by_id = ${caller.id}`, is`v.person = ${caller.id}`, is`${inScope(scopeFor(caller, permissions['volunteer:edit']), 'v')}`])

/** A page of certificates, the latest first. */
export async function listCertificates(work: Work, { volunteer, page, size, sort = '-issuedAt' }: z.output<typeof certificateListInput>): Promise<z.output<typeof certificateList>> {
  // A volunteer may have registered twice: their certificates are those of the person.
  const found = all([visible(work), ...(volunteer ? [is`v.person = (select o.person from volunteer o where o.id = ${volunteer})`] : [])])
  const order = sort === 'issuedAt' ? sql`c.issued_at asc, c.id asc` : sql`c.issued_at desc, c.id desc`
  return plainPage(work, { from: certificates, found, visible: visible(work) }, read(work, found, sql`order by ${order} limit ${windowOf({ page, size }).limit} offset ${windowOf({ page, size }).offset}`))
}

/** A certificate that the caller may see. Throws NOT_FOUND. */
export async function certificateOf(work: Work, id: string): Promise<View> {
  const [found] = await read(work, all([is`c.id = ${id}`, visible(work)]))
  if (!found) throw new DomainError('NOT_FOUND', { id })
  return found
}

async function read(work: Work, which: Condition, rest = sql``): Promise<View[]> {
  const { rows } = await sql<Kept>`select c.id, c.version, c.code, c.volunteer, c.name, c."from", c."to", c.records, c.minutes, c.issued_at as "issuedAt", c.issued_by as "issuedBy", c.area,
    c.revoked_at as "revokedAt", c.revoked_reason as "revokedReason" from ${certificates} where ${which} ${rest}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ volunteer, name, code, area, issuedAt, revokedAt, revokedReason, ...row }) => {
    const at = isoOr(revokedAt)
    return {
      ...row, code: showCertificateCode(code), volunteer: { id: volunteer, name }, issuedAt: iso(issuedAt), place: names.place(area).path,
      revoked: at === null ? null : { at, reason: revokedReason ?? '' }, path: `/api/volunteers/certificates/${row.id}.pdf`,
    }
  })
}

/** What anybody learns who holds a paper: enough to hold against it, and whether its records still stand. Throws CERTIFICATE_UNKNOWN. */
export async function checked(work: Work, code: string): Promise<z.output<typeof checkedCertificate>> {
  const found = await work.em.findOne(Certificate, { code })
  if (!found) throw volunteerError('CERTIFICATE_UNKNOWN', {})
  const { person } = await work.em.findOneOrFail(Volunteer, { id: found.volunteer })
  const { name, area, from, to, records, minutes, issuedAt, revokedAt, digest } = found
  const now = await certifiedRecords(work, { person, from, to })
  const directory = await work.directory(countyOf(area))
  return {
    code: found.spoken(), name: maskName(name), county: directory.areaName(countyOf(area)), from, to, records, minutes, issuedAt: issuedAt.toISOString(),
    changed: digestOf(now) !== digest, now: { records: now.length, minutes: minutesServed(now) }, revokedAt: revokedAt?.toISOString() ?? null,
  }
}
