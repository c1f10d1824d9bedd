import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { staffMember } from '@wuxin/service/test-people'
import { serviceUnderTest } from '@wuxin/service/testing'
import { Hono } from 'hono'
import { exportJWK, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { browser, personWith } from '../identity.fixture.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service)
const admin = staffMember([{ role: 'county_admin', area: '140226' }], { id: randomUUID() })

/** A department's sign-in service: whoever comes is the person with this number. */
const department = { number: 'G-1', address: '', stop: () => {} }

beforeAll(async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const app = new Hono()
  let nonce = ''
  app.get('/.well-known/openid-configuration', (context) =>
    context.json({
      issuer: department.address,
      authorization_endpoint: `${department.address}/authorize`,
      token_endpoint: `${department.address}/token`,
      userinfo_endpoint: `${department.address}/userinfo`,
      jwks_uri: `${department.address}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    }))
  app.get('/keys', async (context) => context.json({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] }))
  app.get('/authorize', (context) => {
    nonce = context.req.query('nonce') ?? ''
    const back = new URL(context.req.query('redirect_uri') ?? '')
    back.searchParams.set('code', 'once')
    back.searchParams.set('state', context.req.query('state') ?? '')
    return context.redirect(back.href)
  })
  app.post('/token', async (context) => {
    const token = await new SignJWT({ nonce, number: department.number })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' }).setIssuer(department.address).setAudience('wuxin').setSubject('subject-1').setIssuedAt().setExpirationTime('5m').sign(privateKey)
    return context.json({ access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: token })
  })
  app.get('/userinfo', (context) => context.json({ sub: 'subject-1', number: department.number }))
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  department.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens on TCP
  department.stop = () => void server.close()
  vi.stubEnv('WUXIN_OIDC', JSON.stringify([{ id: 'heating', name: '供热公司', discoveryUrl: `${department.address}/.well-known/openid-configuration`, clientId: 'wuxin', clientSecret: 'secret', subject: 'number' }]))
})
afterEach(() => (department.number = 'G-1'))
afterAll(() => {
  department.stop()
  vi.unstubAllEnvs()
})

/** Goes to the department and comes back; answers where the browser ends up. */
async function come() {
  const page = browser(at.service)
  const { body } = await page.json('/api/platform/auth/sign-in/social', { body: { provider: 'heating', to: '/', failed: '/sign-in' } })
  const away = await fetch(body.url, { redirect: 'manual' })
  const back = new URL(away.headers.get('location') ?? '')
  const answer = await page.send(back.pathname + back.search)
  return { page, back, at: answer.headers.get('location') ?? '' }
}

describe('a department’s own sign-in service', () => {
  it('is offered by its name', async () => {
    expect((await browser(at.service).json('/api/platform/sign-in-options')).body).toEqual({ providers: [{ id: 'heating', name: '供热公司' }] })
  })

  it('signs in whom an administrator bound to it, with the posts that they hold here', async () => {
    const id = await personWith(at.service, { userName: 'zuoyun.heating', grants: [{ role: 'volunteer', area: '140226' }] })
    await at.as(admin).accounts.linkIdentity({ id, version: 1, provider: 'heating', subject: 'G-1' })
    const { page, back, at: ended } = await come()
    expect(back.origin).toBe('http://127.0.0.1:8080')
    expect(ended).toBe('/')
    expect((await page.session()).caller).toMatchObject({ id, userName: 'zuoyun.heating', grants: [{ role: 'volunteer', area: '140226' }] })
  })

  it('makes no account for anybody else, whatever name they bring', async () => {
    department.number = 'zuoyun.heating'
    const { page, at: ended } = await come()
    expect(ended).toMatch(/^\/sign-in\?error=/)
    expect(await page.session()).toBeNull()
  })

  it('is no way in for an account that was taken away', async () => {
    const id = await personWith(at.service)
    await at.as(admin).accounts.linkIdentity({ id, version: 1, provider: 'heating', subject: 'G-2' })
    await at.as(admin).accounts.disable({ id, version: 1, reason: '调离' })
    department.number = 'G-2'
    const { page, at: ended } = await come()
    expect(ended).toMatch(/error=ACCOUNT_DISABLED/)
    expect(await page.session()).toBeNull()
  })

  it('is bound to one account at most, and only where it is configured', async () => {
    const [one, other] = [await personWith(at.service), await personWith(at.service)]
    await at.as(admin).accounts.linkIdentity({ id: one, version: 1, provider: 'heating', subject: 'G-3' })
    await expect(at.as(admin).accounts.linkIdentity({ id: other, version: 1, provider: 'heating', subject: 'G-3' })).rejects.toMatchObject({ message: 'IDENTITY_TAKEN' })
    await expect(at.as(admin).accounts.linkIdentity({ id: other, version: 1, provider: 'credential', subject: one })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await at.as(admin).accounts.linkIdentity({ id: one, version: 1, provider: 'heating', subject: null })
    await at.as(admin).accounts.linkIdentity({ id: other, version: 1, provider: 'heating', subject: 'G-3' })
  })

  it('leads nowhere but to our own pages', async () => {
    const { json } = browser(at.service)
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      expect((await json('/api/platform/auth/sign-in/social', { body: { provider: 'heating', to } })).status).toBe(400)
    }
    expect((await json('/api/platform/auth/sign-in/social', { body: { provider: 'unknown' } })).status).toBe(404)
  })
})
