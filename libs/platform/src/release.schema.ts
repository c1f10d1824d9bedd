import { z } from 'zod'
import { areaCode } from './area.ts'
import { contract, serviceContract } from './contract.schema.ts'
import { fileHash, moduleId, moduleVersion } from './registry.schema.ts'

/** The two parts of a module that are deployed apart. */
export const parts = ['web', 'service'] as const
/** One of the two. */
export const part = z.enum(parts)
export type Part = z.infer<typeof part>

/** Bytes that one release and one of its files may have. */
export const largestRelease = 64 * 1024 * 1024
/** Bytes of one file. */
export const largestFile = 12 * 1024 * 1024
/** How many files one release may have. */
export const mostFiles = 2_000

/** A county, or everywhere that a county has not decided for itself. */
export const channelCounty = z.union([areaCode.length(6), z.literal('')])

/** Path of a file below its version's folder: no empty step, no `..`, nothing that an address could read otherwise. */
export const filePath = z.string().max(200).regex(/^[\w.@~-]+(\/[\w.@~-]+)*$/).refine((path) => !path.split('/').some((step) => step === '..' || step === '.'))

/** One file of a release; a brotli twin (`.br`) is a file of its own. */
export const releaseFile = z.object({ path: filePath, hash: fileHash, size: z.int().min(0).max(largestFile) })
export type ReleaseFile = z.infer<typeof releaseFile>

const made = { at: z.iso.datetime(), module: moduleId, part }

/** What is about to be uploaded. A service's release has no files: its code is run by whoever deploys it. */
export const releaseDocument = z.object({ kind: z.literal('release'), ...made, version: moduleVersion, files: z.array(releaseFile).max(mostFiles), contract })
export type ReleaseDocument = z.infer<typeof releaseDocument>

/** Whom a canary reaches: a share of signed-in users in percent, or everybody in some places. */
export const canaryAudience = z.union([
  z.object({ share: z.int().min(1).max(99) }),
  z.object({ areas: z.array(areaCode).min(1).max(50) }),
])
export type CanaryAudience = z.infer<typeof canaryAudience>

/** The steps on a channel; what each does says `turnStep`. */
export const turnActions = ['live', 'canary', 'stop', 'back', 'settle', 'follow', 'off', 'on'] as const
export type TurnAction = (typeof turnActions)[number]

const channel = {
  module: moduleId,
  part,
  county: channelCounty,
  /** The channel as its reader saw it; another one since then refuses the step. */
  revision: z.int().min(0),
  reason: z.string().trim().max(200).default(''),
}

/**
 * A step on a channel: give a version to everybody (`live`) or to some (`canary`), end a canary (`stop`), go back to the
 * last good version (`back`), call the live one good and give up that way (`settle`: others need not fit the one before any
 * more), have a county follow again what is given everywhere (`follow`: what it decided for itself ends), switch the module
 * off or on.
 */
export const turnStep = z.discriminatedUnion('action', [
  z.object({ ...channel, action: z.literal('live'), version: moduleVersion }),
  z.object({ ...channel, action: z.literal('canary'), version: moduleVersion, audience: canaryAudience }),
  z.object({ ...channel, action: z.enum(['stop', 'back', 'settle', 'off', 'on']) }),
  z.object({ ...channel, action: z.literal('follow') }),
])
export type TurnStep = z.infer<typeof turnStep>

/** A step that a publisher signs. */
export const turnDocument = z.object({ kind: z.literal('turn'), at: z.iso.datetime(), step: turnStep })

/** A service that came with the installation. */
export const installServiceInput = z.object({ module: moduleId, version: moduleVersion, contract: serviceContract })

/** A version shown to whoever holds the link, until it ends: at most a week. */
export const previewDocument = z.object({ kind: z.literal('preview'), at: z.iso.datetime(), module: moduleId, version: moduleVersion, until: z.iso.datetime() })

/** Whatever a publisher signs. */
export const publisherDocument = z.discriminatedUnion('kind', [releaseDocument, turnDocument, previewDocument])

/** First 16 hexadecimal digits of the SHA-256 of a public key (SPKI). */
export const keyFingerprint = z.string().regex(/^[0-9a-f]{16}$/)

/** A document of `publisherDocument` as JSON text, and the Ed25519 signature of its very bytes. */
export const signedDocument = z.object({ body: z.string().max(4 * 1024 * 1024), key: keyFingerprint, signature: z.base64().max(100) })
export type SignedDocument = z.infer<typeof signedDocument>

/** What the registry answers to a release: `missing` are the hashes whose contents it has to be sent. */
export const releaseAnswer = z.object({ release: z.uuid(), isKnown: z.boolean(), missing: z.array(fileHash) })

/** A public key (PEM) that a county takes releases of some modules from. */
export const enrolKeyInput = z.object({
  name: z.string().trim().min(2).max(60),
  publicKey: z.string().trim().max(400),
  modules: z.array(moduleId).min(1).max(30),
})

/** A publisher's key as the administrators see it; of the county that enrolled it. */
export const publisherKeyRow = z.object({
  id: z.uuid(),
  name: z.string(),
  fingerprint: keyFingerprint,
  county: channelCounty,
  /** `*` for every module. */
  modules: z.array(z.string()),
  enrolledAt: z.iso.datetime(),
  enrolledBy: z.string(),
  revokedAt: z.iso.datetime().nullable(),
})

/** What browsers tell, once for each version and session: it opened, or it failed and how. */
export const outcomeInput = z.object({
  module: moduleId,
  version: moduleVersion,
  outcome: z.enum(['opened', 'failed']),
  kind: z.enum(['unlisted', 'unreachable', 'refused', 'faulty', 'broken']).optional(),
})
