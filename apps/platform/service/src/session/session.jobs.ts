import type { Job } from '@wuxin/service/define'
import type { Running } from '@wuxin/service/runtime'

const day = 24 * 60 * 60_000

/** How many days are kept of what has no use any more: notices that were read or passed over, and counts of uploads and failures. */
const keptDays = { notices: 365, counts: 1 } as const

/** Lets go of sessions and challenges that ended, of old counts, and of last year's notices. */
export async function tidy(service: Running): Promise<void> {
  const db = service.orm.em.fork().getKysely<any>() // tables of this half, as their migrations make them
  const now = service.now()
  const before = (days: number) => new Date(now.getTime() - days * day)
  await db.deleteFrom('session').where('expires_at', '<', now).execute()
  await db.deleteFrom('verification').where('expires_at', '<', now).execute()
  await db.deleteFrom('sign_in_attempt').where('since', '<', before(keptDays.counts)).execute()
  await db.deleteFrom('upload_count').where('since', '<', before(keptDays.counts)).execute()
  await db.deleteFrom('notice').where('at', '<', before(keptDays.notices)).execute()
}

export const tidyNightly: Job = { name: 'tidy', cron: '23 3 * * *', run: tidy }
