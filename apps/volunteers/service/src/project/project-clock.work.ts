import { dayOf } from '@wuxin/platform/working-day'
import { eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { Listing } from './listing.entity.ts'
import { expireListing } from './listing.work.ts'
import { Project } from './project.entity.ts'
import { wakeProject } from './project.work.ts'

/** Listings whose last day has passed. */
export const expiredListings = eachOf(Listing, (now) => is`r.state in ('draft', 'published') and r.expires_on < ${dayOf(now)}`, expireListing)

/** Projects whose clock ran out. */
export const overdueProjects = eachOf(Project, (now) => is`r.wake_at < ${now}`, wakeProject)
