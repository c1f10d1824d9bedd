import { DomainError } from '@wuxin/platform/error'
import type { SignedDocument, TurnAction, TurnStep } from '@wuxin/platform/release.schema'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { checkDocument, enrolmentFor } from './publisher-key-check.ts'
import { assertNothingBreaks } from './registry-contract.queries.ts'
import { ModuleChannel, ModuleTurn, ModuleVersion } from './registry.entity.ts'

/** Whoever publishes or turns the same module at the same moment comes after this one. */
export const lockModule = (work: Work, module: string) => sql`select pg_advisory_xact_lock(hashtext(${`module ${module}`}))`.execute(work.db)

/**
 * Takes a step on a channel, in the name of whoever the work belongs to, and answers its new revision. A county's first
 * step makes a row of its own out of the one for everywhere; `follow` lets go of it. Throws VERSION_CONFLICT with who turned it
 * first and when, SERVICE_SHARED, NOTHING_OWN and NOTHING_COMMON, VERSION_UNKNOWN, CONTRACT_BROKEN with what would break
 * (unless `onBreaks` is there to be told), and what the channel throws.
 */
export async function turn(work: Work, step: TurnStep, onBreaks?: (broken: DomainError) => void): Promise<{ revision: number }> {
  const { module, part, county } = step
  assertTurnable(step)
  await lockModule(work, module)
  const rows = await work.em.find(ModuleChannel, { module, part, county: { $in: ['', county] } })
  const own = rows.find((row) => row.county === county) ?? null
  const shown = own ?? rows[0] ?? null
  if ((shown?.revision ?? 0) !== step.revision) throw await conflictOf(work, step, shown)
  if (!shown && step.action !== 'live') throw new DomainError('NOT_FOUND', { module })
  const { row, given } = step.action === 'follow' ? follow(work, step, rows) : await act(work, own ?? begin(work, shown, step), step)
  for (const version of given) await assertMayBeGiven(work, step, version, onBreaks)
  const taken = await noteTurn(work, step, step.action === 'canary' ? row.canary : row.version)
  if (row.county === county) row.revision = taken
  await work.em.flush()
  return { revision: row.revision }
}

/** What holds after a step, and the versions that users may be given by it. */
interface Turned {
  row: ModuleChannel
  given: string[]
}

const versionsOf = (...versions: (string | null | undefined)[]): string[] => versions.filter((version) => typeof version === 'string')

/** Lets go of what a county decided for itself. Throws NOTHING_OWN where it did not, NOTHING_COMMON where nothing holds for everywhere. */
function follow(work: Work, { module, county }: TurnStep, rows: readonly ModuleChannel[]): Turned {
  const own = rows.find((row) => row.county !== '' && row.county === county)
  const common = rows.find((row) => row.county === '')
  if (!own) throw new DomainError('NOTHING_OWN', { module })
  if (!common) throw new DomainError('NOTHING_COMMON', { module })
  work.em.remove(own)
  return { row: common, given: versionsOf(common.version, common.canary) }
}

type Noted = Pick<TurnStep, 'module' | 'part' | 'county' | 'reason'> & { action: TurnAction | 'failed' }

/** Writes a step into the history of its module, and answers how many have been taken on this part of it by now, in all counties. */
export async function noteTurn(work: Work, { module, part, county, action, reason }: Noted, version: string | null | undefined): Promise<number> {
  const before = await work.em.count(ModuleTurn, { module, part, action: { $ne: 'published' } })
  work.em.create(ModuleTurn, { module, part, county, action, version, at: work.now, by: work.caller.name, reason })
  return before + 1
}

/** Says who turned the channel since it was looked at: the last step of the county, or on what it shares with all. */
async function conflictOf(work: Work, { module, part, county }: TurnStep, shown: ModuleChannel | null): Promise<DomainError> {
  const where = shown?.county === county ? county : { $in: ['', county] }
  const [last] = await work.em.find(ModuleTurn, { module, part, county: where, action: { $ne: 'published' } }, { orderBy: { at: 'desc', id: 'desc' }, limit: 1 })
  return new DomainError('VERSION_CONFLICT', { revision: shown?.revision ?? 0, ...(last ? { action: last.action, by: last.by, at: last.at.toISOString() } : {}) }, 'conflict')
}

/** A version that is tried again is not judged by how it did before. */
const forgetOutcomes = (work: Work, module: string, version: string) => sql`delete from module_outcome where module = ${module} and version = ${version} and is_canary`.execute(work.db)

/** One process of a service works for every county: its version is the same everywhere, and for everybody. */
function assertTurnable({ part, county, action, module }: TurnStep): void {
  const isForSome = county !== '' || action === 'canary' || action === 'off' || action === 'on'
  if (part === 'service' && isForSome) throw new DomainError('SERVICE_SHARED', { module })
}

function begin(work: Work, base: ModuleChannel | null, step: TurnStep): ModuleChannel {
  const { module, part, county } = step
  const version = base?.version ?? ('version' in step ? step.version : '')
  const facts = base && { previous: base.previous, canary: base.canary, canaryShare: base.canaryShare, canaryAreas: base.canaryAreas }
  const since = { since: base?.since ?? work.now, by: base?.by ?? work.caller.name }
  return work.em.create(ModuleChannel, { module, part, county, version, canaryAreas: [], isOff: base?.isOff ?? false, ...facts, ...since, revision: 0 })
}

async function act(work: Work, row: ModuleChannel, step: Exclude<TurnStep, { action: 'follow' }>): Promise<Turned> {
  const { version, canary } = row
  if (step.action === 'live') row.makeLive(step.version)
  else if (step.action === 'canary') row.startCanary(step.version, step.audience)
  else ({ stop: () => row.stopCanary(), back: () => row.rollBack(), settle: () => row.settle(), off: () => row.switchOff(), on: () => row.switchOn() })[step.action]()
  if (row.version !== version) Object.assign(row, { since: work.now, by: work.caller.name })
  if (row.canary && row.canary !== canary) await forgetOutcomes(work, row.module, row.canary)
  const given = { live: row.version, back: row.version, canary: row.canary, stop: null, settle: null, off: null, on: null }
  return { row, given: versionsOf(given[step.action]) }
}

async function assertMayBeGiven(work: Work, { module, part, county }: TurnStep, version: string, onBreaks?: (broken: DomainError) => void): Promise<void> {
  const published = await work.em.findOne(ModuleVersion, { module, part, version })
  if (!published) throw new DomainError('VERSION_UNKNOWN', { module, version })
  if (!published.contract) return
  await assertNothingBreaks(work, { module, part, version, contract: published.contract, county }).catch((error: unknown) => {
    if (!(error instanceof DomainError) || !onBreaks) throw error
    onBreaks(error)
  })
}

/** Where a key has to be enrolled: for a service, in any of the counties that it works for. */
const whereOf = ({ module, part, county }: TurnStep) => (part === 'service' ? { module } : { module, county })

/** Takes a step that a department signed. Throws what `checkDocument` and `turn` throw, and KEY_FOREIGN. */
export function turnSigned(service: Running, signed: SignedDocument): Promise<{ revision: number }> {
  const call = { caller: { ...system(service.id) }, now: service.now(), procedure: 'registry.turn', requestId: 'registry.turn' }
  return inWork(service, call, everywhere, async (work) => {
    const { document, keys } = await checkDocument(work, signed, 'turn')
    work.caller.name = enrolmentFor(keys, whereOf(document.step)).name
    return turn(work, document.step)
  })
}
