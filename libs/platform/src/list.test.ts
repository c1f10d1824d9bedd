import { describe, expect, it } from 'vitest'
import { listQuery } from './list.ts'

describe('a list query', () => {
  const query = listQuery(['due', 'code'])

  it('starts at page 1 with 20 rows', () => {
    expect(query.parse({})).toEqual({ page: 1, size: 20 })
  })

  it('sorts by a named column in both directions and by no other', () => {
    expect(query.parse({ sort: '-due' }).sort).toBe('-due')
    expect(query.safeParse({ sort: 'password' }).success).toBe(false)
  })

  it('refuses more than a hundred rows a page', () => {
    expect(query.safeParse({ size: 101 }).success).toBe(false)
  })
})
