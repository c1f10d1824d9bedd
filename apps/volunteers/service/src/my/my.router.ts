import { procedures, router } from '@wuxin/service/procedure'
import { myDay } from '@wuxin/volunteers/overview.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { dayOfMine } from './my-day.queries.ts'

const { countywide } = procedures(permissions)

/** 我的志愿: the first page of a volunteer or member, on the phone. */
export const myRouter = router({
  day: countywide('own:keep').output(myDay).query(({ ctx: { work } }) => dayOfMine(work)),
})
