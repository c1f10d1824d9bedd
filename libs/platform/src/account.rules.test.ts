import { expect, it } from 'vitest'
import { isAdministratorFrom, mayRenewPassword } from './account.rules.ts'
import { administratorRoles } from './role.ts'

const day = '2025-04-21'

it.each(administratorRoles)('whoever holds %s, or is to hold it, is an administrator until its last day', (role) => {
  expect(isAdministratorFrom(day, [{ role, to: null }])).toBe(true)
  expect(isAdministratorFrom(day, [{ role, to: day }])).toBe(true)
  expect(isAdministratorFrom(day, [{ role, to: '2025-04-20' }])).toBe(false)
})

it('nobody else is one', () => {
  expect(isAdministratorFrom(day, [])).toBe(false)
  expect(isAdministratorFrom(day, [{ role: 'county_leader', to: null }])).toBe(false)
})

it('an administrator’s password is renewed by a colleague only beside a second factor, anybody else’s always', () => {
  const may = (isAdministrator: boolean, hasSecondFactor: boolean) => mayRenewPassword({ isAdministrator, hasSecondFactor })
  expect([may(true, false), may(true, true), may(false, false), may(false, true)]).toEqual([false, true, true, true])
})
