import { isWithin } from '@wuxin/platform/area'
import { mayAt, type Caller } from '@wuxin/platform/caller'
import { allows, defineLifecycle } from '@wuxin/platform/lifecycle'
import { maskName, maskWords } from '@wuxin/platform/mask'
import type { Role } from '@wuxin/platform/role'
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
export interface CaseFacts {
  state: CaseState
  area: string
  emergency: boolean
  leadUnit: string | null
  whistles: readonly { unit: string; status: WhistleStatus }[]
  extensionAsked: boolean
  /** Whether it was brought before a meeting. */
  tabled: boolean
  /** How often a dissatisfied resident reopened it. */
  reopened: number
}

type Who = Pick<Caller, 'grants'>

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
  return pending.filter((unit) => actsForUnit(who, 'case:report-in', facts.area, unit))
}

/** Does the caller act for this unit, in an area that holds the place. */
export function actsForUnit(who: Who, permission: Permission, area: string, unit: string): boolean {
  const allowed: readonly Role[] = permissions[permission]
  return who.grants.some((each) => each.unit === unit && allowed.includes(each.role) && isWithin(area, each.area))
}

/** What stands between a permission and an action on this very case. */
const guards: Partial<Record<CaseAction, (facts: CaseFacts, who: Who) => boolean>> = {
  reportIn: (facts, who) => unitsToReportIn(facts, who).length > 0,
  returnWhistle: (facts, who) => unitsToReportIn(facts, who).length > 0,
  deliberate: (facts, who) => mayAt(who, permissions['case:deliberate'], facts.area, facts.leadUnit ? [facts.leadUnit] : []),
  table: (facts) => !facts.tabled,
  askExtension: (facts, who) => !facts.extensionAsked && actsForLead(facts, who, 'case:ask-extension'),
  grantExtension: (facts) => facts.extensionAsked,
  refuseExtension: (facts) => facts.extensionAsked,
  finish: (facts, who) => actsForLead(facts, who, 'case:finish'),
  callBack: (facts) => facts.reopened > 0,
}

/** May the caller do this to the case, as it stands now. What only the system does (escalate, lapse) is nobody's. */
export function mayDo(action: CaseAction, facts: CaseFacts, who: Who): boolean {
  const { by } = caseLifecycle.actions[action]
  if (by === null || !allows(caseLifecycle, facts.state, action)) return false
  return mayAt(who, permissions[by as Permission], facts.area, involvedUnits(facts)) && (guards[action]?.(facts, who) ?? true) // `by` names a row of `permissions`: tested
}

/** Everything that the caller may do to the case now, in the order of the steps. */
export function actionsFor(facts: CaseFacts, who: Who): CaseAction[] {
  return caseActions.filter((action) => mayDo(action, facts, who))
}

/** The step that each state waits for; an asked extension is decided first. */
const mainActions: Record<CaseState, readonly CaseAction[]> = {
  discover: ['accept'],
  whistle: ['whistle'],
  report_in: ['reportIn'],
  deliberate: ['deliberate'],
  handle: ['grantExtension', 'finish'],
  answer: ['answer'],
  rate: [],
  closed: [],
}

/** The one main action that the page offers the caller; null if the case waits for somebody else. */
export function nextAction(facts: CaseFacts, who: Who): CaseAction | null {
  return mainActions[facts.state].find((action) => mayDo(action, facts, who)) ?? null
}

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

/** The title of a report that came without one: its first sentence, shortened. Lists and sheets show it, so numbers of people in it are masked. */
export function titleOf(words: string, longest: number): string {
  const first = words.split(/[。！？!?；;\n]/).find((each) => each.trim() !== '') ?? words
  const sentence = [...maskWords(first.trim())]
  return sentence.length <= longest ? sentence.join('') : `${sentence.slice(0, longest - 1).join('')}…`
}

/** Words for people who need not know who reported: the name is masked wherever it stands, and so are numbers of people. */
export function withoutReporter(words: string, name: string | null): string {
  const masked = maskWords(words)
  return name === null || [...name].length < 2 ? masked : masked.replaceAll(name, maskName(name))
}

function actsForLead(facts: CaseFacts, who: Who, permission: Permission): boolean {
  return facts.leadUnit !== null && actsForUnit(who, permission, facts.area, facts.leadUnit)
}
