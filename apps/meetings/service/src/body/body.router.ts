import { router } from '@wuxin/service/procedure'

/** Bodies (议事机构) and their members. */
export const bodyRouter = router({})
