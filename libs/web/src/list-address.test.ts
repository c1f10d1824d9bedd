import { listQuery } from '@wuxin/platform/list'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { changeAddress, readAddress } from './list-address.ts'

const schema = listQuery(['dueAt']).extend({ state: z.enum(['open', 'closed']).optional(), emergency: z.boolean().optional(), units: z.array(z.string()).optional() })
const read = (address: string, fixed = {}) => readAddress(schema, new URLSearchParams(address), fixed)
const change = (address: string, by: Parameters<typeof changeAddress>[1]) => changeAddress(new URLSearchParams(address), by).toString()

it("an address is read through the list's own schema: numbers, yes and no, several", () => {
  expect(read('page=3&state=open&emergency=true&units=a&units=b&sort=-dueAt')).toEqual({ page: 3, size: 20, state: 'open', emergency: true, units: ['a', 'b'], sort: '-dueAt' })
})

it('what the schema does not know or refuses is left out', () => {
  expect(read('page=0&state=lost&nonsense=1&sort=name')).toEqual({ page: 1, size: 20 })
})

it('what the page sets itself wins over the address', () => {
  expect(read('state=open', { state: 'closed' }).state).toBe('closed')
})

it('a changed filter begins at the first page again', () => {
  expect(change('page=4&q=灯', { state: 'open' })).toBe(new URLSearchParams({ q: '灯', state: 'open' }).toString())
})

it('another page keeps the filters', () => {
  expect(change('state=open', { page: 2 })).toBe('state=open&page=2')
})

it('an emptied filter leaves the address', () => {
  expect(change('state=open&q=x', { q: '', state: null })).toBe('')
})
