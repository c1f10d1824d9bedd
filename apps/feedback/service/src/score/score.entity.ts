import type { closeScoreInput, reopenScoreInput } from '@wuxin/feedback/score-input.schema'
import { isLow, lowBelowOf, scoreLifecycle, scoreRules, takesCards, type ScoreFacts } from '@wuxin/feedback/score.rules'
import { scoreError, type ScoreAction } from '@wuxin/feedback/score.schema'
import { dayOf, endOf } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import type { Acting } from '../feedback.work.ts'
import type { RecordStep } from '../record-step/record-step.table.ts'
import { lineOf, take } from '../record-step/record-step.work.ts'
import { ScoreRoundSchema } from './score.table.ts'

const way = { record: 'ScoreRound', lifecycle: scoreLifecycle } as const
const DAY = 86_400_000

/** What came of an item so far. */
interface Result {
  code: string
  answers: number
  mean: number | null
}

/** The end of the last day on which a round takes cards that opens now. */
export const untilOf = ({ now, settings: { scoreDays } }: Pick<Acting, 'now' | 'settings'>): Date => endOf(dayOf(new Date(now.getTime() + scoreDays * DAY)))

/**
 * A score round (满意度评分) of something that people were there for. Methods throw TRANSITION_NOT_ALLOWED or FORBIDDEN before they change anything,
 * and answer the line of the history, which `announceRound` writes down. Cards are records of their own.
 */
export class ScoreRound extends ScoreRoundSchema.class {
  /** The first line of its history (开放打分). */
  open(by: Acting): RecordStep {
    return lineOf('ScoreRound', this, by, { action: 'open', from: this.state, params: { until: this.until.toISOString() } })
  }

  /** 结束打分, before its time. */
  close({ reason }: Told<typeof closeScoreInput>, results: readonly Result[], by: Acting): RecordStep {
    this.allow('close', by)
    this.reason = reason
    return this.settle('close', results, by, reason)
  }

  /** 到期结束. */
  lapse(results: readonly Result[], by: Acting): RecordStep {
    return this.settle('lapse', results, by)
  }

  /** 重新开放, for as long again: the cards that are there stay. */
  reopen({ reason }: Told<typeof reopenScoreInput>, by: Acting): RecordStep {
    this.allow('reopen', by)
    Object.assign(this, { until: untilOf(by), reason: null, low: [], readAt: null })
    return take(way, this, 'reopen', by, { words: reason, params: { until: this.until.toISOString() } })
  }

  /** 已阅: whoever answers for it has read what came out low. */
  read(by: Acting): RecordStep {
    this.allow('read', by)
    this.readAt = by.now
    return take(way, this, 'read', by)
  }

  /** Throws SCORE_OVER where it takes no card now. */
  assertTaking(now: Date): void {
    if (!takesCards(this, now)) throw scoreError('SCORE_OVER', { until: (this.closedAt ?? this.until).toISOString() })
  }

  private settle(action: 'close' | 'lapse', results: readonly Result[], by: Acting, words?: string): RecordStep {
    const lowBelow = lowBelowOf(by.settings.scoreLow)
    this.low = results.filter(({ mean }) => isLow(mean, lowBelow)).map(({ code }) => code)
    return take(way, this, action, by, { ...(words !== undefined && { words }), params: { cards: results[0]?.answers ?? 0, low: this.low.length } })
  }

  private allow(action: ScoreAction, by: Acting): void {
    scoreRules.assertMayDo(action, factsOf(this), by.caller)
  }
}
ScoreRoundSchema.setClass(ScoreRound)

const factsOf = ({ state, area, units, low, readAt }: InstanceType<typeof ScoreRoundSchema.class>): ScoreFacts => ({ state, area, units, low: low.length, readAt })
