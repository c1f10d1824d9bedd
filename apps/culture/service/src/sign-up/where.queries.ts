import { countyOf } from '@wuxin/platform/area'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { CultureEvent } from '../event/event.entity.ts'

/** Where an event is held, as residents read it: the spot, and the place that it lies in. */
export async function whereOf(work: Work, { area, venueName, spot }: Pick<CultureEvent, 'area' | 'venueName' | 'spot'>): Promise<string> {
  const place = (await work.directory(countyOf(area))).areaName(area)
  return [place, venueName ?? spot].filter(Boolean).join(' ')
}

/** That an event was moved or cancelled, and why: the last time; null where it stands as it was told. */
export async function newsOf(work: Work, event: string): Promise<{ action: 'postpone' | 'cancel'; words: string } | null> {
  const { rows } = await sql<{ action: 'postpone' | 'cancel'; words: string }>`select action, coalesce(words, '') as words from step
    where record = 'CultureEvent' and record_id = ${event} and action in ('postpone', 'cancel') order by seq desc limit 1`.execute(work.db)
  return rows[0] ?? null
}
