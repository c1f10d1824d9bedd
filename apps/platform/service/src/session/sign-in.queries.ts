import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system } from '@wuxin/service/work'
import type { SampleAccount } from '@wuxin/platform/account.schema'
import type { Role } from '@wuxin/platform/role'
import { sql } from 'kysely'

const database = (service: Running) => service.orm.em.fork().getKysely<any>() // tables of identity, as its migration makes them

/** Whether an administrator took the account away. */
export async function isDisabled(service: Running, account: string): Promise<boolean> {
  const row = await database(service).selectFrom('account').select('disabled_at').where('id', '=', account).executeTakeFirst()
  return row?.disabled_at !== null
}

/** Writes into the account's history that its person signed in, and by which way. */
export async function noteSignIn(service: Running, account: string, way: string): Promise<void> {
  const now = service.now()
  await inWork(service, { caller: system(service.id), now, procedure: 'sign-in', requestId: account }, everywhere, async (work) => {
    const row = await work.db.updateTable('account').set({ signed_in_at: now }).where('id', '=', account).returning('county').executeTakeFirst()
    work.note({ record: 'Account', recordId: account, action: 'update', area: row?.county ?? '', after: { signedInAt: now.toISOString(), way } })
  })
}

/** Who works most with the suite comes first; who keeps it running, last. */
const byUse: readonly Role[] = [
  'branch_secretary', 'community_worker', 'grid_worker', 'volunteer', 'party_member', 'property_manager', 'committee_member', 'enforcement_officer', 'police_officer',
  'department_officer', 'unit_contact', 'township_officer', 'county_leader', 'module_developer', 'county_admin', 'security_admin', 'audit_admin',
]
const place = sql`(select min(array_position(${byUse}::text[], post.role)) from post where post.person = account.id and post."to" is null)`

/** The accounts of the sample data that can sign in, those first who work most with it; none on a machine that holds real data. */
export async function sampleAccounts(service: Running): Promise<SampleAccount[]> {
  const call = { caller: system(service.id), now: service.now(), procedure: 'sample-accounts', requestId: 'sample-accounts' }
  return inWork(service, call, everywhere, ({ db }) =>
    db
      .selectFrom('account')
      .leftJoin('area', 'area.area', 'account.county')
      .select(['account.user_name as userName', 'account.sample_label as label', 'account.county', 'area.name as countyName'])
      .where('account.sample_label', 'is not', null)
      .where('account.disabled_at', 'is', null)
      .orderBy('account.county')
      .orderBy(place)
      .orderBy('account.user_name')
      .execute())
}

/** Whether anybody could sign in with the password that all sample accounts share: then the suite keeps to this machine. */
export const hasSampleAccounts = async (service: Running): Promise<boolean> => (await sampleAccounts(service)).length > 0
