import { organisationInput, organisationList, organisationListInput, organisationRow } from '@wuxin/volunteers/organisation.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { listOrganisations, organisationOf } from './organisation.queries.ts'

const { countywide } = procedures(permissions)

/** Social organisations (社会组织) of the county, which are units of the register: what they offer, and what came of it. */
export const organisationRouter = router({
  list: countywide('organisation:list').input(organisationListInput).output(organisationList)
    .query(({ ctx: { work }, input }) => listOrganisations(work, input)),
  get: countywide('organisation:list').input(organisationInput).output(organisationRow)
    .query(({ ctx: { work }, input }) => organisationOf(work, input)),
})
