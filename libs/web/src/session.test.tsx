import { render, screen } from '@testing-library/react'
import type { Caller } from '@wuxin/platform/caller'
import { afterEach, expect, it, vi } from 'vitest'
import { keepSession, keptSession } from './kept-session.ts'
import { activePlace, choosePlace } from './place.ts'
import { renewSession, SessionProvider, sessionOf, useSession } from './session.tsx'
import { StaffProvider } from './staff-provider.tsx'
import { standOnKit } from './words.fixture.ts'

standOnKit()
afterEach(() => vi.unstubAllGlobals())

const caller: Caller = {
  id: 'u1',
  name: '李敏',
  userName: 'zuoyun.community',
  kind: 'staff',
  county: '140226',
  grants: [
    { role: 'community_worker', area: '140226100001' },
    { role: 'department_officer', area: '140226', unit: 'lights' },
  ],
}
const view = { ...caller, grants: caller.grants.map((grant) => ({ ...grant, areaName: grant.area, areaPath: grant.area, unitName: null })), mustChangePassword: false, hasSecondFactor: false }
const table = { 'case:whistle': ['community_worker'], 'case:finish': ['department_officer'], 'settings:edit': ['county_admin'] } as const

it('a permission is held where a post reaches, for some posts only where their unit has business', () => {
  const { can } = sessionOf(view)
  expect(can(table, 'case:whistle')).toBe(true)
  expect(can(table, 'case:whistle', { area: '140226100001003' })).toBe(true)
  expect(can(table, 'case:whistle', { area: '140226100002003' })).toBe(false)
  expect(can(table, 'case:finish', { area: '140226100002003', units: ['lights'] })).toBe(true)
  expect(can(table, 'case:finish', { area: '140226100002003', units: ['water'] })).toBe(false)
  expect(can(table, 'settings:edit')).toBe(false)
  expect(can(table, 'unheard:of')).toBe(false)
})

function Name() {
  return <p>{useSession().caller.name}</p>
}

function show() {
  render(
    <StaffProvider>
      <SessionProvider signedOut={<p>请登录</p>} loading={<p>…</p>} failed={(error, retry) => <button onClick={retry}>{String(error)}</button>}>
        <Name />
      </SessionProvider>
    </StaffProvider>,
  )
}

const unauthenticated = { error: { message: 'x', code: -32001, data: { httpStatus: 401, domain: { code: 'UNAUTHENTICATED', params: {}, level: 'refused' } } } }
const answers = (...each: [unknown, number][]) => vi.stubGlobal('fetch', async () => {
  const [body, status] = each.shift() ?? [unauthenticated, 401]
  return Response.json([body], { status })
})

it('whoever is signed in sees the page, nobody else does', async () => {
  answers([{ result: { data: view } }, 200], [unauthenticated, 401])
  show()
  expect(await screen.findByText('李敏')).toBeDefined()
  await renewSession()
  expect(await screen.findByText('请登录')).toBeDefined()
})

it('a platform that does not answer is not taken for a signed-out user', async () => {
  answers([{ error: { message: 'x', code: -32000, data: { httpStatus: 503, domain: { code: 'UNAVAILABLE', params: {}, level: 'fault' } } } }, 503])
  show()
  expect(await screen.findByRole('button')).toBeDefined()
  expect(screen.queryByText('请登录')).toBeNull()
})

it('a place that somebody else chose on this device is left when it lies outside of one\'s posts', async () => {
  choosePlace('140225101')
  answers([{ result: { data: view } }, 200])
  show()
  await screen.findByText('李敏')
  expect(activePlace()).toBeNull()
})

const away = { error: { message: 'x', code: -32000, data: { httpStatus: 503, domain: { code: 'UNAVAILABLE', params: {}, level: 'fault' } } } }

it('whoever took a page along goes on with it while nobody answers', async () => {
  await renewSession()
  keepSession(view)
  answers([away, 503])
  show()
  expect(await screen.findByText('李敏')).toBeDefined()
})

it('nobody is kept once they are signed out, or somebody else signs in', async () => {
  keepSession({ ...view, id: 'u2' })
  answers([{ result: { data: view } }, 200])
  show()
  await renewSession()
  expect(keptSession()).toBeNull()
  keepSession(view)
  answers([unauthenticated, 401])
  await renewSession()
  expect(keptSession()).toBeNull()
})
