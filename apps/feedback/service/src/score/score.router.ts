import { permissions } from '@wuxin/feedback/permissions'
import { closeScoreInput, giveByHandInput, readScoreInput, reopenScoreInput, scoreListInput } from '@wuxin/feedback/score-input.schema'
import { scoreList, scoreRecord } from '@wuxin/feedback/score-view.schema'
import { byId } from '@wuxin/platform/input.schema'
import { inboxInput, inboxView } from '@wuxin/platform/list'
import { inboxOf } from '@wuxin/service/list/inbox'
import { procedures, router } from '@wuxin/service/procedure'
import { giveByHand } from './score-card.work.ts'
import { roundTodos } from './score-inbox.queries.ts'
import { listRounds } from './score-list.queries.ts'
import { roundPage } from './score-record.queries.ts'
import { stepOn } from './score.work.ts'
import { resultsOf } from './score.queries.ts'

const { permitted } = procedures(permissions)

/** Score rounds (满意度评分) for staff, and every step, named as the rows of `scoreLifecycle`; each answers the round as it is now. */
export const scoreRouter = router({
  list: permitted('score:list').input(scoreListInput).output(scoreList)
    .query(({ ctx: { work }, input }) => listRounds(work, input)),
  get: permitted('score:list').input(byId).output(scoreRecord)
    .query(({ ctx: { work }, input }) => roundPage(work, input.id)),
  close: permitted('score:run').input(closeScoreInput).output(scoreRecord)
    .mutation(async ({ ctx: { work }, input }) => roundPage(work, await stepOn(work, input, async (round, by) => round.close(input, await resultsOf(work, round), by)))),
  reopen: permitted('score:run').input(reopenScoreInput).output(scoreRecord)
    .mutation(async ({ ctx: { work }, input }) => roundPage(work, await stepOn(work, input, (round, by) => round.reopen(input, by)))),
  read: permitted('score:run').input(readScoreInput).output(scoreRecord)
    .mutation(async ({ ctx: { work }, input }) => roundPage(work, await stepOn(work, input, (round, by) => round.read(by)))),
  /** 录入纸质卡: one card; people key in side by side. */
  giveByHand: permitted('score:key-in').input(giveByHandInput).output(scoreRecord)
    .mutation(async ({ ctx: { work }, input }) => roundPage(work, await giveByHand(work, input))),
  /** Low results that wait to be read, for whoever has an inbox of this module. */
  inbox: permitted('case:list').input(inboxInput).output(inboxView(['round'], ['read']))
    .query(({ ctx: { work }, input }) => inboxOf(work, input.size, [roundTodos])),
})
