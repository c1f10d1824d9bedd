import type { CaseLine } from '@wuxin/feedback/case.schema'
import { defaultCategories } from '@wuxin/feedback/category.schema'
import { DomainError } from '@wuxin/platform/error'
import { linesOf, type KeptLine } from '@wuxin/service/life/history'
import { assertTracked, hashOf } from '@wuxin/service/life/tracking'
import { is, type Condition } from '@wuxin/service/list/condition'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { Case } from './case.entity.ts'
import type { Step, Whistle } from './case.table.ts'

type WhistleShown = Pick<Whistle, 'unit' | 'kind' | 'status' | 'reason' | 'should'> & { blownAt: string; due: string; answeredAt: string | null }
export type StepShown = KeptLine<CaseLine> & Pick<Step, 'fromState'>

/** A case with all that its page shows; instants as the database spells them. */
export type KeptCase = Pick<Case, 'id' | 'version' | 'number' | 'title' | 'state' | 'emergency' | 'channel' | 'supervised' | 'area' | 'spot' | 'words' | 'photos' | 'anonymous'
  | 'category' | 'dispatch' | 'plan' | 'extension' | 'extensions' | 'reopened' | 'result' | 'outcome' | 'rating' | 'clock' | 'escalatedTo' | 'reporterName' | 'reporterPhone'
  | 'receiverRole' | 'receiverArea' | 'holderName' | 'firstReceiverId' | 'firstReceiverName' | 'leadUnit' | 'callBackDue' | 'resultPhotos' | 'answerWords' | 'settingsVersion'> & {
  reportedAt: string
  dueAt: string | null
  answeredAt: string | null
  tabled: boolean
  /** The county's own words for the category; null where it has none. */
  ownName: string | null
  ownNameEn: string | null
  whistles: WhistleShown[]
  steps: StepShown[]
}

const shown = sql`c.id, c.version, c.number, c.title, c.state, c.emergency, c.channel, c.supervised, c.area, c.spot, c.words, c.photos, c.anonymous, c.category, c.dispatch,
  c.plan, c.tabled_at is not null as tabled, c.extension, c.extensions, c.reopened, c.result, c.outcome, c.rating, c.clock, c.escalated_to as "escalatedTo", c.reporter_name as "reporterName", c.reporter_phone as "reporterPhone",
  c.receiver_role as "receiverRole", c.receiver_area as "receiverArea", c.holder_name as "holderName", c.first_receiver_id as "firstReceiverId",
  c.first_receiver_name as "firstReceiverName", c.lead_unit as "leadUnit", c.call_back_due as "callBackDue", c.result_photos as "resultPhotos",
  c.answer_words as "answerWords", c.settings_version as "settingsVersion", c.reported_at as "reportedAt", c.due_at as "dueAt", c.answered_at as "answeredAt",
  k.name as "ownName", k.name_en as "ownNameEn"`

const whistles = sql`select coalesce(json_agg(json_build_object('unit', unit, 'kind', kind, 'status', status, 'blownAt', blown_at, 'due', due, 'answeredAt', answered_at,
  'reason', reason, 'should', should) order by blown_at, unit), '[]') from whistle where case_id = c.id`

/** One look: whatever a case is read for, its page shows all of it. */
async function readWhere(work: Work, condition: Condition): Promise<KeptCase | null> {
  const { rows } = await sql<KeptCase>`select ${shown}, (${whistles}) as whistles, ${linesOf(is`s.case_id = c.id`)} as steps
    from "case" c left join category k on k.area = c.county and k.code = c.category where ${condition}`.execute(work.db)
  return rows[0] ?? null
}

/** A case of the caller's scope. Throws NOT_FOUND where there is none or it lies outside: the two are not told apart. */
export async function readCase(work: Work, id: string): Promise<KeptCase> {
  const found = await readWhere(work, is`c.id = ${id} and ${inScope(work.scope, 'c')}`)
  if (!found) throw new DomainError('NOT_FOUND', { id })
  return found
}

/** The case of a tracking code, for whoever holds it. Throws TRACKING_CODE_UNKNOWN. */
export async function readTracked(work: Work, code: string): Promise<KeptCase> {
  const found = await readWhere(work, is`c.tracking_hash = ${hashOf(code)}`)
  assertTracked(found)
  return found
}

const common = new Map(defaultCategories.map((each) => [each.code, each]))

/** What a county calls a category: its own words before the common catalogue's, the code where neither has any. */
export const categoryName = (code: string, own: string | null): string => own ?? common.get(code)?.name ?? code
/** The same on the English screen; null where only the Chinese name is known. */
export const categoryNameEn = ({ category, ownName, ownNameEn }: Pick<KeptCase, 'category' | 'ownName' | 'ownNameEn'>): string | null =>
  ownName === null ? (common.get(category)?.nameEn ?? null) : ownNameEn
