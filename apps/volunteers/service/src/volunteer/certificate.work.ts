import { createHash, randomBytes } from 'node:crypto'
import { holdsAt } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import { certifiedText, makeCertificateCode } from '@wuxin/volunteers/certificate.rules'
import type { issueCertificateInput, revokeCertificateInput } from '@wuxin/volunteers/certificate.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { minutesServed } from '@wuxin/volunteers/service-record.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { z } from 'zod'
import { Certificate } from './certificate.entity.ts'
import { ServiceRecord } from './service-record.entity.ts'
import { Volunteer } from './volunteer.entity.ts'

/** What a certificate is about. */
interface Period {
  person: string
  from: string
  to: string
}

/** Confirmed service of a person in a period, in the order of the days; the query's row-level security must hold the county. */
export const certifiedRecords = (work: Work, { person: personId, from, to }: Period): Promise<ServiceRecord[]> =>
  work.em.find(ServiceRecord, { personId, state: 'confirmed', day: { $gte: from, $lte: to } }, { orderBy: { day: 'asc', from: 'asc', id: 'asc' }, filters: false })

/** The seal of what a certificate vouches for. */
export const digestOf = (records: readonly ServiceRecord[]): string => createHash('sha256').update(certifiedText(records)).digest('hex')

/** Whose volunteers' certificates the caller sees to: those of their places, and their own. */
const seesTo = ({ caller }: Work, { area, person }: Pick<Volunteer, 'area' | 'person'>): boolean => person === caller.id || holdsAt(caller, permissions['volunteer:edit'], area)

/** Issues a certificate over the confirmed service of a period that has begun. Throws NOT_FOUND, INVALID_INPUT of days ahead, and CERTIFICATE_EMPTY. */
export async function issuedCertificate(work: Work, { volunteer: id, from, to }: z.output<typeof issueCertificateInput>): Promise<Certificate> {
  const volunteer = await work.em.findOne(Volunteer, { id })
  if (!volunteer || !seesTo(work, volunteer)) throw new DomainError('NOT_FOUND', { id })
  if (to > dayOf(work.now)) throw new DomainError('INVALID_INPUT', { fields: ['to'] })
  const records = await certifiedRecords(work, { person: volunteer.person, from, to })
  if (records.length === 0) throw volunteerError('CERTIFICATE_EMPTY', {})
  const { area, units, name } = volunteer
  const certificate = work.em.create(Certificate, {
    area, units, code: makeCertificateCode(randomBytes(10)), volunteer: id, name, from, to, records: records.length, minutes: minutesServed(records), digest: digestOf(records), issuedAt: work.now,
    issuedById: work.caller.id, issuedBy: work.caller.name, revokedAt: null, revokedReason: null, createdAt: work.now, updatedAt: work.now,
  })
  await work.em.flush()
  return certificate
}

/** Throws NOT_FOUND where it is neither of the caller's places nor their own, and TRANSITION_NOT_ALLOWED where it was revoked before. */
export async function revokedCertificate(work: Work, { id, version, reason }: z.output<typeof revokeCertificateInput>): Promise<string> {
  const certificate = await loadLocked(work, Certificate, id, version)
  const volunteer = await work.em.findOneOrFail(Volunteer, { id: certificate.volunteer })
  if (!seesTo(work, volunteer)) throw new DomainError('NOT_FOUND', { id })
  certificate.revoke(reason, work.now)
  await work.em.flush()
  return id
}
