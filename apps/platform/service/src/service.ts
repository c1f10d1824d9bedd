import { defineService } from '@wuxin/service/define'
import { noticeSent } from '@wuxin/events/notice'
import { directoryChanged } from '@wuxin/events/platform'
import { platformPermissions } from '@wuxin/platform/permissions'
import { Account, Credential } from './account/account.entity.ts'
import { Area } from './area/area.entity.ts'
import { areaRoutes } from './area/area.routes.ts'
import { AreaOutline } from './outline/outline.entity.ts'
import { outlineRoutes } from './outline/outline.routes.ts'
import { seedCalendar } from './calendar/calendar-change.ts'
import { CalendarDay } from './calendar/calendar.entity.ts'
import { directoryRoutes } from './directory/directory.routes.ts'
import { File } from './file/file.entity.ts'
import { freeFiles, keepFiles, tidyFiles } from './file/file.events.ts'
import { fileRoutes } from './file/file.routes.ts'
import { FileMigration } from './migrations/202505010920-file.migration.ts'
import { IdentityMigration } from './migrations/202505010900-identity.migration.ts'
import { CalendarMigration } from './migrations/202505011010-calendar.migration.ts'
import { RegisterMigration } from './migrations/202505011000-register.migration.ts'
import { RuleMigration } from './migrations/202505011020-rule.migration.ts'
import { NoticeMigration } from './migrations/202505010930-notice.migration.ts'
import { RegistryMigration } from './migrations/202505010910-registry.migration.ts'
import { keepNotices } from './notice/notice.events.ts'
import { ReleaseMigration } from './migrations/202511221000-release.migration.ts'
import { InstanceMigration } from './migrations/202511221030-instance.migration.ts'
import { ChannelMigration } from './migrations/202511222330-channel.migration.ts'
import { FileOwnerMigration } from './migrations/202511241000-file-owner.migration.ts'
import { OutlineMigration } from './migrations/202511231400-outline.migration.ts'
import { UploadPartMigration } from './migrations/202511261000-upload-part.migration.ts'
import { FileKeeperMigration } from './migrations/202611270900-file-keeper.migration.ts'
import { enrolInstallation } from './registry/installation-key.ts'
import { PublisherKey } from './registry/publisher-key.entity.ts'
import { ModuleChannel, ModuleRelease, ModuleTurn, ModuleVersion } from './registry/registry.entity.ts'
import { registryRoutes } from './registry/registry.routes.ts'
import { tidyReleasesNightly } from './registry/release.job.ts'
import { Person } from './person/person.entity.ts'
import { Post } from './person/post.entity.ts'
import { platformRouter } from './router.ts'
import { Acknowledgement, Rule, RuleEdition } from './rule/rule.entity.ts'
import { tidyNightly } from './session/session.jobs.ts'
import { sessionRoutes } from './session/session.routes.ts'
import { signInRoutes } from './session/sign-in.routes.ts'
import { Unit } from './unit/unit.entity.ts'

/** The platform: who may sign in, the places and people of each county, files, notices and what is published. */
export const service = defineService({
  id: 'platform',
  entities: [Account, Acknowledgement, Area, AreaOutline, CalendarDay, Credential, File, ModuleChannel, ModuleRelease, ModuleTurn, ModuleVersion, Person, Post, PublisherKey, Rule, RuleEdition, Unit],
  migrations: [
    { name: 'identity', class: IdentityMigration },
    { name: 'registry', class: RegistryMigration },
    { name: 'file', class: FileMigration },
    { name: 'notice', class: NoticeMigration },
    { name: 'register', class: RegisterMigration },
    { name: 'calendar', class: CalendarMigration },
    { name: 'rule', class: RuleMigration },
    { name: 'release', class: ReleaseMigration },
    { name: 'instance', class: InstanceMigration },
    { name: 'channel', class: ChannelMigration },
    { name: 'file-owner', class: FileOwnerMigration },
    { name: 'outline', class: OutlineMigration },
    { name: 'upload-part', class: UploadPartMigration },
    { name: 'file-keeper', class: FileKeeperMigration },
  ],
  router: platformRouter,
  permissions: platformPermissions,
  publishes: [directoryChanged, noticeSent],
  subscribes: [keepFiles, freeFiles, keepNotices],
  jobs: [tidyFiles, tidyNightly, tidyReleasesNightly],
  prepare: async (service) => {
    await seedCalendar(service)
    await enrolInstallation(service)
  },
  routes: [signInRoutes, sessionRoutes, fileRoutes, registryRoutes, areaRoutes, outlineRoutes, directoryRoutes],
})
