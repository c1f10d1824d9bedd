import { ledgerInput, ledgerList } from '@wuxin/patrols/ledger.schema'
import { permissions } from '@wuxin/patrols/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { listLedger } from './ledger.queries.ts'

const { permitted } = procedures(permissions)

/** The ledger (工作台账) of hazards: generated, nothing in it is typed. */
export const ledgerRouter = router({
  list: permitted('hazard:list').input(ledgerInput).output(ledgerList).query(({ ctx: { work }, input }) => listLedger(work, input)),
})
