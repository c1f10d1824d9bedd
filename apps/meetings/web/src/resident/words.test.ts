import { decisions } from '@wuxin/meetings/meeting.schema'
import { eightSteps, topicActions } from '@wuxin/meetings/topic.schema'
import { localeFaults } from '@wuxin/web/locale-faults'
import { expect, it } from 'vitest'
import enUS from '../locales/resident/en-US.json'
import zhCN from '../locales/resident/zh-CN.json'

it('residents are told the same in both languages', () => expect(localeFaults({ 'zh-CN': zhCN, 'en-US': enUS })).toEqual([]))

it('residents are told of every step, decision and deed', () => {
  expect([Object.keys(zhCN.steps), Object.keys(zhCN.resident.stepsLong), Object.keys(zhCN.decisions)]).toEqual([[...eightSteps], [...eightSteps], [...decisions]])
  expect(Object.keys(zhCN.resident.did)).toEqual(expect.arrayContaining(['propose', ...topicActions]))
})
