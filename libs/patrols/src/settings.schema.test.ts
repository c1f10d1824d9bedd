import { describe, expect, it } from 'vitest'
import { patrolSettings, settingGroups } from './settings.schema.ts'

describe('the settings of a county', () => {
  it('are complete without a word typed', () => {
    expect(patrolSettings.parse({})).toMatchObject({ clockTolerance: 5, recurTimes: 2, hazardRectify: { amount: 10, unit: 'workingDays' }, majorDispatch: { amount: 4, unit: 'hours' } })
  })

  it('keep what a county changed and the defaults of the rest', () => {
    expect(patrolSettings.parse({ coverDays: 14 })).toMatchObject({ coverDays: 14, recurWithin: 180 })
    expect(patrolSettings.safeParse({ recurTimes: 1 }).success).toBe(false)
  })

  it('carry on each what a settings page needs: label in both languages and group', () => {
    for (const [name, setting] of Object.entries(patrolSettings.shape)) {
      const meta = setting.meta()
      expect(settingGroups, name).toContain(meta?.group)
      expect(meta?.label, name).toEqual({ 'zh-CN': expect.stringMatching(/\p{Script=Han}/u), 'en-US': expect.stringMatching(/^[A-Z]/) })
    }
  })
})
