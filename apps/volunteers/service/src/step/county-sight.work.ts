import { countyOf } from '@wuxin/platform/area'
import { scopeSetting } from '@wuxin/service/scope'
import { ahead } from '@wuxin/service/postgres/connection'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'

/**
 * Runs with all rows of a county in the sight of row-level security, then as before: for what a person keeps in the whole county,
 * such as their hours, within a step at one place of it. Queries inside leave the filter of the scope out, and say whose rows they mean.
 */
export async function seeingCounty<Result>(work: Work, area: string, run: () => Promise<Result>): Promise<Result> {
  const { rows } = await sql<{ from: string; to: string }>`select current_setting('wuxin.scope_from', true) as "from", current_setting('wuxin.scope_to', true) as "to"`.execute(work.db)
  const [before] = rows
  await ahead(work.db, scopeSetting([{ area: countyOf(area), unit: null }]))
  const result = await run()
  await ahead(work.db, sql`select set_config('wuxin.scope_from', ${before?.from ?? ':'}, true), set_config('wuxin.scope_to', ${before?.to ?? ''}, true)`)
  return result
}
