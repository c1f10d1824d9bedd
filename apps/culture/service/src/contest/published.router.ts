import { publishedContest as publishedView } from '@wuxin/culture/contest-view.schema'
import { permissions } from '@wuxin/culture/permissions'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { publishedContest, publishedOf } from './published.queries.ts'

const { resident } = procedures(permissions)

/** Published results (成绩公布) for residents. */
export const resultRouter = router({
  get: resident.input(byId).output(publishedView).query(({ ctx: { work }, input }) => publishedContest(work, input.id)),
  ofEvent: resident.input(z.object({ event: z.uuid() })).output(z.array(publishedView)).query(({ ctx: { work }, input }) => publishedOf(work, input.event)),
})
