import { expect, it } from 'vitest'
import { justServed } from './service-times.rules.ts'

it('a service that has just ended ends with the last five minutes, and begins on the same day', () => {
  expect(justServed(60, '2025-04-21 09:07')).toEqual({ day: '2025-04-21', from: '08:05', to: '09:05' })
  expect(justServed(120, '2025-04-21 01:30')).toEqual({ day: '2025-04-21', from: '00:00', to: '01:30' })
})
