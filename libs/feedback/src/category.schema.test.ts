import { describe, expect, it } from 'vitest'
import { category, defaultCategories, groupOf, isGroup } from './category.schema.ts'

const groups = defaultCategories.filter((each) => isGroup(each.code))
const kinds = defaultCategories.filter((each) => !isGroup(each.code))

describe('the categories that a county begins with', () => {
  it('are sound, each code and each name once', () => {
    expect(defaultCategories.every((each) => category.safeParse(each).success)).toBe(true)
    expect(new Set(defaultCategories.map((each) => each.code)).size).toBe(defaultCategories.length)
    expect(new Set(defaultCategories.map((each) => each.name)).size).toBe(defaultCategories.length)
  })

  it('stand in two levels: every category in a group, no group without a category', () => {
    const codes = groups.map((each) => each.code)
    expect([...new Set(kinds.map((each) => groupOf(each.code)))]).toEqual(codes)
  })

  it('give every category a time to handle, emergencies in hours', () => {
    expect(kinds.every((each) => each.handle !== null)).toBe(true)
    expect(kinds.filter((each) => each.emergency).every((each) => each.handle?.unit === 'hours')).toBe(true)
  })

  it('have an English name each', () => {
    expect(defaultCategories.every((each) => each.nameEn !== null && /^[A-Z]/.test(each.nameEn))).toBe(true)
  })
})
