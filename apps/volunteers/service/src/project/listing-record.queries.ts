import type { ListingAction } from '@wuxin/volunteers/listing.rules'
import type { ListingRecord } from '@wuxin/volunteers/listing.schema'
import { DomainError } from '@wuxin/platform/error'
import { linesOf, lineView, type KeptLine } from '@wuxin/service/life/history'
import { is } from '@wuxin/service/list/condition'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { listingColumns, listingRows, type ListedListing } from './listing-list.queries.ts'
import { filtered, listings } from './listing.queries.ts'

type Kept = ListedListing & Pick<ListingRecord, 'words' | 'reason' | 'units' | 'settingsVersion' | 'projects'> & { steps: KeptLine<'add' | ListingAction>[] }

/** The projects that hold some of a listing, the latest first. */
const projects = sql`(select coalesce(json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.title, 'state', p.state, 'amount', pp.amount) order by p.claimed_at desc), '[]')
  from project_part pp join project p on p.id = pp.project_id where pp.listing = l.id and p.state not in ('declined', 'withdrawn'))`

/** A listing of the county as its page shows it. Throws NOT_FOUND where there is none, or it is somebody else's draft: the two are not told apart. */
export async function listingPage(work: Work, id: string): Promise<ListingRecord> {
  const { rows } = await sql<Kept>`
    select ${listingColumns}, l.words, l.reason, l.units, l.settings_version as "settingsVersion", ${projects} as projects, ${linesOf(is`s.record_id = l.id`)} as steps
    from ${listings.from} where l.id = ${id} and ${filtered(work, {}, listings.byLevel)}`.execute(work.db)
  const [found] = rows
  const [row] = await listingRows(work, rows)
  if (!found || !row) throw new DomainError('NOT_FOUND', { id })
  const { area, unit, units, words, reason, settingsVersion } = found
  return {
    ...row, area, unit, units, words, reason, settingsVersion, projects: found.projects,
    steps: found.steps.map((each) => ({ ...lineView(each), photos: photoLinks(work, each.photos) })),
  }
}
