import type { residentMinutesInput } from '@wuxin/meetings/meeting-input.schema'
import type { residentMinutes, residentMinutesList } from '@wuxin/meetings/meeting-view.schema'
import { selfAndAncestors } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { iso } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { settings } from '../meetings.work.ts'
import { Meeting } from './meeting.entity.ts'
import { keysPresent } from './meeting-step.entity.ts'

const pageSize = 10

type Shown = { id: string; title: string; body: string; heldAt: string; publishedAt: string; total: number }

/** Published minutes of the bodies at a place and above it, the newest first. */
export async function listPublished(work: Work, { area, page }: z.output<typeof residentMinutesInput>): Promise<z.output<typeof residentMinutesList>> {
  const { rows } = await sql<Shown>`
    select m.id, m.title, b.name as body, coalesce(m.opened_at, m.starts_at) as "heldAt", m.published_at as "publishedAt", count(*) over ()::int as total
    from meeting m join body b on b.id = m.body where m.area = any (${selfAndAncestors(area)}::text[]) and m.state = 'published'
    order by m.starts_at desc, m.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(work.db)
  const shown = rows.map(({ id, title, body, heldAt, publishedAt }) => ({ id, title, body, heldAt: iso(heldAt), publishedAt: iso(publishedAt) }))
  return { rows: shown, total: rows[0]?.total ?? 0 }
}

/** Published minutes as residents read them: which parties were there, not who. Throws NOT_FOUND where they are not public. */
export async function readPublished(work: Work, id: string): Promise<z.output<typeof residentMinutes>> {
  const found = await work.em.findOne(Meeting, { id, state: 'published' }, { populate: ['seats', 'items'] })
  if (!found?.published || !found.publishedAt) throw new DomainError('NOT_FOUND', { id })
  const { number, title, startsAt, openedAt, publishedAt, venue: place, published, area, settingsVersion } = found
  const [{ rows: bodies }, { values }] = await Promise.all([
    sql<{ name: string }>`select name from body where id = ${found.body}`.execute(work.db),
    settings.at(work, area, settingsVersion),
  ])
  const present = keysPresent(found.seats.getItems())
  const decided = new Map(found.items.getItems().map((item) => [item.id, item.decision]))
  return {
    id, number, title, body: bodies[0]?.name ?? '', heldAt: (openedAt ?? startsAt).toISOString(), publishedAt: publishedAt.toISOString(), venue: place,
    parties: values.parties.filter((party) => present.includes(party.id)).map(({ name }) => name), present: found.seats.getItems().filter(({ status }) => status === 'present').length,
    items: published.map(({ item, title: shown, words, resolution }) => {
      const decision = decided.get(item) ?? null
      return { title: shown, words, resolution: decision && resolution !== null ? { decision, words: resolution } : null }
    }),
  }
}
