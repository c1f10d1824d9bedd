import { defineService } from '@wuxin/service/define'
import { Account, Credential } from './account/account.entity.ts'
import { File } from './file/file.entity.ts'
import { keepFiles, tidyFiles } from './file/file.events.ts'
import { fileRoutes } from './file/file.routes.ts'
import { FileMigration } from './migrations/202505010920-file.migration.ts'
import { IdentityMigration } from './migrations/202505010900-identity.migration.ts'
import { NoticeMigration } from './migrations/202505010930-notice.migration.ts'
import { RegistryMigration } from './migrations/202505010910-registry.migration.ts'
import { keepNotices } from './notice/notice.events.ts'
import { ModuleChannel, ModuleVersion } from './registry/registry.entity.ts'
import { registryRoutes } from './registry/registry.routes.ts'
import { platformRouter } from './router.ts'
import { tidyNightly } from './session/session.jobs.ts'
import { sessionRoutes } from './session/session.routes.ts'
import { signInRoutes } from './session/sign-in.routes.ts'

/** The platform: who may sign in, the places and people of each county, files, notices and what is published. */
export const service = defineService({
  id: 'platform',
  entities: [Account, Credential, File, ModuleChannel, ModuleVersion],
  migrations: [
    { name: 'identity', class: IdentityMigration },
    { name: 'registry', class: RegistryMigration },
    { name: 'file', class: FileMigration },
    { name: 'notice', class: NoticeMigration },
  ],
  router: platformRouter,
  subscribes: [keepFiles, keepNotices],
  jobs: [tidyFiles, tidyNightly],
  routes(app, service) {
    signInRoutes(app, service)
    sessionRoutes(app, service)
    fileRoutes(app, service)
    registryRoutes(app, service)
  },
})
