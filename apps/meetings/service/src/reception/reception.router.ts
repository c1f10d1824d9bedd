import { router } from '@wuxin/service/procedure'

/** The owners' committee's reception (业委会日常接待). */
export const receptionRouter = router({})
