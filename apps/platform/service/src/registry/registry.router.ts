import { platformPermissions } from '@wuxin/platform/permissions'
import { moduleList } from '@wuxin/platform/registry.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { listModules } from './registry.queries.ts'

const { permitted } = procedures(platformPermissions)

/** What is published. */
export const registryRouter = router({
  list: permitted('module:list').output(moduleList).query(({ ctx: { work } }) => listModules(work.service)),
})
