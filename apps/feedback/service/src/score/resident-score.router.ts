import { permissions } from '@wuxin/feedback/permissions'
import { giveScoreInput, scoreByCode } from '@wuxin/feedback/score-input.schema'
import { residentScore } from '@wuxin/feedback/score-view.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { giveCard, roundOfCode } from './score-card.work.ts'
import { residentPage } from './score-record.queries.ts'

const { resident } = procedures(permissions)

/** 给活动打分: by the code on the poster, one card of a phone. */
export const residentScoreRouter = router({
  open: resident.input(scoreByCode).output(residentScore)
    .query(async ({ ctx: { work }, input }) => residentPage(work, await roundOfCode(work, input.code))),
  give: resident.meta({ keyTakenLast: true }).input(giveScoreInput).output(residentScore)
    .mutation(async ({ ctx: { work }, input }) => residentPage(work, await giveCard(work, input))),
})
