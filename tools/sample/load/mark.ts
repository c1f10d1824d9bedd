import { Client } from 'pg'

// The sample is loaded before the suite opens, so nothing of anybody's can stand beside a half-loaded one: a start that
// finds one begins anew. The mark lies in a table of the owner's, beside the services' schemas.
const table = 'public.wuxin_sample'

async function asOwner<Result>(ownerUrl: string, run: (owner: Client) => Promise<Result>): Promise<Result> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return await run(owner)
  } finally {
    await owner.end()
  }
}

/** Removes the schemas of the services if a load was cut off. Answers whether it was. */
export const discardHalfLoaded = (ownerUrl: string, serviceIds: readonly string[]): Promise<boolean> =>
  asOwner(ownerUrl, async (owner) => {
    await owner.query(`create table if not exists ${table} (begun timestamptz not null, ended timestamptz)`)
    const { rows } = await owner.query(`select ended from ${table}`)
    if (rows.length === 0 || rows[0].ended) return false
    for (const id of serviceIds) await owner.query(`drop schema if exists ${owner.escapeIdentifier(id)}, ${owner.escapeIdentifier(`${id}_jobs`)} cascade`)
    await owner.query(`delete from ${table}`)
    return true
  })

/** Whether the whole sample stands. */
export const isSampleLoaded = (ownerUrl: string): Promise<boolean> =>
  asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query(`select to_regclass('${table}') as known`)
    if (!rows[0]?.known) return false
    return (await owner.query(`select from ${table} where ended is not null`)).rowCount === 1
  })

/** Marks the sample as being loaded. Answers false where it was loaded before. */
export const beginSample = (ownerUrl: string): Promise<boolean> =>
  asOwner(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query(`insert into ${table} (begun) select now() where not exists (select from ${table})`)
    return rowCount === 1
  })

/** Marks the sample as loaded. */
export const endSample = (ownerUrl: string): Promise<void> =>
  asOwner(ownerUrl, async (owner) => {
    await owner.query(`update ${table} set ended = now()`)
  })
