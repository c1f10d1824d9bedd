import { describe, expect, it } from 'vitest'
import { caseListInput, registerInput, reportInput, whistleInput } from './case-input.schema.ts'
import { limits } from './limit.rules.ts'

const report = { area: '140226100019001', category: '0401', words: '北门路灯不亮' }
const whistle = { id: '0197f000-0000-7000-8000-000000000001', version: 1, kind: 'hardship', units: ['street', 'power'], lead: 'street' }
const faults = (result: { error?: { issues: readonly { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map((issue) => [issue.path.join('.'), issue.message])

describe('a report', () => {
  it('needs a place, a category and words, no more', () => {
    expect(reportInput.parse(report)).toEqual({ ...report, photos: [], anonymous: false })
  })

  it('takes words up to the limit and not past it, nor blanks alone', () => {
    expect(reportInput.safeParse({ ...report, words: '路'.repeat(limits.words) }).success).toBe(true)
    expect(reportInput.safeParse({ ...report, words: '路'.repeat(limits.words + 1) }).success).toBe(false)
    expect(reportInput.safeParse({ ...report, words: ' \n ' }).success).toBe(false)
  })

  it('takes nine photos and not ten', () => {
    const photos = (count: number) => Array.from({ length: count }, (_, index) => `0197f000-0000-7000-8000-00000000000${index.toString(16)}`)
    expect(reportInput.safeParse({ ...report, photos: photos(9) }).success).toBe(true)
    expect(reportInput.safeParse({ ...report, photos: photos(10) }).success).toBe(false)
    expect(faults(reportInput.safeParse({ ...report, photos: [...photos(1), ...photos(1)] }))).toEqual([['photos', 'PHOTO_TWICE']])
  })

  it('takes a mobile number or a landline, however spaced', () => {
    expect(reportInput.parse({ ...report, phone: '138 1234 5678' }).phone).toBe('13812345678')
    expect(reportInput.safeParse({ ...report, phone: '0352-3821234' }).success).toBe(true)
    expect(reportInput.safeParse({ ...report, phone: '12812345678' }).success).toBe(false)
  })

  it('cannot be anonymous and hold a name or number', () => {
    expect(faults(reportInput.safeParse({ ...report, anonymous: true, phone: '13812345678' }))).toEqual([['anonymous', 'ANONYMOUS_WITH_CONTACT']])
    expect(reportInput.safeParse({ ...report, anonymous: true }).success).toBe(true)
  })

  it('taken down by staff names a channel that is not the resident’s own', () => {
    expect(registerInput.safeParse({ ...report, channel: 'window' }).success).toBe(true)
    expect(registerInput.safeParse({ ...report, channel: 'resident_page' }).success).toBe(false)
    expect(registerInput.safeParse({ ...report, channel: 'reception' }).success).toBe(false)
  })
})

describe('a whistle', () => {
  it('calls each unit once, one to ten of them', () => {
    expect(whistleInput.safeParse(whistle).success).toBe(true)
    expect(faults(whistleInput.safeParse({ ...whistle, units: ['street', 'street'] }))).toEqual([['units', 'UNIT_TWICE']])
    expect(whistleInput.safeParse({ ...whistle, units: [] }).success).toBe(false)
  })
})

describe('the list of cases', () => {
  it('takes filters by state, group of categories and days, and refuses unknown ones', () => {
    expect(caseListInput.parse({ state: 'handle', category: '04', from: '2025-01-01', chip: 'overdue' })).toMatchObject({ page: 1, size: 20 })
    expect(caseListInput.safeParse({ state: 'lost' }).success).toBe(false)
    expect(caseListInput.safeParse({ from: '2025-02-30' }).success).toBe(false)
  })
})
