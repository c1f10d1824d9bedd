import { DomainError } from '@wuxin/platform/error'
import type { SignedDocument, TurnStep } from '@wuxin/platform/release.schema'
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
 * step makes a row of its own out of the one for everywhere. Throws VERSION_CONFLICT where somebody turned it first,
 * SERVICE_SHARED, VERSION_UNKNOWN, CONTRACT_BROKEN with what would break (unless `onBreaks` is there to be told), and what the channel throws.
 */
export async function turn(work: Work, step: TurnStep, onBreaks?: (broken: DomainError) => void): Promise<{ revision: number }> {
  const { module, part, county, revision, action, reason } = step
  assertTurnable(step)
  await lockModule(work, module)
  const own = await work.em.findOne(ModuleChannel, { module, part, county })
  const shown = own ?? (county ? await work.em.findOne(ModuleChannel, { module, part, county: '' }) : null)
  if ((shown?.revision ?? 0) !== revision) throw new DomainError('VERSION_CONFLICT', { revision: shown?.revision ?? 0 }, 'conflict')
  if (!shown && step.action !== 'live') throw new DomainError('NOT_FOUND', { module })
  const channel = own ?? begin(work, shown, step)
  if (step.action === 'canary' && step.version !== channel.canary) await forgetOutcomes(work, module, step.version)
  act(channel, step)
  const given = action === 'canary' ? channel.canary : channel.version
  if (given && (action === 'live' || action === 'canary' || action === 'back')) await assertMayBeGiven(work, step, given, onBreaks)
  channel.since = work.now
  channel.by = work.caller.name
  work.em.create(ModuleTurn, { module, part, county, action, version: given, at: work.now, by: work.caller.name, reason })
  await work.em.flush()
  return { revision: channel.revision }
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
  return work.em.create(ModuleChannel, { module, part, county, version, canaryAreas: [], isOff: base?.isOff ?? false, ...facts, since: work.now, by: work.caller.name })
}

function act(channel: ModuleChannel, step: TurnStep): void {
  if (step.action === 'live') channel.makeLive(step.version)
  else if (step.action === 'canary') channel.startCanary(step.version, step.audience)
  else ({ stop: () => channel.stopCanary(), back: () => channel.rollBack(), settle: () => channel.settle(), off: () => channel.switchOff(), on: () => channel.switchOn() })[step.action]()
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
