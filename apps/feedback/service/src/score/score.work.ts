import { randomBytes } from 'node:crypto'
import { scoreCardClosed, scoreCardOpened } from '@wuxin/events/feedback'
import { numberLetters } from '@wuxin/feedback/number.rules'
import { makeScoreCode, meanOf, showScoreCode } from '@wuxin/feedback/score.rules'
import type { ScoreItem } from '@wuxin/feedback/score.schema'
import { countyOf } from '@wuxin/platform/area'
import { recordNumber } from '@wuxin/platform/number.rules'
import { takeNumber } from '@wuxin/service/life/number'
import { announce } from '@wuxin/service/life/steps'
import { loadLocked } from '@wuxin/service/load'
import { inTurn, type Work } from '@wuxin/service/work'
import { actingOn, settings, type Acting } from '../feedback.work.ts'
import type { RecordStep } from '../record-step/record-step.table.ts'
import { noticesOf } from './score-notice.rules.ts'
import { ScoreRound, untilOf } from './score.entity.ts'
import { resultsOf } from './score.queries.ts'

/** What a round is opened with. */
export interface Wanted {
  area: string
  title: string
  subject: { module: string; id: string; label: string }
  items: ScoreItem[]
  /** When it was, and how many were there. */
  held: Date | null
  heads: number | null
  /** The unit that answers for it; the people of the place where null. */
  unit: string | null
}

/** Opens a round, numbers it and says so, once: one that is there for the same subject stays as it is. */
export async function openRound(work: Work, { area, title, subject, items, held, heads, unit }: Wanted): Promise<ScoreRound> {
  await inTurn(work, 'score', `${subject.module}:${subject.id}`)
  const known = await work.em.findOne(ScoreRound, { subjectModule: subject.module, subjectId: subject.id })
  if (known) return known
  const { version: settingsVersion, values } = await settings.current(work, area)
  const number = recordNumber(numberLetters.score, ...(await takeNumber(work, { table: 'counter', of: { kind: 'score' } }, area)))
  const round = work.em.create(ScoreRound, {
    area, units: unit === null ? [] : [unit], settingsVersion, stepCount: 0, number, title, subjectModule: subject.module, subjectId: subject.id, subjectLabel: subject.label, code: makeScoreCode(randomBytes(10)), items,
    state: 'open', opens: work.now, until: untilOf({ now: work.now, settings: values }), held, heads, reason: null, closedAt: null, low: [], readAt: null, createdAt: work.now, updatedAt: work.now,
  })
  await announceRound(work, round, round.open(await actingOn(work, round)))
  return round
}

/** Takes one step on the version of a round that the caller saw, while no card comes in. Throws NOT_FOUND, VERSION_CONFLICT and what the step throws. */
export async function stepOn(work: Work, { id, version }: { id: string; version: number }, take: (round: ScoreRound, by: Acting) => RecordStep | Promise<RecordStep>): Promise<string> {
  const round = await loadLocked(work, ScoreRound, id, version)
  await announceRound(work, round, await take(round, await actingOn(work, round)))
  return id
}

/** 到期结束, of a round that the clock holds: no card comes in meanwhile. */
export async function lapseRound(work: Work, round: ScoreRound): Promise<void> {
  await announceRound(work, round, round.lapse(await resultsOf(work, round), await actingOn(work, round)))
}

/** Keeps a round's step, tells whom it concerns, and the module whose record is scored. */
async function announceRound(work: Work, round: ScoreRound, line: RecordStep): Promise<void> {
  await announce(work, round, line, noticesOf(round, line, await work.directory(countyOf(round.area))))
  const { id, number, area, subjectModule, subjectId, code, until } = round
  const said = { source: { module: subjectModule, id: subjectId }, round: { id, number }, area }
  if (line.action === 'open' || line.action === 'reopen') await work.publish(scoreCardOpened, { ...said, code: showScoreCode(code), until: until.toISOString() })
  if (line.action !== 'close' && line.action !== 'lapse') return
  const results = await resultsOf(work, round)
  const answers = results.reduce((all, each) => all + each.answers, 0)
  const sum = results.reduce((all, { counts }) => counts.reduce((marks, count, at) => marks + count * (at + 1), all), 0)
  await work.publish(scoreCardClosed, { ...said, cards: results[0]?.answers ?? 0, mean: meanOf(sum, answers), items: results.map(({ code: item, mean, answers: given }) => ({ code: item, mean, answers: given })) })
}
