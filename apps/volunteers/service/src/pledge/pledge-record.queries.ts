import { DomainError } from '@wuxin/platform/error'
import { linesOf, lineView, type KeptLine } from '@wuxin/service/life/history'
import { all, is, iso, isoOr } from '@wuxin/service/list/condition'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { PledgeRecord } from '@wuxin/volunteers/pledge-view.schema'
import { sql } from 'kysely'
import { pledgeRows } from './pledge-list.queries.ts'
import type { Pledge } from './pledge.entity.ts'
import { pledges, seenBy } from './pledge.queries.ts'

/** A pledge with its history; instants as the database spells them. */
type Kept = Pick<Pledge, 'id' | 'version' | 'state' | 'title' | 'area' | 'units' | 'personId' | 'name' | 'due' | 'verdict' | 'verdictWords' | 'verdictBy' | 'words' | 'reason' | 'settingsVersion'> & {
  pledgedAt: string
  dueAt: string | null
  publishedAt: string | null
  verdictAt: string | null
  steps: KeptLine<PledgeRecord['steps'][number]['action']>[]
}

/** A pledge that the caller may see, as its page shows it. Throws NOT_FOUND where there is none or it lies outside: the two are not told apart. */
export async function pledgePage(work: Work, id: string): Promise<PledgeRecord> {
  const { rows } = await sql<Kept>`
    select p.id, p.version, p.state, p.title, p.area, p.units, p.person_id as "personId", p.name, p.due, p.verdict, p.verdict_words as "verdictWords", p.verdict_by as "verdictBy",
      p.verdict_at as "verdictAt", p.words, p.reason, p.settings_version as "settingsVersion", p.pledged_at as "pledgedAt", p.due_at as "dueAt", p.published_at as "publishedAt",
      ${linesOf(is`s.record_id = p.id`)} as steps
    from ${pledges.from} where ${all([is`p.id = ${id}`, seenBy(work, undefined, pledges.byLevel)])}`.execute(work.db)
  const [found] = rows
  const [row] = await pledgeRows(work, rows)
  if (!found || !row) throw new DomainError('NOT_FOUND', { id })
  const { area, units, settingsVersion, personId, words, publishedAt, verdict, verdictWords, verdictBy, verdictAt, reason, steps } = found
  return {
    ...row, area, units, settingsVersion, personId, words, publishedAt: isoOr(publishedAt), reason,
    review: verdict && verdictAt ? { verdict, words: verdictWords ?? '', by: verdictBy ?? '', at: iso(verdictAt) } : null,
    steps: steps.map((each) => ({ ...lineView(each), photos: photoLinks(work, each.photos) })),
  }
}
