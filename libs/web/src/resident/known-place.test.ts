import { beforeEach, expect, it } from 'vitest'
import { knownPlace } from './known-place.ts'

const at = (search: string) => history.replaceState(null, '', `/r${search}`)
beforeEach(() => {
  localStorage.clear()
  at('')
})

it('the place of a QR is known on this device from then on', () => {
  expect(knownPlace()).toBeNull()
  at('?place=140226100019')
  expect(knownPlace()).toBe('140226100019')
  at('')
  expect(knownPlace()).toBe('140226100019')
})

it('what is no place is none', () => {
  at('?place=../140226')
  expect(knownPlace()).toBeNull()
})
