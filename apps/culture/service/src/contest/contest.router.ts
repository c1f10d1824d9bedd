import {
  addContestInput, amendContestInput, appointInput, beginInput, cancelContestInput, contestListInput, correctSheetInput, declareInput, dismissInput, dropRoundInput, enrolInput, enrolSignUpsInput, enrolSittersInput, giveSheetInput, publishInput, putRoundInput, renameEntrantInput,
  reopenInput, settleInput, strikeInput, takePapersInput, withdrawInput,
} from '@wuxin/culture/contest-input.schema'
import { contestList, contestRecord, replayView, signedUpView } from '@wuxin/culture/contest-view.schema'
import { permissions } from '@wuxin/culture/permissions'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { listContests } from './contest-list.queries.ts'
import { contestPage, replayOf, signedUpFor } from './contest-record.queries.ts'
import { addContest, amendContest, beginContest, publishContest, reopenRound, settleRound, stepOn } from './contest.work.ts'
import { declare, dismiss, enrol, enrolSignUps, enrolSitters, renameEntrant, strike, withdraw } from './entrant.work.ts'
import { appoint, correctSheet, giveSheet, takePapers } from './sheet.work.ts'

const { permitted } = procedures(permissions)
const editing = () => permitted('contest:edit')

/** Contests (比赛) as those see them who run them, and every step, named as the rows of `contestLifecycle`; each answers the contest as it is now. */
export const contestRouter = router({
  list: permitted('contest:list').input(contestListInput).output(contestList).query(({ ctx: { work }, input }) => listContests(work, input)),
  get: permitted('contest:list').input(byId).output(contestRecord).query(({ ctx: { work }, input }) => contestPage(work, input.id)),
  /** 重算核对. */
  replay: permitted('contest:list').input(byId).output(replayView).query(({ ctx: { work }, input }) => replayOf(work, input.id)),
  add: editing().input(addContestInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await addContest(work, input))),
  amend: editing().input(amendContestInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await amendContest(work, input))),
  putRound: editing().input(putRoundInput).output(contestRecord)
    .mutation(async ({ ctx: { work }, input: { id, version, ...round } }) => contestPage(work, await stepOn(work, { id, version }, (contest, { by }) => contest.putRound(round, by)))),
  dropRound: editing().input(dropRoundInput).output(contestRecord)
    .mutation(async ({ ctx: { work }, input }) => contestPage(work, await stepOn(work, input, (contest, { by }) => contest.dropRound(input, by)))),
  enrol: editing().input(enrolInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await enrol(work, input))),
  signedUp: editing().input(byId).output(signedUpView).query(({ ctx: { work }, input }) => signedUpFor(work, input.id)),
  enrolSignUps: editing().input(enrolSignUpsInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await enrolSignUps(work, input))),
  enrolSitters: editing().input(enrolSittersInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await enrolSitters(work, input))),
  rename: editing().input(renameEntrantInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await renameEntrant(work, input))),
  strike: editing().input(strikeInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await strike(work, input))),
  withdraw: editing().input(withdrawInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await withdraw(work, input))),
  appoint: editing().input(appointInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await appoint(work, input))),
  dismiss: editing().input(dismissInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await dismiss(work, input))),
  declare: editing().input(declareInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await declare(work, input))),
  begin: editing().input(beginInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await beginContest(work, input))),
  takePapers: editing().input(takePapersInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await takePapers(work, input))),
  /** 代录评分表: of a judge without an account. */
  keyIn: editing().input(giveSheetInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await giveSheet(work, input, 'clerk'))),
  correct: editing().input(correctSheetInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await correctSheet(work, input, 'clerk'))),
  settle: editing().input(settleInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await settleRound(work, input))),
  reopen: editing().input(reopenInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await reopenRound(work, input))),
  publish: editing().input(publishInput).output(contestRecord).mutation(async ({ ctx: { work }, input }) => contestPage(work, await publishContest(work, input))),
  cancel: editing().input(cancelContestInput).output(contestRecord)
    .mutation(async ({ ctx: { work }, input }) => contestPage(work, await stepOn(work, input, (contest, { by }) => contest.cancel(input.reason, by)))),
})
