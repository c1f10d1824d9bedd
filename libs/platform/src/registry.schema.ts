import { z } from 'zod'
import { areaCode } from './area.ts'

/** Id of a module: the name of its folder, its schema and its part of every address. */
export const moduleId = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/)

/** SHA-384 of a file as browsers check it (Subresource Integrity). */
export const fileHash = z.string().regex(/^sha384-[A-Za-z0-9+/]{64}$/)

/** First 16 hexadecimal digits of the SHA-384 over all files: the same build has the same version. */
export const moduleVersion = z.string().regex(/^[0-9a-f]{16}$/)

const published = z.object({
  version: moduleVersion,
  /** Address of the federation manifest, below `/modules/<id>/<version>/`. */
  manifest: z.string(),
  /** Hash of every file of the version, by its path below that folder. */
  files: z.record(z.string(), fileHash),
})

const bilingual = z.object({ 'zh-CN': z.string(), 'en-US': z.string() })
const health = z.enum(['up', 'down'])

/** A module as browsers load it: the version that is this reader's, the last good one, and whether its service answers. */
export const liveModule = published.extend({
  id: moduleId,
  /** What people call it, so that a module that does not load has a name. */
  title: bilingual,
  channel: z.enum(['live', 'canary', 'preview']),
  /** Switched off by an administrator: it is named, and not loaded. */
  isOff: z.boolean(),
  previous: published.optional(),
  service: health,
})
export type LiveModule = z.infer<typeof liveModule>

/** `GET /registry/modules`; `revision` changes with anything that this reader is given. */
export const registryView = z.object({ revision: z.string(), modules: z.array(liveModule) })
export type RegistryView = z.infer<typeof registryView>

const versionRow = z.object({ version: moduleVersion, publishedAt: z.iso.datetime(), publishedBy: z.string() })

/** What a county is given of one part of a module. */
export const channelRow = z.object({
  part: z.enum(['web', 'service']),
  /** The county that decided for itself; empty where the row for everywhere else holds. */
  county: z.union([areaCode, z.literal('')]),
  revision: z.int(),
  live: versionRow,
  /** Since when, and by whose step, the live version is live. */
  since: z.iso.datetime(),
  by: z.string(),
  /** What is given everywhere else, where the county decided for itself. */
  common: versionRow.nullable(),
  /** The newest version after the live one that was not left again; what is given everywhere else waits for a county that decided for itself. */
  waiting: versionRow.nullable(),
  previous: versionRow.nullable(),
  canary: versionRow.extend({ share: z.int().nullable(), areas: z.array(areaCode) }).nullable(),
  isOff: z.boolean(),
  /** Users of the live version and of the canary, and how many of them saw it fail. */
  seen: z.object({ live: z.object({ users: z.int(), failed: z.int() }), canary: z.object({ users: z.int(), failed: z.int() }) }),
})

/** A module as its page in the platform shows it, to the administrator of one county. */
export const moduleRow = z.object({ id: moduleId, title: bilingual, service: health, channels: z.array(channelRow) })
/** All modules, for the administrator of one county. */
export const moduleList = z.array(moduleRow)

/** One step in the history of a module. */
export const moduleTurn = z.object({
  id: z.uuid(),
  part: z.enum(['web', 'service']),
  county: z.string(),
  action: z.enum(['published', 'live', 'canary', 'stop', 'back', 'settle', 'follow', 'off', 'on', 'failed']),
  version: moduleVersion.nullable(),
  at: z.iso.datetime(),
  by: z.string(),
  reason: z.string(),
})

/** One module with what a step may choose from, and what was done. */
export const moduleView = moduleRow.extend({
  versions: z.array(versionRow.extend({ part: z.enum(['web', 'service']) })),
  history: z.array(moduleTurn),
})

/** A finished build on this machine, to be published and made live. */
export const publishInput = z.object({ module: z.string(), folder: z.string().min(1) })
