import { matterActions, matterStates } from '@wuxin/meetings/matter.schema'
import { localeFaults } from '@wuxin/web/locale-faults'
import { faceFaults } from '@wuxin/web/module'
import { describe, expect, it } from 'vitest'
import enUS from './locales/en-US.json'
import zhCN from './locales/zh-CN.json'
import face from './module.tsx'

describe('the face of the module', () => {
  it('is sound', () => expect(faceFaults(face, 'meetings')).toEqual([]))

  it('says the same in both languages', () => expect(localeFaults({ 'zh-CN': zhCN, 'en-US': enUS })).toEqual([]))

  it('has words for every state and step', () => {
    expect(Object.keys(zhCN.states)).toEqual([...matterStates])
    expect(Object.keys(zhCN.do)).toEqual([...matterActions])
  })
})
