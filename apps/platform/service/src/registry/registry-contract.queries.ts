import type { Contract, Standing } from '@wuxin/platform/contract.schema'
import { contractBreaks } from '@wuxin/platform/contract.rules'
import { DomainError } from '@wuxin/platform/error'
import type { Part } from '@wuxin/platform/release.schema'
import type { Work } from '@wuxin/service/work'
import { sql, type Kysely } from 'kysely'

interface Row {
  module: string
  part: Part
  county: string
  version: string
  standing: Standing['standing']
  contract: Contract
}

/** Every version that users are given somewhere, or would be given by one step back, with what it offers and needs. */
async function standingRows(db: Kysely<any>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select distinct on (version.module, version.part, version.version, channel.county)
      version.module, version.part, channel.county, version.version, given.standing, version.contract
    from module_channel as channel
      cross join lateral (values (channel.version, 'live', 1), (channel.canary, 'canary', 2), (channel.previous, 'previous', 3)) as given (version, standing, place)
      join module_version as version on version.module = channel.module and version.part = channel.part and version.version = given.version
    where version.contract is not null
    order by version.module, version.part, version.version, channel.county, given.place`.execute(db)
  return rows
}

/** What a version is checked against, everywhere. */
export const standingContracts = async (db: Kysely<any>): Promise<Standing[]> =>
  (await standingRows(db)).map(({ module, version, standing, contract }) => ({ module, version, standing, contract }))

/** A version that is to be published, or given to a county. */
export interface Candidate {
  module: string
  part: Part
  version: string
  contract: Contract
  county?: string
}

/** Throws CONTRACT_BROKEN with every procedure, field and consumer that the candidate would break where it is given. */
export async function assertNothingBreaks(work: Work, { module, part, version, contract, county = '' }: Candidate): Promise<void> {
  const rows = await standingRows(work.db)
  const isMet = (row: Row) => county === '' || row.county === '' || row.county === county
  const others = rows.filter((row) => isMet(row) && !(row.module === module && row.part === part))
  const breaks = contractBreaks({ module, version, contract }, others)
  if (breaks.length > 0) throw new DomainError('CONTRACT_BROKEN', { breaks })
}
