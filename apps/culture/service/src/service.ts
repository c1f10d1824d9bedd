import { permissions } from '@wuxin/culture/permissions'
import { defineService } from '@wuxin/service/define'
import { Matter } from './matter.entity.ts'
import { CreateMatters } from './migrations/202611232246-matters.migration.ts'
import { recount } from './recount.job.ts'
import { cultureRouter } from './router.ts'
import { Step } from './step.entity.ts'

/** 文化: matters of a place, from their entry to their end. */
export const service = defineService({
  id: 'culture',
  entities: [Matter, Step],
  migrations: [{ name: '202611232246-matters', class: CreateMatters }],
  router: cultureRouter,
  permissions,
  jobs: [recount],
})
