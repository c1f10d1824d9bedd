import { describe, expect, it } from 'vitest'
import { feedbackSettings, settingGroups } from './settings.schema.ts'

describe('the settings of a county', () => {
  it('are complete without a word typed, with the clocks of the two counties', () => {
    const settings = feedbackSettings.parse({})
    expect(settings).toMatchObject({
      reportInEmergency: { amount: 30, unit: 'minutes' },
      reportInEnforcement: { amount: 1, unit: 'workingDays' },
      reportInHardship: { amount: 2, unit: 'workingDays' },
      ratingWindow: { amount: 7, unit: 'workingDays' },
      mend: { amount: 15, unit: 'workingDays' },
    })
  })

  it('keep what a county changed and the defaults of the rest', () => {
    const settings = feedbackSettings.parse({ answer: { amount: 2, unit: 'workingDays' } })
    expect([settings.answer.amount, settings.whistle.amount]).toEqual([2, 1])
  })

  it('refuse a clock that never runs out at once', () => {
    expect(feedbackSettings.safeParse({ answer: { amount: 0, unit: 'workingDays' } }).success).toBe(false)
    expect(feedbackSettings.safeParse({ reopenLimit: -1 }).success).toBe(false)
  })

  it('carry on each what a settings page needs: label in both languages and group', () => {
    for (const [name, setting] of Object.entries(feedbackSettings.shape)) {
      const meta = setting.meta()
      expect(settingGroups, name).toContain(meta?.group)
      expect(meta?.label, name).toEqual({ 'zh-CN': expect.stringMatching(/\p{Script=Han}/u), 'en-US': expect.stringMatching(/^[A-Z]/) })
    }
  })
})
