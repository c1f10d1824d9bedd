import { actsForUnit, mayAt } from '@wuxin/platform/caller'
import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { maskName, maskWords } from '@wuxin/platform/mask'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import {
  caseActions, caseStates,
  type CaseAction, type CaseState, type FiveOrder, type Rating, type WhistleStatus,
} from './case.schema.ts'
import { permissions, type Permission } from './permissions.ts'
import type { FeedbackSettings } from './settings.schema.ts'

const waitingForStaff = ['discover', 'whistle', 'report_in', 'deliberate', 'handle', 'answer'] as const
/** The steps in which what is to be done is talked over. */
const mayBeTabled = ['deliberate', 'handle', 'answer'] as const
const open = [...waitingForStaff, 'rate'] as const

/**
 * The seven steps (发现、吹哨、报到、会商、办理、反馈、评价). None is skipped: a matter that the community settles itself is
 * whistled to the community's own unit. Supervision, escalation and bringing it before a meeting (提交议题) leave a case in its
 * state.
 */
export const caseLifecycle = defineLifecycle({
  states: caseStates,
  initial: 'discover',
  final: ['closed'],
  actions: {
    accept: { from: ['discover'], to: ['whistle'], by: 'case:accept', clock: 'whistle' },
    handOver: { from: ['discover', 'whistle'], to: ['discover'], by: 'case:hand-over', requires: ['reason', 'to'], clock: 'accept' },
    whistle: { from: ['whistle', 'report_in', 'deliberate'], to: ['report_in'], by: 'case:whistle', requires: ['kind', 'units', 'lead'] },
    reportIn: { from: ['report_in'], to: ['report_in', 'deliberate'], by: 'case:report-in', requires: ['unit'], clock: 'deliberate' },
    returnWhistle: {
      from: ['report_in'], to: ['report_in', 'deliberate', 'whistle'], by: 'case:report-in', requires: ['unit', 'reason', 'should'], clock: 'whistle',
    },
    deliberate: { from: ['deliberate'], to: ['handle'], by: 'case:deliberate', requires: ['plan', 'lead'], clock: 'handle' },
    table: { from: mayBeTabled, to: mayBeTabled, by: 'case:table', requires: ['title', 'words'] },
    askExtension: { from: ['handle'], to: ['handle'], by: 'case:ask-extension', requires: ['until', 'reason'] },
    grantExtension: { from: ['handle'], to: ['handle'], by: 'case:grant-extension' },
    refuseExtension: { from: ['handle'], to: ['handle'], by: 'case:grant-extension', requires: ['reason'] },
    finish: { from: ['handle'], to: ['answer'], by: 'case:finish', requires: ['result'], clock: 'answer' },
    sendBack: { from: ['answer'], to: ['handle'], by: 'case:answer', requires: ['reason'], clock: 'handle' },
    answer: { from: ['answer'], to: ['rate'], by: 'case:answer', requires: ['outcome', 'words'], clock: 'ratingWindow' },
    rate: { from: ['rate'], to: ['closed', 'handle'], by: 'case:rate', requires: ['rating'], clock: 'mend' },
    callBack: { from: ['handle'], to: ['handle'], by: 'case:answer', requires: ['words'] },
    supervise: { from: open, to: open, by: 'case:supervise', requires: ['words'] },
    escalate: { from: waitingForStaff, to: waitingForStaff, by: null },
    lapse: { from: ['rate'], to: ['closed'], by: null },
  },
})

/** What the rules look at; the entity and the record on the page both have it. Persons and units are ids. */
export interface CaseFacts extends Standing<CaseState> {
  emergency: boolean
  leadUnit: string | null
  whistles: readonly { unit: string; status: WhistleStatus }[]
  extensionAsked: boolean
  /** Whether it was brought before a meeting. */
  tabled: boolean
  /** How often a dissatisfied resident reopened it. */
  reopened: number
}

/** Units that have business in the case: whistled, and not returned. */
export function involvedUnits(facts: Pick<CaseFacts, 'whistles'>): string[] {
  return facts.whistles.filter((each) => each.status !== 'returned').map((each) => each.unit)
}

/** Which of the units called leads (牵头): the one chosen as long as it is called, the only one where there is no other, else nobody yet. */
export function leadAmong(units: readonly string[], chosen: string | undefined): string | undefined {
  if (units.length === 1) return units[0]
  return units.find((unit) => unit === chosen)
}

/** The units for which the caller could report in, or return the whistle, now. */
export function unitsToReportIn(facts: CaseFacts, who: Who): string[] {
  if (facts.state !== 'report_in') return []
  const pending = facts.whistles.filter((each) => each.status === 'pending').map((each) => each.unit)
  return pending.filter((unit) => actsForUnit(who, permissions['case:report-in'], facts.area, unit))
}

const actsForLead = ({ leadUnit, area }: CaseFacts, who: Who, permission: Permission): boolean =>
  leadUnit !== null && actsForUnit(who, permissions[permission], area, leadUnit)
const isCalled = (facts: CaseFacts, who: Who) => unitsToReportIn(facts, who).length > 0
const isAsked = ({ extensionAsked }: CaseFacts) => extensionAsked

/** Who may take which step of a case. A unit's people reach it while their unit is called; an asked extension is decided first. */
export const caseRules = stepRules<CaseFacts, CaseAction>({
  lifecycle: caseLifecycle,
  permissions,
  actions: caseActions,
  unitsOf: involvedUnits,
  guards: {
    reportIn: isCalled,
    returnWhistle: isCalled,
    deliberate: ({ area, leadUnit }, who) => mayAt(who, permissions['case:deliberate'], area, leadUnit ? [leadUnit] : []),
    table: ({ tabled }) => !tabled,
    askExtension: (facts, who) => !facts.extensionAsked && actsForLead(facts, who, 'case:ask-extension'),
    grantExtension: isAsked,
    refuseExtension: isAsked,
    finish: (facts, who) => actsForLead(facts, who, 'case:finish'),
    callBack: ({ reopened }) => reopened > 0,
  },
  main: {
    discover: ['accept'], whistle: ['whistle'], report_in: ['reportIn'], deliberate: ['deliberate'], handle: ['grantExtension', 'finish'], answer: ['answer'],
  },
})

/** The state after a unit answered: all returned, whistle again; all others reported in, deliberate; else wait on. */
export function stateAfterWhistleAnswer(whistles: CaseFacts['whistles']): 'whistle' | 'report_in' | 'deliberate' {
  if (whistles.some((each) => each.status === 'pending')) return 'report_in'
  return whistles.some((each) => each.status === 'reported') ? 'deliberate' : 'whistle'
}

/** The state after a rating: dissatisfaction reopens the case, as often as the settings allow. */
export function stateAfterRating(rating: Rating, reopened: number, settings: Pick<FeedbackSettings, 'reopenLimit'>): 'closed' | 'handle' {
  return rating === 'dissatisfied' && reopened < settings.reopenLimit ? 'handle' : 'closed'
}

/** The five orders: 点单 发现, 派单 吹哨, 落单 报到 and 会商, 查单 办理 and 反馈, 评单 评价. */
export function fiveOrderOf(state: CaseState): FiveOrder {
  const orders: Record<CaseState, FiveOrder> = {
    discover: 'order', whistle: 'dispatch', report_in: 'land', deliberate: 'land', handle: 'check', answer: 'check', rate: 'rate', closed: 'rate',
  }
  return orders[state]
}

/** Words for people who need not know who reported: the name is masked wherever it stands, and so are numbers of people. */
export function withoutReporter(words: string, name: string | null): string {
  const masked = maskWords(words)
  return name === null || [...name].length < 2 ? masked : masked.replaceAll(name, maskName(name))
}
