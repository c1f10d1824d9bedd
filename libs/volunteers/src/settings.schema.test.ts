import { describe, expect, it } from 'vitest'
import { settingGroups, volunteerSettings } from './settings.schema.ts'

describe('the settings of a county', () => {
  it('are complete without a word typed: five duties, seven days to make contact, two windows, thirty minutes to the door', () => {
    expect(volunteerSettings.parse({})).toMatchObject({
      dutyRed: '宣讲', dutyOrange: '帮扶', dutyPurple: '文化', dutyBlue: '平安', dutyGreen: '环境',
      wishContact: 7, guardianAge: 18, curtainWindows: ['08:00-10:00', '18:00-20:00'], curtainVisit: 30,
    })
  })

  it('keep what a county changed and the defaults of the rest', () => {
    const settings = volunteerSettings.parse({ dutyGreen: '护绿' })
    expect([settings.dutyGreen, settings.dutyBlue]).toEqual(['护绿', '平安'])
  })

  it('let nobody take longer than thirty minutes to the door', () => expect(volunteerSettings.safeParse({ curtainVisit: 31 }).success).toBe(false))

  it('refuse windows that end before they begin, overlap or stand in the wrong order', () => {
    const isTaken = (...curtainWindows: string[]) => volunteerSettings.safeParse({ curtainWindows }).success
    expect(isTaken('07:00-09:30', '17:30-20:00', '20:00-21:00')).toBe(true)
    expect(isTaken('10:00-08:00')).toBe(false)
    expect(isTaken('22:00-25:00')).toBe(false)
    expect(isTaken('08:00-10:00', '09:00-11:00')).toBe(false)
    expect(isTaken('18:00-20:00', '08:00-10:00')).toBe(false)
  })

  it('carry on each what a settings page needs: label in both languages and group', () => {
    for (const [name, setting] of Object.entries(volunteerSettings.shape)) {
      const meta = setting.meta()
      expect(settingGroups, name).toContain(meta?.group)
      expect(meta?.label, name).toEqual({ 'zh-CN': expect.stringMatching(/\p{Script=Han}/u), 'en-US': expect.stringMatching(/^[A-Z]/) })
    }
  })
})
