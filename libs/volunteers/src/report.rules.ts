import { levelOf } from '@wuxin/platform/area'
import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing } from '@wuxin/platform/step.rules'
import { permissions } from './permissions.ts'

/** A report (双报到) of an in-service party member: 待确认, 在岗, 未通过, 已结束. */
export const reportStates = ['reported', 'confirmed', 'refused', 'ended'] as const
export type ReportState = (typeof reportStates)[number]
/** What moves a report; the rows of its lifecycle. */
export const reportActions = ['confirm', 'refuse', 'end', 'escalate'] as const
export type ReportAction = (typeof reportActions)[number]

/** Where they report: 单位所在地社区, 居住地社区. One of each at a time. */
export const reportKinds = ['workplace', 'home'] as const
export type ReportKind = (typeof reportKinds)[number]

/** 报到 → 确认 → 在岗 → 结束. */
export const reportLifecycle = defineLifecycle({
  states: reportStates,
  initial: 'reported',
  final: ['refused', 'ended'],
  actions: {
    confirm: { from: ['reported'], to: ['confirmed'], by: 'report:confirm' },
    refuse: { from: ['reported'], to: ['refused'], by: 'report:confirm', requires: ['reason'] },
    end: { from: ['reported', 'confirmed'], to: ['ended'], by: 'own:keep', requires: ['reason'] },
    escalate: { from: ['reported'], to: ['reported'], by: null },
  },
})

/** What the rules look at; whose report it is. */
export interface ReportFacts extends Standing<ReportState> {
  personId: string
}

/** A report is confirmed by the community, ended by whoever made it. */
export const reportRules = stepRules<ReportFacts, ReportAction>({
  lifecycle: reportLifecycle,
  permissions,
  actions: reportActions,
  anywhere: ['end'],
  guards: { confirm: ({ personId }, { id }) => personId !== id, refuse: ({ personId }, { id }) => personId !== id, end: ({ personId }, { id }) => personId === id },
  main: { reported: ['confirm'] },
})

/** One reports to a community. */
export const isReportPlace = (area: string): boolean => levelOf(area) === 'community'
