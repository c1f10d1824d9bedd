import { describe, expect, it } from 'vitest'
import { initialPassword, makeInitialPassword, newPassword, userName } from './account.schema.ts'

describe('an initial password', () => {
  it('is always one that may be set and that its owner may use, and never the same twice', () => {
    const made = Array.from({ length: 500 }, makeInitialPassword)
    expect(made.every((password) => initialPassword.safeParse(password).success && newPassword.safeParse(password).success)).toBe(true)
    expect(new Set(made).size).toBe(500)
  })

  it('has no characters that are mistaken for one another', () => {
    expect(Array.from({ length: 200 }, makeInitialPassword).join('')).not.toMatch(/[01ilo]/)
  })
})

describe('a new password', () => {
  it('has ten characters, letters and digits among them, in any script', () => {
    expect(newPassword.safeParse('我的密码很长很长2025').success).toBe(true)
    expect(newPassword.safeParse('short1').error?.issues[0]).toMatchObject({ code: 'too_small', minimum: 10 })
    expect(newPassword.safeParse('only-letters').error?.issues[0]).toMatchObject({ code: 'custom', message: 'letters_and_digits' })
    expect(newPassword.safeParse('1234567890').success).toBe(false)
  })
})

describe('a user name', () => {
  it('reads alike however it is typed', () => {
    expect(userName.parse(' Zuoyun.Community ')).toBe('zuoyun.community')
    expect(['zuoyun.secretary.kaide', 'a-b_c.1'].every((name) => userName.safeParse(name).success)).toBe(true)
    expect(['王芳', 'a..b', '.a.b', 'a.b.', 'a b', 'ab'].some((name) => userName.safeParse(name).success)).toBe(false)
  })
})
