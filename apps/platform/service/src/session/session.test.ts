import { createHmac, randomUUID } from 'node:crypto'
import type { Caller } from '@wuxin/platform/caller'
import { serviceApp } from '@wuxin/service/http'
import { serviceUnderTest } from '@wuxin/service/testing'
import { issueServiceToken, issueToken, verifyToken } from '@wuxin/service/token'
import { describe, expect, it } from 'vitest'
import { asSystem, browser, password, personWith, problemOf, yuntai } from '../identity.fixture.ts'
import { Post } from '../person/post.entity.ts'
import { service } from '../service.ts'
import { tidy } from './session.jobs.ts'

const at = serviceUnderTest(service)
const rows = (sql: string): Promise<Record<string, any>[]> => at.service.orm.em.fork().getConnection().execute(sql)
const serviceHeaders = async () => ({ authorization: `Bearer ${await issueServiceToken(at.service.keys, 'gateway')}` })
const worker = { role: 'community_worker', area: yuntai } as const

/** Somebody with an account, signed in; `again` is the same account in another browser. */
async function signedIn(options: Parameters<typeof personWith>[1] = {}) {
  const userName = `zuoyun.${randomUUID().slice(0, 8)}`
  const id = await personWith(at.service, { userName, grants: [worker], ...options })
  const open = async () => {
    const page = browser(at.service)
    await page.signIn(userName)
    const resolved = await page.session()
    return { page, caller: resolved.caller as Caller, token: resolved.token as string, expiresAt: resolved.expiresAt as string }
  }
  return { userName, id, ...(await open()), open }
}

describe('a session cookie', () => {
  it('names its person with the posts of this moment, in a token that services verify', async () => {
    const { id, userName, caller, token, page } = await signedIn({ name: '王芳' })
    expect(caller).toMatchObject({ id, name: '王芳', userName, kind: 'staff', county: '140226', grants: [{ ...worker, unit: null }] })
    expect(await verifyToken(at.service.keys, token)).toEqual(caller)
    await asSystem(at.service, async (work) => {
      const [post] = await work.em.find(Post, { person: id })
      post?.end('2020-06-01', '调离', work.now)
    })
    expect((await page.session()).caller.grants).toEqual([])
  })

  it('names nobody where it is forged, cut, foreign or absent', async () => {
    const { page } = await signedIn()
    const [, value = ''] = page.cookie().split('=')
    const forged = ['', 'wuxin.session_token=', `wuxin.session_token=${value.slice(0, -6)}AAAA%3D`, `wuxin.session_token=${randomUUID()}`, `other=${value}`, 'wuxin.session_token=%ZZ']
    for (const cookie of forged) {
      const app = serviceApp(at.service)
      const response = await app.request('http://platform/internal/session', { method: 'POST', body: JSON.stringify({ cookie }), headers: await serviceHeaders() })
      expect(response.status).toBe(401)
    }
  })

  it('is resolved for services alone', async () => {
    const { caller, page } = await signedIn()
    const app = serviceApp(at.service)
    const body = JSON.stringify({ cookie: page.cookie() })
    const asked = async (headers: Record<string, string>) => (await app.request('http://platform/internal/session', { method: 'POST', body, headers })).status
    expect(await asked({})).toBe(401)
    expect(await asked({ authorization: `Bearer ${await issueToken(at.service.keys, caller)}` })).toBe(401)
    expect(await asked(await serviceHeaders())).toBe(200)
  })

  it('is worth nothing after signing out, and after its time', async () => {
    const { page, open } = await signedIn()
    const kept = page.cookie()
    expect((await page.send('/api/platform/auth/sign-out', { body: {} })).status).toBe(200)
    expect(page.cookie()).toBe('')
    const { page: other, caller } = await open()
    expect(other.cookie()).not.toBe(kept)
    await rows(`update session set expires_at = now() - interval '1 second' where account = '${caller.id}'`)
    expect(await other.session()).toBeNull()
  })
})

describe('session.me', () => {
  it('is for whoever is signed in', async () => {
    await expect(at.as(null).session.me()).rejects.toMatchObject({ message: 'UNAUTHENTICATED' })
  })

  it('names the places and units of the posts', async () => {
    const names = { '140226': '左云县', '140226100': '云兴镇', [yuntai]: '云泰园社区' }
    await asSystem(at.service, (work) =>
      work.db
        .insertInto('area')
        .values(Object.entries(names).map(([area, name]) => ({ id: randomUUID(), area, name, search_terms: name, created_at: work.now, updated_at: work.now })))
        .execute(),
    )
    const { caller } = await signedIn()
    expect(await at.as(caller).session.me()).toMatchObject({
      id: caller.id,
      grants: [{ ...worker, areaName: '云泰园社区', areaPath: '云兴镇 · 云泰园社区', unitName: null }],
      mustChangePassword: false,
      hasSecondFactor: false,
    })
  })
})

describe('an initial password', () => {
  it('opens nothing but the choice of one’s own', async () => {
    const { caller, page } = await signedIn({ mustChangePassword: true, grants: [{ role: 'county_admin', area: '140226' }] })
    expect(caller.grants).toEqual([])
    expect(await at.as(caller).session.me()).toMatchObject({ mustChangePassword: true })
    await expect(at.as(caller).accounts.list({})).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await at.as(caller).session.changePassword({ currentPassword: password, newPassword: 'my-own-words-2025' })
    expect((await page.session()).caller.grants).toEqual([{ role: 'county_admin', area: '140226', unit: null }])
  })
})

describe('changing the password', () => {
  const change = (caller: Caller, currentPassword: string, newPassword: string) => at.as(caller).session.changePassword({ currentPassword, newPassword })

  it('ends the other sessions and not this one', async () => {
    const { userName, page, caller, open } = await signedIn()
    const { page: other } = await open()
    expect(await change(caller, password, 'another-password-9')).toEqual({ ended: 1 })
    expect(await page.session()).not.toBeNull()
    expect(await other.session()).toBeNull()
    expect((await browser(at.service).signIn(userName)).status).toBe(401)
    expect((await browser(at.service).signIn(userName, 'another-password-9')).status).toBe(200)
  })

  it('asks for the present one, and counts wrong ones', async () => {
    const { caller, page } = await signedIn()
    const wrong = () => change(caller, 'wrong-password-1', 'another-password-9').catch((error: { message: string }) => error.message)
    expect([await wrong(), await wrong(), await wrong(), await wrong(), await wrong(), await wrong()]).toEqual([...Array(4).fill('PASSWORD_WRONG'), 'ACCOUNT_LOCKED', 'ACCOUNT_LOCKED'])
    expect(await page.session()).not.toBeNull()
  })

  it('refuses the same and weak ones', async () => {
    const { caller } = await signedIn()
    await expect(change(caller, password, password)).rejects.toMatchObject({ message: 'PASSWORD_SAME' })
    for (const weak of ['short-1', 'only-letters-here', '12345678901', `long-1${'x'.repeat(123)}`]) {
      await expect(change(caller, password, weak)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
  })

  it('leaves no password in the audit', async () => {
    const { caller, id } = await signedIn()
    await change(caller, password, 'another-password-9')
    const audit = JSON.stringify(await rows(`select * from audit where record_id = '${id}'`))
    expect(audit).toContain('"password":"***"')
    const [credential] = await rows(`select password from credential where account = '${id}'`)
    expect(audit).not.toContain(credential?.password)
    expect(JSON.stringify(await rows('select * from request'))).not.toContain('another-password-9')
  })
})

describe('the list of sessions', () => {
  it('shows one’s own with the present one marked, and ends one or all', async () => {
    const { caller, open, page } = await signedIn()
    const { caller: phone, page: phonePage } = await open()
    const listed = await at.as(caller).session.list()
    expect(listed).toMatchObject([{ id: phone.session, isCurrent: false, address: '192.0.2.7' }, { id: caller.session, isCurrent: true }])
    expect(await at.as(caller).session.end({ id: String(phone.session) })).toEqual({ ended: 1 })
    expect(await phonePage.session()).toBeNull()
    expect(await page.session()).not.toBeNull()
    await open()
    expect(await at.as(caller).session.endAll()).toEqual({ ended: 2 })
    expect(await page.session()).toBeNull()
  })

  it('lets nobody end somebody else’s', async () => {
    const [mine, theirs] = [await signedIn(), await signedIn()]
    expect(await at.as(mine.caller).session.end({ id: String(theirs.caller.session) })).toEqual({ ended: 0 })
    expect(await theirs.page.session()).not.toBeNull()
    await expect(at.as(mine.caller).session.end({ id: 'no-id' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('forgets what ended', async () => {
    const { caller } = await signedIn()
    await rows(`update session set expires_at = now() - interval '1 day' where account = '${caller.id}'`)
    await tidy(at.service)
    expect(await rows(`select 1 from session where account = '${caller.id}'`)).toEqual([])
  })
})

/** A code of RFC 6238 for a key in base32. */
function totp(base32: string): string {
  const bits = [...base32].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

describe('a second factor', () => {
  const post = (page: ReturnType<typeof browser>, path: string, body: object) => page.json(`/api/platform/auth/two-factor/${path}`, { body })

  async function withSecondFactor() {
    const person = await signedIn()
    const { body } = await post(person.page, 'enable', { password })
    const secret = new URL(body.totpURI).searchParams.get('secret') ?? ''
    expect((await post(person.page, 'verify-totp', { code: totp(secret) })).status).toBe(200)
    return { ...person, secret, backupCodes: body.backupCodes as string[], label: decodeURIComponent(body.totpURI) }
  }

  it('is asked for after the password, and only then somebody is signed in', async () => {
    const { userName, secret, label, page: first } = await withSecondFactor()
    expect(label).toContain(userName)
    expect((await at.as((await first.session()).caller).session.me()).hasSecondFactor).toBe(true)
    const page = browser(at.service)
    expect(await (await page.signIn(userName)).json()).toEqual({ twoFactorRedirect: true })
    expect(await page.session()).toBeNull()
    expect(problemOf((await post(page, 'verify-totp', { code: '000000' })).body)).toMatchObject({ code: 'CODE_WRONG' })
    const answer = await post(page, 'verify-totp', { code: totp(secret) })
    expect(answer).toEqual({ status: 200, body: { twoFactorRedirect: false } })
    expect((await page.session()).caller.userName).toBe(userName)
  })

  it('can be replaced by a kept code, once', async () => {
    const { userName, backupCodes } = await withSecondFactor()
    const use = async () => {
      const page = browser(at.service)
      await page.signIn(userName)
      return (await post(page, 'verify-backup-code', { code: String(backupCodes[0]) })).status
    }
    expect(await use()).toBe(200)
    expect(await use()).not.toBe(200)
  })

  it('holds against guessing', async () => {
    const { userName } = await withSecondFactor()
    const page = browser(at.service)
    await page.signIn(userName)
    const said = []
    for (let time = 0; time < 7; time++) said.push((problemOf((await post(page, 'verify-totp', { code: '000000' })).body) as { code: string }).code)
    expect(said.slice(0, 5)).toEqual(Array(5).fill('CODE_WRONG'))
    expect(said.at(-1)).toMatch(/^(TOO_MANY|UNAUTHENTICATED)$/)
    expect(await page.session()).toBeNull()
  })

  it('needs the password to be switched on and off, and wrong ones count', async () => {
    const { page } = await signedIn()
    expect(problemOf((await post(page, 'enable', { password: 'wrong-password-1' })).body)).toMatchObject({ code: 'PASSWORD_WRONG', params: { left: 4 } })
    expect(problemOf((await post(browser(at.service), 'enable', { password })).body)).toMatchObject({ code: 'UNAUTHENTICATED' })
    const other = await withSecondFactor()
    expect(problemOf((await post(other.page, 'disable', { password: 'wrong-password-1' })).body)).toMatchObject({ code: 'PASSWORD_WRONG' })
    expect((await post(other.page, 'disable', { password })).status).toBe(200)
    expect(await (await browser(at.service).signIn(other.userName)).json()).toEqual({ twoFactorRedirect: false })
  })
})
