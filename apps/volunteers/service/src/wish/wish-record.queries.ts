import { DomainError } from '@wuxin/platform/error'
import { linesOf, type KeptLine } from '@wuxin/service/life/history'
import { assertTracked, hashOf } from '@wuxin/service/life/tracking'
import { is, type Condition } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { sql, type RawBuilder } from 'kysely'
import { columnsWith, type Listed } from './wish-list.queries.ts'
import { readable, titleRead } from './wish.queries.ts'
import type { Wish } from './wish.entity.ts'

type Instants = 'publishedAt' | 'roundUntil' | 'claimedAt' | 'contactedAt' | 'fulfilledAt' | 'confirmedAt' | 'ratedAt'
type Own = 'units' | 'settingsVersion' | 'words' | 'photos' | 'publicTitle' | 'publicWords' | 'wisherName' | 'wisherPhone' | 'spot' | 'registrarId' | 'registrarName' | 'sourceId' | 'sourceLabel'
  | 'contactDay' | 'contactWords' | 'fulfilWords' | 'fulfilPhotos' | 'fulfillers' | 'confirmedBy' | 'confirmWords' | 'ratedBy' | 'rateWords' | 'reason'

/** A wish with all that its page shows; instants as the database spells them. */
export type KeptWish = Listed & Pick<Wish, Own> & Record<Instants, string | null> & {
  /** The team of whoever has it. */
  team: string | null
  steps: KeptLine[]
}

const own = [
  'units', 'settings_version', 'words', 'photos', 'public_title', 'public_words', 'wisher_name', 'wisher_phone', 'spot', 'registrar_id', 'registrar_name', 'source_id', 'source_label',
  'contact_day', 'contact_words', 'fulfil_words', 'fulfil_photos', 'fulfillers', 'confirmed_by', 'confirm_words', 'rated_by', 'rate_words', 'reason', 'published_at', 'round_until',
  'claimed_at', 'contacted_at', 'fulfilled_at', 'confirmed_at', 'rated_at',
]
const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
const team = sql`(select t.name from team_member m join volunteer v on v.id = m.volunteer join team t on t.id = m.team_id
  where v.person = w.claimer_id and m."to" is null and t.closed_at is null order by m."from" limit 1)`
const shown = (title: RawBuilder<string>) => sql`${columnsWith(title)}, ${sql.join(own.map((column) => sql`${sql.ref(`w.${column}`)} as ${sql.ref(camel(column))}`))}, ${team} as team, ${linesOf(is`s.record_id = w.id`)} as steps`

async function readWhere(work: Work, condition: Condition, title = titleRead(work)): Promise<KeptWish | null> {
  const { rows } = await sql<KeptWish>`select ${shown(title)} from wish w where ${condition}`.execute(work.db)
  return rows[0] ?? null
}

/** A wish that the caller may read. Throws NOT_FOUND where there is none or it is not theirs to read: the two are not told apart. */
export async function readWish(work: Work, id: string): Promise<KeptWish> {
  const found = await readWhere(work, is`w.id = ${id} and ${readable(work)}`)
  if (!found) throw new DomainError('NOT_FOUND', { id })
  return found
}

/** The wish of a tracking code. Throws TRACKING_CODE_UNKNOWN. */
export async function readTracked(work: Work, code: string): Promise<KeptWish> {
  const found = await readWhere(work, is`w.tracking_hash = ${hashOf(code)}`, sql<string>`w.title`)
  assertTracked(found)
  return found
}
