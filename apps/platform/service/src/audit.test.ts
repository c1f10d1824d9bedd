import { serviceApp } from '@wuxin/service/http'
import { issueToken } from '@wuxin/service/token'
import { describe, expect, it } from 'vitest'
import { chunhui, hunyuan, registerUnderTest, xijieCompound, yuntaiCompound, zuoyun } from './register.fixture.ts'

const { at, admin, security, worker, neighbour, anybody, person } = registerUnderTest()

const auditorOf = (area: string) => anybody({ role: 'audit_admin', area })
const idOf = async (code: string) => (await at.as(admin).areas.get({ code })).id

describe('the audit of the platform', () => {
  it('shows a record’s history to those who see the record, and to no neighbour', async () => {
    const own = { record: 'Area', recordId: await idOf(yuntaiCompound) }
    await expect(at.as(worker).audit.history(own)).resolves.toHaveLength(1)
    await expect(at.as(worker).audit.verify(own)).resolves.toEqual({ entries: 1, fault: null })
    await expect(at.as(neighbour).audit.history(own)).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(neighbour).audit.verify(own)).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(worker).audit.history({ record: 'Area', recordId: await idOf(xijieCompound) })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(worker).audit.history({ record: 'Person', recordId: person('hunyuan-worker') })).rejects.toMatchObject({ message: 'NOT_FOUND' })
  })

  it('shows no history of what has no place to be seen by: accounts, credentials, settings', async () => {
    for (const record of ['Account', 'Credential', 'Setting', 'CalendarDay']) {
      await expect(at.as(admin).audit.history({ record, recordId: person('worker') }), record).rejects.toMatchObject({ message: 'NOT_FOUND' })
    }
  })

  it('is read by the auditor of the county alone, with what belongs to all', async () => {
    const records = async (area: string) => (await at.as(auditorOf(area)).audit.list({ size: 100, record: 'Area' })).rows.map((row) => row.area)
    expect((await records(zuoyun)).every((area) => area.startsWith(zuoyun))).toBe(true)
    expect(await records(hunyuan)).toContain(chunhui)
    expect((await at.as(auditorOf(hunyuan)).audit.list({ record: 'CalendarDay' })).total).toBeGreaterThan(0)
    for (const who of [admin, security, worker]) await expect(at.as(who).audit.list({})).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(auditorOf(hunyuan)).audit.list({ within: zuoyun })).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })

  it('is exported by the auditor alone', async () => {
    const ask = async (who: typeof admin) => serviceApp(at.service).request('/api/platform/audit/export.jsonl', { headers: { authorization: `Bearer ${await issueToken(at.service.keys, who)}` } })
    expect((await ask(admin)).status).toBe(403)
    const copy = await (await ask(auditorOf(hunyuan))).text()
    expect(copy).toContain(chunhui)
    expect(copy).not.toContain(yuntaiCompound)
  })
})
