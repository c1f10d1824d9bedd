import { expect, it } from 'vitest'
import { coordinationRate } from './figure.rules.ts'

it('24 confirmed of 25 tabled are 96 %', () => expect(coordinationRate({ tabled: 25, confirmed: 24 })).toEqual({ count: 24, of: 25, share: 0.96 }))
it('no rate is said where nothing was tabled', () => expect(coordinationRate({ tabled: 0, confirmed: 0 }).share).toBeNull())
