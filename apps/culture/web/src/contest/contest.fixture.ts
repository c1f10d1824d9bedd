import { round } from '@wuxin/culture/contest-round.schema'
import type { ContestRecord, ContestRow, JudgingView, SheetView } from '@wuxin/culture/contest-view.schema'
import { compound, place } from '@wuxin/web/people.fixture'

export const contestId = '0192f3a0-7777-7000-8000-000000000001'
const idOf = (nth: number) => `0192f3a0-7777-7000-8000-0000000001${String(nth).padStart(2, '0')}`
/** 王强 and 李敏 take part; 陈馆 has an account, 老李 has none. */
export const [first, second, account, keyed] = [idOf(1), idOf(2), idOf(3), idOf(4)] as const
export const sheetId = idOf(5)

const speaking = round.parse({ name: '决赛', criteria: [{ name: '内容', most: '60' }, { name: '表达', most: '40' }], precision: 2 })

/** A contest as the list has it. */
export const contestRow = (overrides: Partial<ContestRow> = {}): ContestRow => ({
  id: contestId, version: 7, number: 'BS-2025-0001', title: '垃圾分类总决赛', place, event: { id: idOf(9), name: '技能大比拼' }, state: 'scoring', addedAt: '2025-04-10T02:00:00.000Z', publishedAt: null, round: 1, roundCount: 1, entrantCount: 2,
  judgeCount: 2, ...overrides,
})

/** What 陈馆 gave 王强. */
export const sheet = (overrides: Partial<SheetView> = {}): SheetView => ({
  id: sheetId, version: 1, round: 1, extra: 0, judge: account, entrant: first, marks: ['50', '30.5'], words: null, by: '陈馆', at: '2025-04-12T01:00:00.000Z', keyed: false, total: '80.50', ...overrides,
})
const nobody = { outFrom: null, outReason: null } as const

/** The same contest as its page shows it: one sheet of four is there, and 老李 is a relative of 李敏. */
export const contestRecord = (overrides: Partial<ContestRecord> = {}): ContestRecord => ({
  ...contestRow(), area: compound, units: [], settingsVersion: 0, words: null, reason: null, groups: [], rounds: [speaking], prizes: [{ name: '一等奖', places: 1 }],
  entrants: [
    { id: first, number: 1, name: '王强', kind: 'person', group: null, members: [], isNamed: true, signUp: null, ...nobody },
    { id: second, number: 2, name: '李敏', kind: 'person', group: null, members: [], isNamed: false, signUp: null, ...nobody },
  ],
  judges: [{ id: account, name: '陈馆', person: 'library', ...nobody }, { id: keyed, name: '老李', person: null, ...nobody }],
  relatives: [{ judge: keyed, entrant: second, reason: '父子', by: '王强', at: '2025-04-11T01:00:00.000Z' }], sheets: [sheet()], corrections: [],
  played: [{
    nth: 1, most: '100.00', isComplete: false, open: [], missing: [{ judge: keyed, entrant: first, extra: 0 }, { judge: account, entrant: second, extra: 0 }],
    standings: [
      { entrant: first, group: null, score: null, total: null, exact: null, place: null, through: false, prize: null, sheets: [{ judge: account, total: '80.50', dropped: null }] },
      { entrant: second, group: null, score: null, total: null, exact: null, place: null, through: false, prize: null, sheets: [] },
    ],
  }],
  lacks: [], seal: null, steps: [{ id: 's1', at: '2025-04-10T02:00:00.000Z', action: 'make', actor: { name: '王强', role: 'branch_secretary', unit: null }, words: null, params: {} }], ...overrides,
})

/** The same before anything has begun: nobody judges yet. */
export const preparing = (overrides: Partial<ContestRecord> = {}): ContestRecord =>
  contestRecord({ state: 'preparing', judges: [], relatives: [], sheets: [], judgeCount: 0, lacks: [{ lack: 'judges', round: 1, needed: 1 }], ...overrides })

/** The same published: 王强 won by four sheets, one of which was corrected. */
export const published = (overrides: Partial<ContestRecord> = {}): ContestRecord =>
  contestRecord({
    state: 'published', publishedAt: '2025-04-12T01:30:00.000Z', seal: 'a'.repeat(64),
    corrections: [{ id: idOf(6), sheet: sheetId, from: ['49', '30.5'], to: ['50', '30.5'], reason: '加错了', by: '陈馆', at: '2025-04-12T01:10:00.000Z' }],
    played: [{
      nth: 1, most: '100.00', isComplete: true, open: [], missing: [],
      standings: [{ entrant: first, group: null, score: '80.50', total: '80.50', exact: '161/2', place: 1, through: false, prize: '一等奖', sheets: [{ judge: account, total: '80.50', dropped: null }] }],
    }], ...overrides,
  })

/** The same for 陈馆, who has scored 王强 and has 李敏 still to score. */
export const judgingView = (overrides: Partial<JudgingView> = {}): JudgingView => {
  const { number, title, event, entrants, judges } = contestRecord()
  const [judge] = judges
  if (!judge) throw new Error('the fixture has judges')
  return {
    id: contestId, number, title, event, place, state: 'scoring', judge, round: speaking, nth: 1, most: '100.00',
    entrants: entrants.map((each) => ({ ...each, isRelative: false, extra: 0, sheet: each.id === first ? sheet() : null })), ...overrides,
  }
}
