import { defineService } from '@wuxin/service/define'
import { platformRouter } from './router.ts'

/** The platform: who may sign in, the places and people of each county, files, notices and what is published. */
export const service = defineService({
  id: 'platform',
  entities: [],
  migrations: [],
  router: platformRouter,
  subscribes: [],
  jobs: [],
})
