import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { chunhui, registerUnderTest, xijie, xijieCompound, yuntai, yuntaiCompound } from '../register.fixture.ts'

const { at, admin, security, worker, neighbour, stranger, anybody, person } = registerUnderTest()

const facts = { name: '沈志愿', area: yuntai, phone: '13855556666', tags: ['volunteer' as const] }
const added = async (overrides: Partial<typeof facts> = {}, who = worker) => at.as(who).people.add({ ...facts, ...overrides })

describe('a person', () => {
  it('with several standings and posts is counted once', async () => {
    await added({ name: '韩多面', phone: '13855550001', tags: ['volunteer', 'keen_resident', 'delegate'] as never })
    const { rows, total } = await at.as(worker).people.list({ q: '韩多面' })
    expect(total).toBe(1)
    expect(rows[0]?.tags).toEqual(['volunteer', 'keen_resident', 'delegate'])
    expect((await at.as(worker).people.list({ tag: 'delegate' })).rows.map((row) => row.name)).toEqual(['韩多面'])
  })

  it('is found by pinyin with the surname read as one', async () => {
    const names = async (q: string) => (await at.as(worker).people.list({ q })).rows.map((row) => row.name)
    expect(await names('shanmin')).toEqual(['单敏'])
    expect(await names('danmin')).toEqual([])
    expect(await names('sm')).toEqual(['单敏'])
  })

  it('is seen where they live and where they hold a post, with the posts of today', async () => {
    const list = async (who: typeof worker) => (await at.as(who).people.list({ size: 100 })).rows.map((row) => row.name)
    expect(await list(worker)).toEqual(expect.arrayContaining(['周正', '李敏', '单敏', '郑网', '冯管']))
    expect(await list(worker)).not.toContain('吴邻')
    expect(await list(neighbour)).toEqual(expect.arrayContaining(['周正', '吴邻']))
    expect(await list(stranger)).toEqual(['陈源', '褚晖'])
    const leader = (await at.as(worker).people.list({ role: 'county_leader' })).rows[0]
    expect(leader?.posts.map((post) => post.area).sort()).toEqual([xijieCompound, yuntai])
  })

  it('shows the number masked; the full one takes a permission and a reason, which stands in the history', async () => {
    const { id } = await added({ name: '尤电话', phone: '13812345678' })
    expect(await at.as(worker).people.get({ id })).toMatchObject({ phone: '138****5678' })
    expect((await at.as(worker).people.list({ q: '尤电话' })).rows[0]?.phone).toBe('138****5678')
    expect(await at.as(worker).people.unmask({ id, reason: '通知开会' })).toEqual({ phone: '13812345678' })
    const history = await at.as(worker).audit.history({ record: 'Person', recordId: id })
    expect(history.map((entry) => [entry.action, entry.reason])).toEqual([['look', '通知开会'], ['create', null]])
    expect(JSON.stringify(history)).not.toMatch(/13812345678|尤电话|youdianhua/)
    await expect(at.as(admin).people.unmask({ id, reason: '看看' })).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })

  it('of another place is neither shown, looked up nor changed', async () => {
    const { id, version } = await added({ name: '许邻居', phone: '13855550002', area: xijie }, neighbour)
    await expect(at.as(worker).people.get({ id })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(worker).people.unmask({ id, reason: '越界' })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(worker).people.amend({ id, version, ...facts })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(stranger).people.amend({ id, version, ...facts })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(worker).people.add({ ...facts, area: xijie })).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(neighbour).people.amend({ id, version, ...facts, area: yuntai })).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(security).people.add(facts)).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })

  it('is entered once: the same name and number tell who is meant', async () => {
    const { id } = await added({ name: '吕一次', phone: '13855550003' })
    await expect(added({ name: '吕一次', phone: '13855550003' })).rejects.toMatchObject({ message: 'PERSON_EXISTS', cause: { params: { id } } })
    const key = randomUUID()
    const send = () => at.as(worker, { key }).people.add({ ...facts, name: '施重发', phone: '13855550004' })
    expect(await send()).toEqual(await send())
  })

  it('is amended without losing the number that was never shown, and not over somebody else’s edit', async () => {
    const { id, version } = await added({ name: '张改名', phone: '13855550005' })
    await at.as(worker).people.amend({ id, version, name: '张新名', area: yuntaiCompound, tags: [] })
    expect(await at.as(worker).people.unmask({ id, reason: '核对' })).toEqual({ phone: '13855550005' })
    await expect(at.as(worker).people.amend({ id, version, name: '张旧名', area: yuntai, tags: [] })).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
  })
})

describe('a search for people', () => {
  const names = async (query: object, who = worker) => (await at.as(who).directory.people(query)).map((row) => row.name)

  it('finds by pinyin, by the place and by the level of a post', async () => {
    expect(await names({ q: 'limin' })).toEqual(['李敏'])
    expect(await names({ level: 'grid' })).toEqual(['郑网'])
    expect(await names({ within: yuntaiCompound })).toEqual(expect.arrayContaining(['单敏', '郑网', '冯管']))
  })

  it('finds nobody outside of one’s own place', async () => {
    expect(await names({ q: '吴邻' })).toEqual([])
    expect(await names({ within: xijie })).toEqual([])
    expect(await names({ within: chunhui })).toEqual([])
    await expect(at.as(anybody({ role: 'volunteer', area: yuntai })).directory.people({})).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })
})

describe('leaders', () => {
  it('are listed with the places bound to them, as far as one’s own place reaches', async () => {
    const all = await at.as(admin).leaders.list({})
    expect(all.rows.map((row) => ({ name: row.person.name, bound: row.bound.map((each) => each.path) }))).toEqual([
      { name: '周正', bound: ['云兴镇 · 西街社区 · 西街小区', '云兴镇 · 云泰园社区'] },
    ])
    const own = await at.as(worker).leaders.list({ q: 'zhouzheng' })
    expect(own.rows[0]?.bound).toEqual([expect.objectContaining({ code: yuntai, level: 'community', since: '2024-01-01' })])
    expect(own.rows[0]?.person.id).toBe(person('leader'))
    expect((await at.as(stranger).leaders.list({})).rows).toEqual([])
    expect((await at.as(worker).leaders.list({ within: xijie })).rows).toEqual([])
  })
})
