import { contract, type Standing } from '@wuxin/platform/contract.schema'
import { DomainError } from '@wuxin/platform/error'
import { moduleVersion } from '@wuxin/platform/registry.schema'
import { channelCounty, part, releaseAnswer, type SignedDocument } from '@wuxin/platform/release.schema'
import { z } from 'zod'

/** Seconds after which an answer is no longer waited for. */
const patience = 60

const channelRow = z.object({
  part,
  county: channelCounty,
  version: moduleVersion,
  previous: moduleVersion.nullable(),
  canary: moduleVersion.nullable(),
  share: z.int().nullable(),
  areas: z.array(z.string()),
  isOff: z.boolean(),
  revision: z.int(),
})
/** What is given of one part of a module in a county, or everywhere else (`county` empty). */
export type Channel = z.infer<typeof channelRow>

const enrolments = z.object({ enrolled: z.array(z.object({ county: channelCounty, modules: z.array(z.string()) })) })
const standings = z.object({ standing: z.array(z.object({ module: z.string(), version: moduleVersion, standing: z.enum(['live', 'canary', 'previous']), contract })) })
const turned = z.object({ revision: z.int() })
const stored = z.object({ isNew: z.boolean() })
const kept = z.object({ isKept: z.literal(true) })

/** Whatever answers requests: a suite at its address, or one in this process. */
export type Send = (request: Request) => Promise<Response> | Response

/**
 * A suite's registry, as whoever publishes speaks to it. Everything throws what the registry refuses with, and
 * SUITE_UNREACHABLE, SUITE_SILENT (no answer for a minute) or SUITE_STRANGE (an answer that is no registry's).
 */
export function registryAt(to: string, send: Send = fetch) {
  async function ask<Answer extends z.ZodType>(answer: Answer, path: string, method = 'GET', body?: string | Uint8Array<ArrayBuffer>): Promise<z.output<Answer>> {
    const signal = AbortSignal.timeout(patience * 1000)
    try {
      const response = await send(new Request(`${to}/registry/${path}`, { method, body, signal, redirect: 'manual' }))
      const said: unknown = JSON.parse(await response.text())
      return response.ok ? answer.parse(said) : refuse(said)
    } catch (error) {
      if (error instanceof DomainError) throw error
      if (error instanceof SyntaxError || error instanceof z.ZodError) throw new DomainError('SUITE_STRANGE', { to })
      throw new DomainError(signal.aborted ? 'SUITE_SILENT' : 'SUITE_UNREACHABLE', { to, seconds: patience })
    }
  }
  return {
    to,
    enrolments: async (fingerprint: string) => (await ask(enrolments, `keys/${fingerprint}`)).enrolled,
    channels: (module: string): Promise<Channel[]> => ask(z.array(channelRow), `channels/${module}`),
    contracts: async (): Promise<Standing[]> => (await ask(standings, 'contracts')).standing,
    announce: (document: SignedDocument) => ask(releaseAnswer, 'releases', 'POST', JSON.stringify(document)),
    put: (release: string, hash: string, bytes: Uint8Array<ArrayBuffer>) => ask(kept, `releases/${release}/${Buffer.from(hash.slice('sha384-'.length), 'base64').toString('base64url')}`, 'PUT', bytes),
    finish: (release: string) => ask(stored, `releases/${release}/finish`, 'POST'),
    turn: (document: SignedDocument) => ask(turned, 'turns', 'POST', JSON.stringify(document)),
  }
}
export type Registry = ReturnType<typeof registryAt>

const refusal = z.object({ error: z.object({ data: z.object({ domain: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }) }) }) })

function refuse(said: unknown): never {
  const { code, params } = refusal.parse(said).error.data.domain
  throw new DomainError(code, params)
}
