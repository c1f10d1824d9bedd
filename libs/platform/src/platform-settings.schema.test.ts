import { describe, expect, it } from 'vitest'
import { platformSettings } from './platform-settings.schema.ts'

describe('the settings of a county’s register', () => {
  it('have a default and a name in both languages each', () => {
    expect(platformSettings.parse({})).toEqual({ hotline: '12345', riskReview: { amount: 60, unit: 'workingDays' }, acknowledge: { amount: 10, unit: 'workingDays' }, canaryFailures: 3, canaryFailureShare: 20 })
    for (const [name, field] of Object.entries(platformSettings.shape)) {
      expect(field.meta(), name).toMatchObject({ group: expect.any(String), label: { 'zh-CN': expect.any(String), 'en-US': expect.any(String) } })
    }
  })
})
