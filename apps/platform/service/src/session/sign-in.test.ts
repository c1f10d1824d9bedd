import { randomUUID } from 'node:crypto'
import type { Role } from '@wuxin/platform/role'
import { serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { browser, password, personWith, problemOf } from '../identity.fixture.ts'
import { service } from '../service.ts'
import { hasSampleAccounts } from './sign-in.queries.ts'

let clock = new Date('2025-04-21T10:00:00+08:00')
const at = serviceUnderTest(service, { now: () => clock })
const minutes = (count: number) => (clock = new Date(clock.getTime() + count * 60_000))
const name = () => `zuoyun.${randomUUID().slice(0, 8)}`
const rows = (sql: string): Promise<Record<string, any>[]> => at.service.orm.em.fork().getConnection().execute(sql)

/** Fails so many times in a row; answers what was said each time. */
async function fail(userName: string, times: number) {
  const { signIn } = browser(at.service)
  const said = []
  for (let time = 0; time < times; time++) said.push(problemOf(await (await signIn(userName, 'wrong-password-1')).json()))
  return said
}

describe('signing in', () => {
  it('takes the user name in any case, and gives a cookie that scripts cannot read', async () => {
    const userName = name()
    await personWith(at.service, { userName })
    const response = await browser(at.service).signIn(` ${userName.toUpperCase()} `)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ twoFactorRedirect: false })
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^wuxin\.session_token=/)
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).toMatch(/Path=\//i)
    expect(cookie).not.toMatch(/Secure/i)
  })

  it('ties the cookie to https where the page came by it', async () => {
    const userName = name()
    await personWith(at.service, { userName })
    const response = await browser(at.service, { origin: 'https://wuxin.example' }).signIn(userName)
    expect(response.headers.getSetCookie().every((cookie) => /; Secure/.test(cookie))).toBe(true)
  })

  it('says the same of a wrong password and of a name that nobody has', async () => {
    const userName = name()
    await personWith(at.service, { userName })
    expect(await fail(userName, 1)).toEqual([{ code: 'SIGN_IN_FAILED', params: { left: 4 }, level: 'refused' }])
    expect(await fail(name(), 1)).toEqual([{ code: 'SIGN_IN_FAILED', params: { left: 4 }, level: 'refused' }])
  })

  it('refuses what is no user name and password, and says which', async () => {
    const { json } = browser(at.service)
    const wrong = { status: 400, body: { error: { data: { domain: { code: 'INVALID_INPUT', params: { fields: ['password'] } } } } } }
    expect(await json('/api/platform/auth/sign-in/username', { body: { username: 'x' } })).toMatchObject(wrong)
    expect((await json('/api/platform/auth/sign-in/username', { body: { username: 'x', password: 'y'.repeat(129) } })).status).toBe(400)
    expect((await json('/api/platform/auth/sign-in/username', { body: 'not an object' })).status).toBe(400)
    for (const password of ['a\0b', 'a\ud83d']) expect(await json('/api/platform/auth/sign-in/username', { body: { username: 'x', password } })).toMatchObject(wrong)
    expect((await json('/api/platform/auth/sign-in/username', { body: { username: 'a\0b', password: 'x' } })).status).toBe(400)
  })

  it('is refused to a page of another origin', async () => {
    const userName = name()
    await personWith(at.service, { userName })
    const visitor = browser(at.service)
    await visitor.signIn(userName)
    const { status } = await visitor.send('/api/platform/auth/sign-in/username', { body: { username: userName, password }, headers: { origin: 'https://evil.example' } })
    expect(status).toBe(403)
  })

  it('offers nobody to sign up, and nothing else of the library', async () => {
    const { json } = browser(at.service)
    for (const path of ['sign-up/email', 'sign-in/email', 'update-user', 'delete-user', 'change-email', 'is-username-available', 'list-sessions', 'get-session']) {
      expect(problemOf((await json(`/api/platform/auth/${path}`, { body: {} })).body)).toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('is refused to an account that was taken away, and ends its sessions', async () => {
    const userName = name()
    const id = await personWith(at.service, { userName })
    const visitor = browser(at.service)
    await visitor.signIn(userName)
    await rows(`update account set disabled_at = now() where id = '${id}'`)
    expect(await visitor.session()).toBeNull()
    expect(problemOf(await (await visitor.signIn(userName)).json())).toMatchObject({ code: 'ACCOUNT_DISABLED' })
  })

  it('stands in the history of the account', async () => {
    const userName = name()
    const id = await personWith(at.service, { userName })
    await browser(at.service).signIn(userName)
    const [line] = await rows(`select area, after from audit where record = 'Account' and record_id = '${id}' order by seq desc limit 1`)
    expect(line).toMatchObject({ area: '140226', after: { signedInAt: clock.toISOString(), way: '/sign-in/username' } })
  })
})

describe('five failures', () => {
  it('lock the account for 15 minutes, and say until when', async () => {
    const userName = name()
    const id = await personWith(at.service, { userName })
    const said = await fail(userName, 5)
    const until = new Date(clock.getTime() + 15 * 60_000).toISOString()
    expect(said.map((each) => (each as { code: string }).code)).toEqual([...Array(4).fill('SIGN_IN_FAILED'), 'ACCOUNT_LOCKED'])
    expect(said.at(-1)).toMatchObject({ params: { until } })
    const [line] = await rows(`select action, after from audit where record_id = '${id}' order by seq desc limit 1`)
    expect(line).toMatchObject({ action: 'update', after: { lockedUntil: until } })

    minutes(14)
    const { signIn } = browser(at.service)
    const refused = await signIn(userName)
    expect(refused.status).toBe(429)
    expect(problemOf(await refused.json())).toMatchObject({ code: 'ACCOUNT_LOCKED', params: { until } })
    minutes(2)
    expect((await signIn(userName)).status).toBe(200)
  })

  it('lock a name that nobody has just the same, and the name is not kept', async () => {
    const unknown = `secret-${randomUUID()}`
    expect((await fail(unknown, 6)).map((each) => (each as { code: string }).code)).toEqual([...Array(4).fill('SIGN_IN_FAILED'), 'ACCOUNT_LOCKED', 'ACCOUNT_LOCKED'])
    expect(JSON.stringify([await rows('select * from sign_in_attempt'), await rows('select * from audit')])).not.toContain(unknown)
  })

  it('are counted however many come at the same time', async () => {
    const userName = name()
    await personWith(at.service, { userName })
    const { signIn } = browser(at.service)
    const answers = await Promise.all(Array.from({ length: 12 }, async () => problemOf(await (await signIn(userName, 'wrong-password-1')).json()) as { code: string }))
    expect(answers.filter(({ code }) => code === 'SIGN_IN_FAILED')).toHaveLength(4)
    expect(answers.filter(({ code }) => code === 'ACCOUNT_LOCKED')).toHaveLength(8)
    expect((await signIn(userName)).status).toBe(429)
  })

  it('are counted over processes', async () => {
    const userName = name()
    await personWith(at.service, { userName })
    await fail(userName, 3)
    const elsewhere = browser({ ...at.service })
    await elsewhere.signIn(userName, 'wrong-password-1')
    expect(problemOf(await (await elsewhere.signIn(userName, 'wrong-password-1')).json())).toMatchObject({ code: 'ACCOUNT_LOCKED' })
  })

  it('count within 15 minutes only, and a success forgets them', async () => {
    const userName = name()
    await personWith(at.service, { userName })
    await fail(userName, 4)
    minutes(16)
    expect(await fail(userName, 1)).toMatchObject([{ params: { left: 4 } }])
    await fail(userName, 3)
    expect((await browser(at.service).signIn(userName)).status).toBe(200)
    expect(await fail(userName, 1)).toMatchObject([{ params: { left: 4 } }])
  })
})

describe('sample accounts', () => {
  it('are offered while there are any that can sign in, and only then', async () => {
    const { json } = browser(at.service)
    expect((await json('/api/platform/sample-accounts')).status).toBe(404)
    expect(await hasSampleAccounts(at.service)).toBe(false)
    const id = await personWith(at.service, { userName: 'zuoyun.community', sampleLabel: '社区工作者' })
    expect((await json('/api/platform/sample-accounts')).body).toEqual([{ userName: 'zuoyun.community', label: '社区工作者', county: '140226', countyName: null }])
    expect(await hasSampleAccounts(at.service)).toBe(true)
    await rows(`update account set disabled_at = now() where id = '${id}'`)
    expect((await json('/api/platform/sample-accounts')).status).toBe(404)
  })

  it('begin with who works most with the suite, county by county, and end with the administrators', async () => {
    const holding = (role: Role, area: string) => personWith(at.service, { userName: `${area}.${role}`, area, sampleLabel: role, grants: [{ role, area }] })
    const held = ['audit_admin', 'county_admin', 'county_leader', 'grid_worker', 'community_worker', 'department_officer', 'branch_secretary', 'volunteer'] as const
    for (const role of held) await holding(role, '140226')
    await holding('county_admin', '140225')
    const { body } = await browser(at.service).json('/api/platform/sample-accounts')
    expect((body as { label: string }[]).map(({ label }) => label)).toEqual([
      'county_admin', 'branch_secretary', 'community_worker', 'grid_worker', 'volunteer', 'department_officer', 'county_leader', 'county_admin', 'audit_admin',
    ])
    await rows('update account set disabled_at = now() where sample_label is not null')
  })
})
