import { createHash, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { canonical } from './audit-chain.ts'
import { housekeeping } from './housekeeping.job.ts'
import { notes } from './kit.fixture.ts'
import { schemaDifferences } from './schema-check.ts'
import { staffMember } from './test-people.ts'
import { serviceUnderTest } from './testing.ts'

const at = serviceUnderTest(notes)
const yuntai = '140226100003'
const xijie = '140226100005'
const worker = staffMember([{ role: 'community_worker', area: yuntai }])
const neighbour = staffMember([{ role: 'community_worker', area: xijie }], { id: 'user-2' })
const now = new Date('2025-04-21T10:00:00+08:00')

const rows = (sql: string): Promise<Record<string, unknown>[]> => at.service.orm.em.fork().getConnection().execute(sql)
async function rowsAsOwner(sql: string): Promise<void> {
  const owner = new Client({ connectionString: at.ownerUrl })
  await owner.connect()
  await owner.query(sql)
  await owner.end()
}
const count = async (table: string) => Number((await rows(`select count(*) as n from ${table}`))[0]?.n)

describe('a procedure', () => {
  it('is refused without signing in, and without the permission', async () => {
    await expect(at.as(null).list()).rejects.toMatchObject({ code: 'UNAUTHORIZED', message: 'UNAUTHENTICATED' })
    const volunteer = staffMember([{ role: 'volunteer', area: yuntai }])
    await expect(at.as(volunteer).list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is open to residents where it says so', async () => {
    await expect(at.as(null).greet({ name: '老王' })).resolves.toBe('你好，老王')
  })

  it('shows a record in its own scope and to nobody beside it', async () => {
    const { id } = await at.as(worker).write({ area: `${yuntai}001`, text: '一号楼' })
    await expect(at.as(worker).list()).resolves.toContain('一号楼')
    await expect(at.as(worker).listBySql()).resolves.toContain('一号楼')
    await expect(at.as(neighbour).list()).resolves.not.toContain('一号楼')
    await expect(at.as(neighbour).listBySql()).resolves.not.toContain('一号楼')
    await expect(at.as(neighbour).rename({ id, version: 1, text: '二号楼' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('cannot leave its scope even where a query forgets it', async () => {
    await at.as(worker).write({ area: `${yuntai}001`, text: '忘了范围' })
    await expect(at.as(neighbour).listUnfiltered()).resolves.not.toContain('忘了范围')
    await expect(at.as(neighbour).write({ area: `${yuntai}001`, text: '写到邻居家' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('narrows to a chosen place and never widens to one', async () => {
    await at.as(worker).write({ area: `${yuntai}002`, text: '二号院' })
    await expect(at.as(worker, { place: `${yuntai}009` }).list()).resolves.toEqual([])
    await expect(at.as(worker, { place: `${yuntai}002` }).list()).resolves.toEqual(['二号院'])
    await expect(at.as(worker, { place: xijie }).list()).resolves.toEqual([])
  })

  it('that a whole county shares reads the county, knows the caller’s own part, and leaves the next county out', async () => {
    const hunyuan = staffMember([{ role: 'community_worker', area: '140225100001' }], { county: '140225' })
    await at.as(neighbour).write({ area: `${xijie}001`, text: '邻社区' })
    await at.as(hunyuan).write({ area: '140225100001001', text: '邻县' })
    const { seen, own } = await at.as(worker).listOfCounty()
    expect(seen).toContain('邻社区')
    expect(seen).not.toContain('邻县')
    expect(own).not.toContain('邻社区')
    await expect(at.as(worker, { place: xijie }).listOfCounty()).resolves.toEqual({ seen: [], own: [] })
  })

  it('shows an officer of a department what its own unit has business in', async () => {
    await at.as(worker).write({ area: `${yuntai}003`, text: '供热', units: ['heating'] })
    const officer = (unit: string) => staffMember([{ role: 'department_officer', area: '140226', unit }], { id: unit })
    await expect(at.as(officer('heating')).list()).resolves.toEqual(['供热'])
    await expect(at.as(officer('water')).listBySql()).resolves.toEqual([])
  })
})

describe('a look at personal data', () => {
  it('stands in the audit with its reason, and the data stands nowhere else', async () => {
    const { id } = await at.as(worker).write({ area: yuntai, text: '要电话' })
    await expect(at.as(worker).unmask({ id, reason: '回访' })).resolves.toEqual({ phone: '13900000000' })
    await expect(at.as(neighbour).unmask({ id, reason: '好奇' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await rows(`select action, actor_name, reason from audit where record_id = '${id}' and action = 'look'`)).toEqual([{ action: 'look', actor_name: '李敏', reason: '回访' }])
    const kept = await rows(`select (select count(*) from request where answer::text like '%13900000000%') + (select count(*) from audit where after::text like '%13900000000%') as n`)
    expect(Number(kept[0]?.n)).toBe(0)
  })
})

describe('an idempotency key', () => {
  it('is let go after a week, and not before', async () => {
    await at.as(worker, { now: new Date('2025-04-14T09:00:00+08:00') }).write({ area: yuntai, text: '上上周' })
    await at.as(worker, { now: new Date('2025-04-15T11:00:00+08:00') }).write({ area: yuntai, text: '上周' })
    const old = async () => Number((await rows(`select count(*) as n from request where at < '2025-04-21T10:00:00+08:00'`))[0]?.n)
    expect(await old()).toBe(2)
    await housekeeping.run({ ...at.service, now: () => now })
    expect(await old()).toBe(1)
  })
})

describe('a schema', () => {
  it('is what the entities say', async () => {
    expect(await schemaDifferences(notes, at.ownerUrl)).toBe('')
  })

  it('that lacks a column is told apart', async () => {
    await rowsAsOwner('alter table notes.note drop column text')
    expect(await schemaDifferences(notes, at.ownerUrl)).toContain('text')
    await rowsAsOwner(`alter table notes.note add column text text not null default ''`)
  })
})

describe.each(['write', 'jot'] as const)('a mutation by %s', (means) => {
  it('needs a key', async () => {
    await expect(at.as(worker, { key: null })[means]({ area: yuntai, text: '无钥匙' })).rejects.toMatchObject({ message: 'KEY_MISSING' })
  })

  it('makes one record however often it is sent, also at the same time', async () => {
    const key = randomUUID()
    const send = () => at.as(worker, { key, now })[means]({ area: yuntai, text: `点了两次${means}` })
    const answers = await Promise.all([send(), send(), send()])
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
    expect(await send()).toEqual(answers[0])
    expect(Number((await rows(`select count(*) as n from audit where after->>'text' = '点了两次${means}'`))[0]?.n)).toBe(1)
  })

  it('refuses a key that came with another input or another caller', async () => {
    const key = randomUUID()
    await at.as(worker, { key })[means]({ area: yuntai, text: '原文' })
    await expect(at.as(worker, { key })[means]({ area: yuntai, text: '改文' })).rejects.toMatchObject({ message: 'KEY_REUSED' })
    await expect(at.as(neighbour, { key })[means]({ area: yuntai, text: '原文' })).rejects.toMatchObject({ message: 'KEY_REUSED' })
  })

  it('keeps of its input what nobody can try guesses against without the suite’s secret', async () => {
    const key = randomUUID()
    const input = { area: yuntai, text: '口令' }
    await at.as(worker, { key })[means](input)
    const [kept] = await rows(`select digest from request where key = '${key}'`)
    expect(kept?.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(kept?.digest).not.toBe(createHash('sha256').update(canonical([worker.id, means, input])).digest('hex'))
  })

  it('leaves neither row nor audit nor event nor key when it fails', async () => {
    const before = await Promise.all(['audit', 'request', 'notes_jobs.job'].map(count))
    await expect(at.as(worker)[means]({ area: yuntai, text: '写了一半', failAfter: true })).rejects.toThrow()
    await expect(at.as(worker).list()).resolves.not.toContain('写了一半')
    expect(await Promise.all(['audit', 'request', 'notes_jobs.job'].map(count))).toEqual(before)
  })

  it('stands in the audit with what it wrote, personal data left out', async () => {
    const { id } = await at.as(worker)[means]({ area: yuntai, text: '留痕' })
    const [kept] = await rows(`select action, before, after, area from audit where record = 'Note' and record_id = '${id}'`)
    expect(kept).toMatchObject({ action: 'create', before: null, area: yuntai, after: { id, text: '留痕', phone: '***', units: [] } })
  })

  it('writes nothing out of scope', async () => {
    await expect(at.as(worker)[means]({ area: xijie, text: '隔壁' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(Number((await rows(`select count(*) as n from audit where after->>'text' = '隔壁'`))[0]?.n)).toBe(0)
  })
})

describe('an edit', () => {
  it('refuses an edit over somebody else’s and says which version stands', async () => {
    const { id } = await at.as(worker).write({ area: yuntai, text: '初稿' })
    await at.as(worker).rename({ id, version: 1, text: '甲改' })
    await expect(at.as(worker).rename({ id, version: 1, text: '乙改' })).rejects.toMatchObject({
      message: 'VERSION_CONFLICT',
      cause: { params: { yours: 1, theirs: 2 } },
    })
  })

  it('lets exactly one of two simultaneous edits win', async () => {
    const { id } = await at.as(worker).write({ area: yuntai, text: '同时' })
    const edits = await Promise.allSettled(['甲', '乙'].map((text) => at.as(worker).rename({ id, version: 1, text })))
    expect(edits.map((edit) => edit.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(edits.find((edit) => edit.status === 'rejected')?.reason).toMatchObject({ message: 'VERSION_CONFLICT' })
  })

  it('loses none of two edits at once where the record was taken first', async () => {
    const { id } = await at.as(worker).write({ area: yuntai, text: '〇' })
    const edits = await Promise.all(['甲', '乙'].map((text) => at.as(worker).append({ id, text })))
    expect(edits.map((text) => text.length).sort()).toEqual([2, 3])
    await expect(at.as(neighbour).append({ id, text: '丙' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a history', () => {
  it('takes in all who look at one record at the same time', async () => {
    const { id } = await at.as(worker).write({ area: yuntai, text: '都来看' })
    const reasons = ['回访', '核实', '联系', '催办']
    await Promise.all(reasons.map((reason) => at.as(worker).look({ id, reason })))
    const entries = await rows(`select seq, reason from audit where record_id = '${id}' order by seq`)
    expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5])
    expect(entries.slice(1).map((entry) => entry.reason).sort()).toEqual([...reasons].sort())
  })
})
