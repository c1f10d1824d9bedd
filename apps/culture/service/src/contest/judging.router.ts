import { correctSheetInput, giveSheetInput } from '@wuxin/culture/contest-input.schema'
import { judgingView, ownJudging as ownJudgingView } from '@wuxin/culture/contest-view.schema'
import { permissions } from '@wuxin/culture/permissions'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { judgingPage, ownJudging } from './judging.queries.ts'
import { correctSheet, giveSheet } from './sheet.work.ts'

const { countywide } = procedures(permissions)

/** What a judge does, wherever in the county the contest is: see the open round and give their own sheets. */
export const judgingRouter = router({
  own: countywide('sheet:give').output(ownJudgingView).query(({ ctx: { work } }) => ownJudging(work)),
  get: countywide('sheet:give').input(byId).output(judgingView).query(({ ctx: { work }, input }) => judgingPage(work, input.id)),
  give: countywide('sheet:give').input(giveSheetInput).output(judgingView).mutation(async ({ ctx: { work }, input }) => judgingPage(work, await giveSheet(work, input, 'judge'))),
  correct: countywide('sheet:give').input(correctSheetInput).output(judgingView).mutation(async ({ ctx: { work }, input }) => judgingPage(work, await correctSheet(work, input, 'judge'))),
})
