import { permissions } from '@wuxin/blank/permissions'
import { defineService } from '@wuxin/service/define'
import { Matter } from './matter.entity.ts'
import { CreateMatters } from './migrations/000000000000-matters.migration.ts'
import { recount } from './recount.job.ts'
import { blankRouter } from './router.ts'
import { Step } from './step.entity.ts'

/** 空白: matters of a place, from their entry to their end. */
export const service = defineService({
  id: 'blank',
  entities: [Matter, Step],
  migrations: [{ name: '000000000000-matters', class: CreateMatters }],
  router: blankRouter,
  permissions,
  jobs: [recount],
})
