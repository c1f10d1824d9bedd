import { router } from '@wuxin/service/procedure'

/** Tasks (交办). */
export const taskRouter = router({})
