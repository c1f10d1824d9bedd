import { procedures, router } from '@wuxin/service/procedure'
import { permissions } from '@wuxin/volunteers/permissions'
import { publicPledgesInput } from '@wuxin/volunteers/pledge-input.schema'
import { publicPledgeList } from '@wuxin/volunteers/pledge-view.schema'
import { publishedPledges } from './resident-pledges.queries.ts'

const { resident } = procedures(permissions)

/** 承诺公示, for everybody. */
export const residentPledgesRouter = router({
  published: resident.input(publicPledgesInput).output(publicPledgeList).query(({ ctx: { work }, input }) => publishedPledges(work, input)),
})
