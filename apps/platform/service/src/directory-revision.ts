import { directoryChanged } from '@wuxin/events/platform'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'

/**
 * Moves a county's directory on, in the work that changed its places, units, people, posts or calendar, and tells the
 * other services. Works of one county wait here for one another, so a revision names one state.
 */
export async function directoryTouched(work: Work, county: string): Promise<void> {
  await sql`insert into directory_revision as kept (county, revision) values (${county}, 1) on conflict (county) do update set revision = kept.revision + 1`.execute(work.db)
  await work.publish(directoryChanged, { county })
}

/** Moves on the directories of all counties, for the calendar that they share. */
export async function allDirectoriesTouched(work: Work): Promise<void> {
  const rows: { county: string }[] = await work.db.selectFrom('directory_revision').select('county').orderBy('county').execute()
  for (const { county } of rows) await directoryTouched(work, county)
}
