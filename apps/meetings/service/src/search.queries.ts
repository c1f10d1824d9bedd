import type { meetingHit } from '@wuxin/meetings/topic-view.schema'
import { countyOf } from '@wuxin/platform/area'
import { bigrams, foldText } from '@wuxin/platform/bigram'
import { ahead } from '@wuxin/service/postgres/connection'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'

/** A topic, meeting or body as searches find it. */
interface Findable {
  kind: z.output<typeof meetingHit>['kind']
  id: string
  area: string
  /** Number, title, words and place; no name of a resident. */
  text: string
}

/**
 * Makes a record findable by its words, or by new ones where it was findable before. Terms begin with the county's code,
 * so that a search does not grow with other counties' records.
 */
export async function indexRecord(work: Work, { kind, id, area, text }: Findable): Promise<void> {
  const terms = bigrams(text).map((term) => countyOf(area) + term)
  await ahead(
    work.db,
    sql`insert into meeting_search (id, kind, area, terms, text) values (${id}, ${kind}, ${area}, ${terms}::text[], ${foldText(text)})
      on conflict (id) do update set terms = excluded.terms, text = excluded.text`,
  )
}
