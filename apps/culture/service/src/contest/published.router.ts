import { resultListInput } from '@wuxin/culture/contest-input.schema'
import { publishedContest as publishedView, publishedList } from '@wuxin/culture/contest-view.schema'
import { permissions } from '@wuxin/culture/permissions'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { listPublished, publishedContest, publishedOf } from './published.queries.ts'

const { resident } = procedures(permissions)

/** Published results (成绩公布) for residents. */
export const resultRouter = router({
  list: resident.input(resultListInput).output(publishedList).query(({ ctx: { work }, input }) => listPublished(work, input)),
  get: resident.input(byId).output(publishedView).query(({ ctx: { work }, input }) => publishedContest(work, input.id)),
  ofEvent: resident.input(z.object({ event: z.uuid() })).output(z.array(publishedView)).query(({ ctx: { work }, input }) => publishedOf(work, input.event)),
})
