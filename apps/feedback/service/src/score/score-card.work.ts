import { LockMode } from '@mikro-orm/core'
import type { giveByHandInput, giveScoreInput } from '@wuxin/feedback/score-input.schema'
import { itemsAmiss, readScoreCode } from '@wuxin/feedback/score.rules'
import { scoreError, type ScoreMeans } from '@wuxin/feedback/score.schema'
import { permissions } from '@wuxin/feedback/permissions'
import { mayAt } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { redact } from '@wuxin/platform/redaction.rules'
import { phoneKeyOf } from '@wuxin/service/life/phone-key'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { ScoreRound } from './score.entity.ts'
import { takePhone } from './score.queries.ts'
import { ScoreCard } from './score.table.ts'

/** The round of a code, however it was typed. Throws SCORE_CODE_UNKNOWN. */
export async function roundOfCode(work: Work, typed: string, lockMode?: LockMode.PESSIMISTIC_READ): Promise<ScoreRound> {
  const code = readScoreCode(typed)
  const round = code === null ? null : await work.em.findOne(ScoreRound, { code }, lockMode === undefined ? {} : { lockMode })
  if (!round) throw scoreError('SCORE_CODE_UNKNOWN', {})
  return round
}

/** Keeps a card of a round that nobody closes meanwhile. Throws SCORE_OVER and SCORE_ITEMS_DIFFER. */
function keepCard(work: Work, round: ScoreRound, { scores, words }: { scores: Record<string, number>; words?: string | undefined }, means: ScoreMeans): void {
  round.assertTaking(work.now)
  const amiss = itemsAmiss(round.items, scores)
  if (amiss.missing > 0 || amiss.unknown > 0) throw scoreError('SCORE_ITEMS_DIFFER', amiss)
  const total = Object.values(scores).reduce((sum, mark) => sum + mark, 0)
  work.em.create(ScoreCard, { area: round.area, units: round.units, round: round.id, scores, total, words: words === undefined ? null : redact(words, []).words, means, createdAt: work.now, updatedAt: work.now })
}

/** 打分: the one card of a phone. Cards come side by side; the round itself is not closed meanwhile. Throws SCORE_CODE_UNKNOWN, SCORE_OVER, SCORE_ITEMS_DIFFER and SCORE_GIVEN. */
export async function giveCard(work: Work, { code, phone, ...card }: z.output<typeof giveScoreInput>): Promise<ScoreRound> {
  const round = await roundOfCode(work, code, LockMode.PESSIMISTIC_READ)
  keepCard(work, round, card, 'phone')
  if (!(await takePhone(work, round.id, phoneKeyOf(work, `score:${round.id}`, phone)))) throw scoreError('SCORE_GIVEN', {})
  await work.em.flush()
  return round
}

/** 录入纸质卡. Throws NOT_FOUND, FORBIDDEN to whoever is not of the place, SCORE_OVER and SCORE_ITEMS_DIFFER. */
export async function giveByHand(work: Work, { id, ...card }: z.output<typeof giveByHandInput>): Promise<string> {
  const round = await work.em.findOne(ScoreRound, { id }, { lockMode: LockMode.PESSIMISTIC_READ })
  if (!round) throw new DomainError('NOT_FOUND', { id })
  if (!mayAt(work.caller, permissions['score:key-in'], round.area)) throw new DomainError('FORBIDDEN', { action: 'giveByHand' })
  keepCard(work, round, card, 'paper')
  await work.em.flush()
  return id
}
