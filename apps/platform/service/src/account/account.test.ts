import { randomUUID } from 'node:crypto'
import { makeInitialPassword } from '@wuxin/platform/account.schema'
import { administratorRoles } from '@wuxin/platform/role'
import { serviceUnderTest } from '@wuxin/service/testing'
import { staffMember } from '@wuxin/service/test-people'
import { describe, expect, it } from 'vitest'
import { asSystem, browser, password, personWith, xijie, yuntai } from '../identity.fixture.ts'
import { Post } from '../person/post.entity.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service)
const admin = staffMember([{ role: 'county_admin', area: '140226' }], { id: randomUUID(), name: '系统管理员' })
const security = staffMember([{ role: 'security_admin', area: '140226' }], { id: randomUUID() })
const audit = staffMember([{ role: 'audit_admin', area: '140226' }], { id: randomUUID() })
const worker = staffMember([{ role: 'community_worker', area: yuntai }], { id: randomUUID() })
const hunyuan = staffMember([{ role: 'county_admin', area: '140225' }], { id: randomUUID(), county: '140225' })
const rows = (sql: string): Promise<Record<string, any>[]> => at.service.orm.em.fork().getConnection().execute(sql)
const name = () => `zuoyun.${randomUUID().slice(0, 8)}`
const person = () => personWith(at.service, { userName: null })
const reason = '调离本县'

describe('an account', () => {
  it('is made by the county’s administrator with a password that its person must change', async () => {
    const [id, userName, initialPassword] = [await person(), name(), makeInitialPassword()]
    expect(await at.as(admin).accounts.create({ person: id, userName: userName.toUpperCase(), initialPassword })).toEqual({ id, userName, version: 1 })
    const page = browser(at.service)
    expect((await page.signIn(userName, initialPassword)).status).toBe(200)
    expect((await page.session()).caller).toMatchObject({ id, grants: [] })
    const [line] = await rows(`select actor, actor_name, action, area, after from audit where record = 'Account' and record_id = '${id}' and entity = 'Account' order by seq limit 1`)
    expect(line).toMatchObject({ actor: admin.id, actor_name: '系统管理员', action: 'create', area: '140226', after: { userName } })
    expect(JSON.stringify([await rows('select * from request'), await rows('select * from audit')])).not.toContain(initialPassword)
  })

  it('is made once, whoever sends it twice', async () => {
    const [id, userName, initialPassword, key] = [await person(), name(), makeInitialPassword(), randomUUID()]
    const make = () => at.as(admin, { key }).accounts.create({ person: id, userName, initialPassword })
    expect(await Promise.all([make(), make()])).toEqual([{ id, userName, version: 1 }, { id, userName, version: 1 }])
  })

  it('is one to a person, and its name belongs to one, also at the same moment', async () => {
    const [first, second, userName] = [await person(), await person(), name()]
    const make = (id: string, as = userName) => at.as(admin).accounts.create({ person: id, userName: as, initialPassword: makeInitialPassword() })
    const made = await Promise.allSettled([make(first), make(second)])
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(made.find((each) => each.status === 'rejected')?.reason).toMatchObject({ message: 'USER_NAME_TAKEN' })
    const winner = made[0]?.status === 'fulfilled' ? first : second
    await expect(make(winner, name())).rejects.toMatchObject({ message: 'ACCOUNT_EXISTS' })
  })

  it('is made for people of the county alone, by its administrator alone', async () => {
    const id = await person()
    const input = { person: id, userName: name(), initialPassword: makeInitialPassword() }
    await expect(at.as(hunyuan).accounts.create(input)).rejects.toMatchObject({ message: 'PERSON_UNKNOWN' })
    for (const other of [security, audit, worker]) await expect(at.as(other).accounts.create(input)).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(null).accounts.create(input)).rejects.toMatchObject({ message: 'UNAUTHENTICATED' })
    await expect(at.as(admin).accounts.create({ ...input, person: randomUUID() })).rejects.toMatchObject({ message: 'PERSON_UNKNOWN' })
    expect(await rows(`select 1 from account where id = '${id}'`)).toEqual([])
  })

  it('takes neither a name nor a password of another form', async () => {
    const id = await person()
    const make = (input: object) => at.as(admin).accounts.create({ person: id, userName: name(), initialPassword: makeInitialPassword(), ...input })
    for (const userName of ['ab', 'a b c', '王芳', '.leading', 'trailing.', 'a..b', 'x'.repeat(41)]) await expect(make({ userName })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    for (const initialPassword of ['', '12345678', 'Wuxin-2025-demo']) await expect(make({ initialPassword })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('taking an account away', () => {
  it('ends its sessions, and giving it back lets it sign in again', async () => {
    const userName = name()
    const id = await personWith(at.service, { userName })
    const page = browser(at.service)
    await page.signIn(userName)
    const { version } = await at.as(admin).accounts.disable({ id, version: 1, reason })
    expect(await page.session()).toBeNull()
    expect((await page.signIn(userName)).status).toBe(403)
    await expect(at.as(admin).accounts.disable({ id, version, reason })).rejects.toMatchObject({ message: 'TRANSITION_NOT_ALLOWED' })
    await at.as(admin).accounts.enable({ id, version, reason: '调回' })
    expect((await page.signIn(userName)).status).toBe(200)
    expect(await rows(`select after->>'reason' as reason from audit where record_id = '${id}' and after ? 'disabledAt' order by seq`)).toEqual([{ reason }, { reason: '调回' }])
  })

  it('is not for a neighbour county, not over somebody else’s change, and not of one’s own', async () => {
    const id = await personWith(at.service)
    await expect(at.as(hunyuan).accounts.disable({ id, version: 1, reason })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(hunyuan).accounts.resetPassword({ id, version: 1, initialPassword: makeInitialPassword() })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(hunyuan).accounts.unlock({ id, version: 1 })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(hunyuan).accounts.linkIdentity({ id, version: 1, provider: 'x', subject: null })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(admin).accounts.disable({ id, version: 7, reason })).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
    const own = { ...admin, id }
    await expect(at.as(own).accounts.disable({ id, version: 1, reason })).rejects.toMatchObject({ message: 'OWN_ACCOUNT' })
    await expect(at.as(admin).accounts.disable({ id, version: 1, reason: '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('a forgotten password', () => {
  it('is replaced by one that must be changed, and a lock ends with it', async () => {
    const userName = name()
    const id = await personWith(at.service, { userName })
    const page = browser(at.service)
    for (let time = 0; time < 5; time++) await page.signIn(userName, 'wrong-password-1')
    const initialPassword = makeInitialPassword()
    await at.as(admin).accounts.resetPassword({ id, version: 1, initialPassword })
    expect((await page.signIn(userName)).status).toBe(401)
    expect((await page.signIn(userName, initialPassword)).status).toBe(200)
    expect(await at.as((await page.session()).caller).session.me()).toMatchObject({ mustChangePassword: true })
  })

  it('may be remembered: then the lock is lifted', async () => {
    const userName = name()
    const id = await personWith(at.service, { userName })
    const page = browser(at.service)
    for (let time = 0; time < 5; time++) await page.signIn(userName, 'wrong-password-1')
    expect((await page.signIn(userName)).status).toBe(429)
    await at.as(admin).accounts.unlock({ id, version: 1 })
    expect((await page.signIn(userName, password)).status).toBe(200)
  })
})

describe('the account of an administrator', () => {
  const administrator = (role: (typeof administratorRoles)[number], facts: object = {}) => personWith(at.service, { area: '140226', grants: [{ role, area: '140226' }], ...facts })
  const reset = (id: string, who = admin, options = {}) => at.as(who, options).accounts.resetPassword({ id, version: 1, initialPassword: makeInitialPassword() })

  it.each(administratorRoles)('of a %s is given no password by a colleague, also where the colleague looks at a part of the county', async (role) => {
    const userName = name()
    const id = await administrator(role, { userName, area: yuntai })
    await expect(reset(id)).rejects.toMatchObject({ message: 'ADMINISTRATOR_ACCOUNT' })
    await expect(reset(id, admin, { place: yuntai })).rejects.toMatchObject({ message: 'ADMINISTRATOR_ACCOUNT' })
    await expect(at.as(admin).accounts.linkIdentity({ id, version: 1, provider: 'heating', subject: 'G-1' })).rejects.toMatchObject({ message: 'ADMINISTRATOR_ACCOUNT' })
    expect((await browser(at.service).signIn(userName)).status).toBe(200)
    expect((await at.as(admin).accounts.list({ q: userName })).rows).toMatchObject([{ isAdministrator: true }])
  })

  it('may be given one where a second factor stands, for the password alone opens nothing', async () => {
    const id = await administrator('county_admin')
    await rows(`update account set has_second_factor = true where id = '${id}'`)
    expect(await reset(id)).toMatchObject({ version: 2 })
    await expect(at.as(admin).accounts.linkIdentity({ id, version: 2, provider: 'heating', subject: 'G-1' })).rejects.toMatchObject({ message: 'ADMINISTRATOR_ACCOUNT' })
  })

  it('is one like any other from the day after the security administrator ended the post', async () => {
    const id = await administrator('audit_admin')
    const post = await asSystem(at.service, ({ em }) => em.findOneOrFail(Post, { person: id }))
    await at.as(security).posts.end({ id: post.id, version: 1, to: '2020-02-01', reason: '忘了密码' })
    expect(await reset(id)).toMatchObject({ version: 2 })
  })
})

describe('the list of accounts', () => {
  it('shows those of the county with how they stand, and says why it is empty', async () => {
    const [userName, locked] = [name(), name()]
    const id = await personWith(at.service, { userName, name: '韩梅梅', area: xijie })
    await personWith(at.service, { userName: locked })
    for (let time = 0; time < 5; time++) await browser(at.service).signIn(locked, 'wrong-password-1')

    expect(await at.as(security).accounts.list({ q: '韩梅' })).toMatchObject({ total: 1, empty: null, rows: [{ id, userName, name: '韩梅梅', area: xijie, state: 'active', isSample: false }] })
    expect(await at.as(admin).accounts.list({ q: userName.toUpperCase() })).toMatchObject({ total: 1 })
    expect(await at.as(admin).accounts.list({ q: locked, state: 'locked' })).toMatchObject({ rows: [{ userName: locked, state: 'locked', lockedUntil: expect.any(String) }] })
    expect(await at.as(admin).accounts.list({ q: userName, state: 'locked' })).toMatchObject({ total: 0, empty: 'filter' })
    expect(await at.as(admin, { place: yuntai }).accounts.list({ q: '韩梅梅' })).toMatchObject({ total: 0, empty: 'filter' })
    expect(await at.as(hunyuan).accounts.list({})).toMatchObject({ total: 0, empty: 'nothing-yet' })
    expect(await at.as(admin, { place: '140225' }).accounts.list({})).toMatchObject({ total: 0, empty: 'scope' })
    await expect(at.as(worker).accounts.list({})).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })

  it('is sorted and cut into pages by the service', async () => {
    const all = await at.as(admin).accounts.list({ size: 100, sort: '-userName' })
    const names = all.rows.map((row) => row.userName)
    expect(names).toEqual(names.toSorted().toReversed())
    const second = await at.as(admin).accounts.list({ page: 2, size: 2, sort: '-userName' })
    expect(second.rows.map((row) => row.userName)).toEqual(names.slice(2, 4))
    expect(second.total).toBe(all.total)
  })
})
