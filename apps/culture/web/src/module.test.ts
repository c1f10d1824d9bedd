import type { ContestErrors } from '@wuxin/culture/contest.schema'
import type { EventErrors } from '@wuxin/culture/event.schema'
import type { QuizErrors } from '@wuxin/culture/quiz.schema'
import type { PhotoErrors } from '@wuxin/culture/photo.schema'
import type { SignUpErrors } from '@wuxin/culture/sign-up.schema'
import type { VenueErrors } from '@wuxin/culture/venue.schema'
import type { PlanItemErrors } from '@wuxin/culture/year-plan.schema'
import { settingGroups } from '@wuxin/culture/settings.schema'
import { localeFaults } from '@wuxin/web/locale-faults'
import { faceFaults } from '@wuxin/web/module'
import { describe, expect, it } from 'vitest'
import enUS from './locales/en-US.json'
import enResident from './locales/resident/en-US.json'
import zhResident from './locales/resident/zh-CN.json'
import zhCN from './locales/zh-CN.json'
import face from './module.tsx'
import { traced } from './trace/traced.tsx'

/** Holds a text for every error of the words, and none besides: neither side compiles alone. */
const errors: Record<keyof (EventErrors & VenueErrors & PlanItemErrors & ContestErrors & QuizErrors & SignUpErrors & PhotoErrors), string> = zhCN.errors

describe('the face of the module', () => {
  it('is sound', () => expect(faceFaults(face, 'culture')).toEqual([]))

  it('says the same in both languages', () => {
    expect(localeFaults({ 'zh-CN': zhCN, 'en-US': enUS })).toEqual([])
    expect(localeFaults({ 'zh-CN': zhResident, 'en-US': enResident })).toEqual([])
  })

  it('has words for every group of settings, field and record of a trace', () => {
    expect(Object.keys(zhCN.settings)).toEqual(expect.arrayContaining([...settingGroups]))
    expect(Object.keys(zhCN.field)).toEqual(expect.arrayContaining([...traced.fields]))
    expect(Object.keys(zhCN.audit.records)).toEqual(expect.arrayContaining([...traced.records]))
    expect(Object.keys(errors).length).toBeGreaterThan(0)
  })
})
