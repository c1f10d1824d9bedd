import { matterActions, matterChips, matterStates, type MatterErrors } from '@wuxin/culture/matter.schema'
import { settingGroups } from '@wuxin/culture/settings.schema'
import { localeFaults } from '@wuxin/web/locale-faults'
import { faceFaults } from '@wuxin/web/module'
import { describe, expect, it } from 'vitest'
import enUS from './locales/en-US.json'
import zhCN from './locales/zh-CN.json'
import face from './module.tsx'
import { traced } from './trace/traced.ts'

/** Every error of the words; a new one does not compile here before it has a text. */
const errors: Record<keyof MatterErrors, true> = { PLACE_TOO_WIDE: true, TRACKING_CODE_UNKNOWN: true }

describe('the face of the module', () => {
  it('is sound', () => expect(faceFaults(face, 'culture')).toEqual([]))

  it('says the same in both languages', () => expect(localeFaults({ 'zh-CN': zhCN, 'en-US': enUS })).toEqual([]))

  it('has words for every state, step, chip, group of settings, field of a trace and error', () => {
    expect(Object.keys(zhCN.states)).toEqual([...matterStates])
    expect(Object.keys(zhCN.do)).toEqual([...matterActions])
    expect(Object.keys(zhCN.did)).toEqual(['enter', ...matterActions])
    expect(Object.keys(zhCN.waiting)).toEqual([...matterStates])
    expect(Object.keys(zhCN.chips)).toEqual([...matterChips])
    expect(Object.keys(zhCN.settings)).toEqual(expect.arrayContaining([...settingGroups]))
    expect(Object.keys(zhCN.field)).toEqual([...traced.fields])
    expect(Object.keys(zhCN.errors)).toEqual(Object.keys(errors))
  })
})
