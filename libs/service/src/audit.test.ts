import { describe, expect, it } from 'vitest'
import { entryHash } from './audit-chain.ts'
import type { KeptEntry } from './audit-faults.ts'
import { sealAudit } from './audit-seal.ts'
import { notes } from './kit.fixture.ts'
import { staffMember } from './test-people.ts'
import { asOwner, serviceUnderTest } from './testing.ts'

const at = serviceUnderTest(notes)
const yuntai = '140226100003'
const worker = staffMember([{ role: 'community_worker', area: yuntai }])
const neighbour = staffMember([{ role: 'community_worker', area: '140226100005' }], { id: 'user-2' })
const auditor = staffMember([{ role: 'audit_admin', area: '140226' }], { id: 'auditor' })
const hunyuan = staffMember([{ role: 'community_worker', area: '140225100001' }], { id: 'user-3', county: '140225' })

async function noteOf(texts: readonly string[], who = worker): Promise<string> {
  const [first = '', ...others] = texts
  const { id } = await at.as(who).write({ area: who.grants[0]?.area ?? '', text: first })
  for (const [index, text] of others.entries()) await at.as(who).rename({ id, version: index + 1, text })
  return id
}

describe('a history', () => {
  it('shows a record’s changes to those who see it, with personal data left out', async () => {
    const id = await noteOf(['初稿', '二稿'])
    const [last, first] = await at.as(worker).audit.history({ record: 'Note', recordId: id })
    expect(last).toMatchObject({ seq: 2, action: 'update', before: { text: '初稿' }, after: { text: '二稿' }, actorName: '李敏', role: 'community_worker' })
    expect(first).toMatchObject({ seq: 1, action: 'create', before: null, after: { text: '初稿', phone: '***' } })
  })

  it('is shown to nobody who does not see the record, nor for what is no record', async () => {
    const id = await noteOf(['邻居看不到'])
    for (const ref of [{ record: 'Note', recordId: id }, { record: 'Note', recordId: 'x' }, { record: 'Setting', recordId: '140226' }]) {
      await expect(at.as(neighbour).audit.history(ref)).rejects.toMatchObject({ message: 'NOT_FOUND' })
      await expect(at.as(neighbour).audit.verify(ref)).rejects.toMatchObject({ message: 'NOT_FOUND' })
    }
  })

  it('cannot be rewritten by the service itself', async () => {
    const em = at.service.orm.em.fork()
    for (const sql of ['update audit set actor = null', 'delete from audit', 'truncate audit', 'update audit_seal set seq = 0', 'delete from audit_seal', 'delete from setting']) {
      await expect(em.getConnection().execute(sql), sql).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('that stands as it was written is found whole, before and after it is sealed', async () => {
    const id = await noteOf(['一', '二', '三'])
    const ref = { record: 'Note', recordId: id }
    await expect(at.as(worker).audit.verify(ref)).resolves.toEqual({ entries: 3, fault: null })
    await sealAudit(at.service)
    await expect(at.as(worker).audit.verify(ref)).resolves.toEqual({ entries: 3, fault: null })
  })

  it('that somebody changed is found out', async () => {
    const id = await noteOf(['一', '二', '三'])
    await asOwner(at, `update audit set after = '{"text":"四"}' where record_id = '${id}' and seq = 2`)
    await expect(at.as(worker).audit.verify({ record: 'Note', recordId: id })).resolves.toEqual({ entries: 3, fault: { seq: 2, kind: 'changed' } })
  })

  it('that somebody took a change out of is found out', async () => {
    const id = await noteOf(['一', '二', '三'])
    await asOwner(at, `delete from audit where record_id = '${id}' and seq = 2`)
    await expect(at.as(worker).audit.verify({ record: 'Note', recordId: id })).resolves.toEqual({ entries: 2, fault: { seq: 3, kind: 'removed' } })
  })

  it('that somebody wrote anew with fitting hashes is found out by its seal', async () => {
    const id = await noteOf(['一'])
    await sealAudit(at.service)
    const [entry] = await at.as(worker).audit.history({ record: 'Note', recordId: id })
    const [row] = await asOwner(at, `select request_id from audit where record_id = '${id}'`)
    const forged = { ...entry, after: { text: '假' }, requestId: row?.request_id } as unknown as KeptEntry // of exactly the fields that are hashed
    await asOwner(at, `update audit set after = '{"text":"假"}', hash = '${entryHash('', forged)}' where record_id = '${id}'`)
    await expect(at.as(worker).audit.verify({ record: 'Note', recordId: id })).resolves.toEqual({ entries: 1, fault: { seq: 1, kind: 'changed' } })
  })
})

describe('the audit page', () => {
  it('shows an auditor the county, the newest first, and not the next county', async () => {
    await at.as(worker, { now: new Date('2030-01-01T10:00:00+08:00') }).write({ area: yuntai, text: '先' })
    await at.as(neighbour, { now: new Date('2030-01-02T10:00:00+08:00') }).write({ area: '140226100005', text: '后' })
    await at.as(hunyuan, { now: new Date('2030-01-03T10:00:00+08:00') }).write({ area: '140225100001', text: '邻县' })
    const { rows, total } = await at.as(auditor).audit.list({ size: 2 })
    expect(rows.map((row) => row.after)).toMatchObject([{ text: '后' }, { text: '先' }])
    expect(total).toBeGreaterThan(2)
    const oldest = await at.as(auditor).audit.list({ size: 100, sort: 'at' })
    expect(oldest.rows.at(-1)?.after).toMatchObject({ text: '后' })
    expect(oldest.rows.some((row) => row.area.startsWith('140225'))).toBe(false)
  })

  it('is found by record, person, action, place and time', async () => {
    const id = await noteOf(['找得到', '改过'], { ...worker, id: 'user-9', name: '王芳' })
    const list = async (query: Parameters<ReturnType<typeof at.as>['audit']['list']>[0]) => (await at.as(auditor).audit.list(query)).rows.filter((row) => row.recordId === id).length
    expect(await list({ record: 'Note', recordId: id })).toBe(2)
    expect(await list({ record: 'Note', recordId: id, action: 'update' })).toBe(1)
    expect(await list({ actor: 'user-9' })).toBe(2)
    expect(await list({ q: '王芳' })).toBe(2)
    expect(await list({ q: '%' })).toBe(0)
    expect(await list({ recordId: id, within: yuntai })).toBe(2)
    expect(await list({ recordId: id, within: '140226100005' })).toBe(0)
    expect(await list({ recordId: id, until: '2020-01-01T00:00:00Z' })).toBe(0)
    await expect(at.as(auditor).audit.list({ from: '0000-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(at.as(auditor).audit.list({ within: '140225' })).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(worker).audit.list({})).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })
})

describe('sealing', () => {
  const isSealed = async (id: string) => (await asOwner(at, `select exists (select from audit join audit_seal on to_xid > xid where record_id = '${id}') as sealed`))[0]?.sealed
  /** Other tests write to databases beside this one: what they have under way holds a seal back as well. */
  const sealed = (id: string) => expect.poll(async () => (await sealAudit(at.service), isSealed(id)), { timeout: 60_000 }).toBe(true)

  it('leaves out what is still under way, and takes it in once it has ended', async () => {
    const em = at.service.orm.em.fork()
    const id = await em.transactional(async (inner) => {
      await inner.getConnection().execute('select pg_current_xact_id()', [], 'run', inner.getTransactionContext())
      const written = await noteOf(['在途之后'])
      await sealAudit(at.service)
      expect(await isSealed(written)).toBe(false)
      return written
    })
    await sealed(id)
    expect(await sealAudit(at.service)).toBe(0)
  })
})
