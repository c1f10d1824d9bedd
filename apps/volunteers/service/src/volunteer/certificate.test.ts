import { showCertificateCode } from '@wuxin/volunteers/certificate.rules'
import { compound, monday } from '@wuxin/service/test-county'
import { serviceApp } from '@wuxin/service/http'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { issueToken } from '@wuxin/service/token'
import type { Caller } from '@wuxin/platform/caller'
import { describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { enrol, serving } from './volunteer.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const year = { from: '2025-01-01', to: '2025-04-21' }

async function served(who: Caller, day: string) {
  const [id = ''] = await at.as(who).records.report({ area: compound, place: '社区食堂', day, from: '09:00', to: '10:30', words: '送餐', occasion: { kind: 'other' } })
  return at.as(people.secretary).records.confirm(seen(await at.as(people.secretary).records.get({ id })))
}
const paper = async (who: Caller, path: string) => serviceApp(at.service).request(path, { headers: { authorization: `Bearer ${await issueToken(at.service.keys, who)}`, 'x-forwarded-host': 'wuxin.test', 'x-forwarded-proto': 'https' } })

describe('a certificate', () => {
  it('is none over a time without confirmed service', async () => {
    const volunteer = await enrol(at, people.member)
    await at.as(people.member).records.report({ area: compound, place: '社区食堂', day: '2025-04-01', from: '09:00', to: '10:30', words: '送餐', occasion: { kind: 'other' } })
    await expect(at.as(people.member).certificates.issue({ volunteer, ...year })).rejects.toMatchObject(refusal('CERTIFICATE_EMPTY'))
  })

  it('counts what was confirmed, and anybody with its code reads so, without the name', async () => {
    await served(people.member, '2025-04-02')
    await served(people.member, '2025-04-03')
    const issued = await at.as(people.member).certificates.issue({ volunteer: await serving(at, people.member), ...year })
    expect(issued).toMatchObject({ records: 2, minutes: 180, volunteer: { name: '孙洁' }, revoked: null })
    expect(await at.as(null).residentCertificates.check({ code: issued.code.toLowerCase() })).toMatchObject({
      code: issued.code, name: '孙*', county: '左云县', records: 2, minutes: 180, changed: false, now: { records: 2, minutes: 180 }, revokedAt: null,
    })
  })

  it('is known by its own code alone: one that was made up, mistyped or never given is none', async () => {
    const unknown = showCertificateCode('AAAAAAAAAAAA')
    await expect(at.as(null).residentCertificates.check({ code: unknown })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const { makeCertificateCode } = await import('@wuxin/volunteers/certificate.rules')
    await expect(at.as(null).residentCertificates.check({ code: makeCertificateCode(new Uint8Array(10)) })).rejects.toMatchObject(refusal('CERTIFICATE_UNKNOWN'))
  })

  it('says that records changed since, and what they come to now', async () => {
    const { rows: [certificate] } = await at.as(people.member).certificates.list({})
    const { rows: [record] } = await at.as(people.member).records.own({ chip: 'confirmed' })
    await at.as(people.member).records.correct({ id: record?.id ?? '', version: record?.version ?? 0, day: record?.day ?? '', from: '09:00', to: '10:00', place: '社区食堂', reason: '记错了' })
    expect(await at.as(null).residentCertificates.check({ code: certificate?.code ?? '' })).toMatchObject({ records: 2, minutes: 180, changed: true, now: { records: 1, minutes: 90 } })
  })

  it('is one’s own, or of the volunteers of one’s place', async () => {
    const volunteer = await serving(at, people.member)
    await expect(at.as(people['other-member']).certificates.issue({ volunteer, ...year })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(at.as(people.neighbour).certificates.issue({ volunteer, ...year })).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect(await at.as(people.worker).certificates.issue({ volunteer, ...year })).toMatchObject({ issuedBy: '李敏', records: 1 })
    expect(await at.as(people['other-member']).certificates.list({})).toMatchObject({ total: 0 })
    expect(await at.as(people.member).certificates.list({})).toMatchObject({ total: 2 })
    expect(await at.as(people.neighbour).certificates.list({ volunteer })).toMatchObject({ total: 0 })
  })

  it('is a PDF with its own characters in it, for whoever sees it', async () => {
    const { rows: [certificate] } = await at.as(people.member).certificates.list({})
    const path = certificate?.path ?? ''
    const answer = await paper(people.member, path)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const file = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(file.startsWith('%PDF-')).toBe(true)
    expect(file).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSansHans-Regular/)
    expect(file).toContain('/ToUnicode')
    expect(file.length).toBeLessThan(200_000)
    expect((await paper(people['other-member'], path)).status).toBe(404)
    expect((await paper(people.leader, path)).status).toBe(403)
    expect((await at.as(people.auditor).audit.list({ record: 'Certificate', action: 'export' })).rows.map(({ actor }) => actor)).toEqual(['member'])
  })

  it('that was given in error says so, and is printed no more', async () => {
    const { rows: [certificate] } = await at.as(people.worker).certificates.list({})
    const revoked = await at.as(people.worker).certificates.revoke({ id: certificate?.id ?? '', version: certificate?.version ?? 0, reason: '开错了时间' })
    expect(revoked.revoked).toMatchObject({ reason: '开错了时间' })
    expect(await at.as(null).residentCertificates.check({ code: revoked.code })).toMatchObject({ revokedAt: monday.toISOString() })
    expect((await paper(people.worker, revoked.path)).status).toBe(409)
    await expect(at.as(people.worker).certificates.revoke({ ...seen(revoked), reason: '再撤' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
  })

  it('over days that lie ahead is none', async () => {
    await expect(at.as(people.member).certificates.issue({ volunteer: await serving(at, people.member), from: '2025-01-01', to: '2025-12-31' })).rejects.toMatchObject(refusal('INVALID_INPUT'))
  })
})
