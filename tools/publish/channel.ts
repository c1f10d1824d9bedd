import { DomainError } from '@wuxin/platform/error'
import type { CanaryAudience, Part } from '@wuxin/platform/release.schema'
import { isDeepStrictEqual } from 'node:util'
import { say } from '../setup/progress.mjs'
import type { Signer } from './key.ts'
import { Refusal } from './refusal.ts'
import type { Channel, Registry } from './registry-client.ts'

/** One part of a module in one county; empty for everywhere that a county has not decided for itself. */
export interface Place {
  module: string
  part: Part
  county: string
}

/** Where a part is given: a service works for every county, its version is the same everywhere. */
export const placeOf = (module: string, part: Part, county: string): Place => ({ module, part, county: part === 'service' ? '' : county })

/** What holds in a place: the county's own row, else the one for everywhere; null before anything was live. */
export async function channelAt(registry: Registry, { module, part, county }: Place): Promise<Channel | null> {
  const rows = (await registry.channels(module)).filter((row) => row.part === part)
  return rows.find((row) => row.county === county) ?? rows.find((row) => row.county === '') ?? null
}

/** Whether everybody (no audience), or whom a canary is to reach, is given the version already. */
export function isGiven(channel: Channel | null, version: string, audience: CanaryAudience | null): boolean {
  if (!channel) return false
  if (!audience) return channel.version === version && channel.canary === null
  const given = channel.share === null ? { areas: channel.areas } : { share: channel.share }
  return channel.canary === version && isDeepStrictEqual(given, audience)
}

type Step = { reason: string } & ({ action: 'live'; version: string } | { action: 'canary'; version: string; audience: CanaryAudience } | { action: 'back' })

/**
 * Takes a step on a channel as it was just read. Whoever takes the same step at the same time may be first, which is as
 * good. Throws what the registry refuses with; VERSION_CONFLICT says what holds now.
 */
export async function turnChannel(registry: Registry, signer: Signer, place: Place, shown: Channel | null, step: Step): Promise<void> {
  try {
    await registry.turn(signer.sign({ kind: 'turn', at: new Date().toISOString(), step: { ...place, revision: shown?.revision ?? 0, ...step } }))
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'VERSION_CONFLICT') throw error
    const now = await channelAt(registry, place)
    if (step.action !== 'back' && isGiven(now, step.version, 'audience' in step ? step.audience : null)) return
    throw new DomainError('VERSION_CONFLICT', { ...error.params, version: now?.version, canary: now?.canary }, 'conflict')
  }
}

/**
 * The county that a step is for: the one that is named, else everywhere for the installation's key, else the one that the
 * key is enrolled in. Throws KEY_UNKNOWN, KEY_FOREIGN, and `Refusal` where several counties come into question.
 */
export async function countyFor(registry: Registry, { fingerprint }: Signer, { module, county }: { module: string; county: string | null }): Promise<string> {
  const enrolled = await registry.enrolments(fingerprint)
  if (enrolled.length === 0) throw new DomainError('KEY_UNKNOWN', { key: fingerprint })
  const counties = enrolled.filter(({ modules }) => modules.includes('*') || modules.includes(module)).map((each) => each.county)
  const isRefused = county !== null && !counties.includes('') && !counties.includes(county)
  if (counties.length === 0 || isRefused) throw new DomainError('KEY_FOREIGN', { module, ...(isRefused ? { county } : {}) })
  if (county !== null) return county
  if (counties.length === 1 || counties.includes('')) return counties.includes('') ? '' : String(counties[0])
  const named = counties.join(say('、', ', '))
  throw new Refusal(say(`这把密钥在 ${named} 都有登记，请用 --county 指定。`, `This key is enrolled in ${named}: choose one with --county.`))
}
