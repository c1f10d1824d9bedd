import { caseActions, caseLines, caseStates, type CaseErrors } from '@wuxin/feedback/case.schema'
import { caseFigures } from '@wuxin/feedback/figure.rules'
import { scoreLines, scoreStates, type ScoreErrors } from '@wuxin/feedback/score.schema'
import { settingGroups } from '@wuxin/feedback/settings.schema'
import { localeFaults } from '@wuxin/web/locale-faults'
import { faceFaults } from '@wuxin/web/module'
import { describe, expect, it } from 'vitest'
import enUS from './locales/en-US.json'
import enResident from './locales/resident/en-US.json'
import zhResident from './locales/resident/zh-CN.json'
import zhCN from './locales/zh-CN.json'
import face from './module.tsx'
import { traced } from './trace/traced.tsx'

/** Every error of the words; a new one does not compile here before it has a text. */
const errors: Record<keyof (CaseErrors & ScoreErrors), true> = {
  CATEGORY_UNKNOWN: true, RULE_EXISTS: true, HANDED_TO_SAME: true, RECEIVER_ELSEWHERE: true, POST_VACANT: true, PLACE_TOO_WIDE: true, UNIT_ALREADY_WHISTLED: true, LEAD_NOT_WHISTLED: true, RETURNED_TO_SAME: true,
  WHISTLE_NOT_PENDING: true, DEADLINE_TOO_FAR: true, EXTENSION_PENDING: true, EXTENSION_NOT_PENDING: true, EXTENSION_TOO_SHORT: true, EXTENSION_LIMIT: true,
  CASE_TABLED: true, NOT_REOPENED: true, PHOTO_UNKNOWN: true, TRACKING_CODE_UNKNOWN: true,
  SCORE_CODE_UNKNOWN: true, SCORE_OVER: true, SCORE_GIVEN: true, SCORE_ITEMS_DIFFER: true,
}
const byPeople = caseActions.filter((action) => action !== 'escalate' && action !== 'lapse')

describe('the face of the module', () => {
  it('is sound', () => expect(faceFaults(face, 'feedback')).toEqual([]))

  it('says the same in both languages', () => {
    expect(localeFaults({ 'zh-CN': zhCN, 'en-US': enUS })).toEqual([])
    expect(localeFaults({ 'zh-CN': zhResident, 'en-US': enResident })).toEqual([])
  })

  it('has words for the states and lines of a score round, and for what its trace tells', () => {
    expect(Object.keys(zhCN.score.states)).toEqual([...scoreStates])
    expect(Object.keys(zhCN.score.did).toSorted()).toEqual([...scoreLines].toSorted())
    expect(Object.keys(zhCN.field)).toEqual(expect.arrayContaining([...traced.fields]))
    expect(Object.keys(zhCN.audit.records)).toEqual(expect.arrayContaining([...traced.records]))
  })

  it('has words for every state, step, figure, group of settings and error', () => {
    expect(Object.keys(zhCN.states)).toEqual([...caseStates])
    expect(Object.keys(zhCN.do).toSorted()).toEqual(byPeople.toSorted())
    expect(Object.keys(zhCN.did).toSorted()).toEqual([...caseLines].toSorted())
    expect(Object.keys(zhCN.waiting)).toEqual([...caseStates])
    expect(Object.keys(zhCN.figures)).toEqual([...caseFigures])
    expect(Object.keys(zhCN.settings)).toEqual(expect.arrayContaining([...settingGroups]))
    expect(Object.keys(zhCN.errors).toSorted()).toEqual(Object.keys(errors).toSorted())
  })
})
