import { z } from 'zod'

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

/** A module as browsers load it: what is live, what was before, and whether its service answers. */
export const liveModule = published.extend({ id: moduleId, previous: published.optional(), service: z.enum(['up', 'down']) })
export type LiveModule = z.infer<typeof liveModule>

/** `GET /registry/modules`; `revision` changes with every publication. */
export const registryView = z.object({ revision: z.string(), modules: z.array(liveModule) })
export type RegistryView = z.infer<typeof registryView>

/** A module as its page in the platform shows it. */
export const moduleRow = z.object({
  id: moduleId,
  version: moduleVersion,
  previous: moduleVersion.nullable(),
  since: z.iso.datetime(),
  publishedBy: z.string(),
  files: z.int(),
  service: z.enum(['up', 'down']),
})
export const moduleList = z.array(moduleRow)

/** A finished build on this machine, to be published and made live. */
export const publishInput = z.object({ module: z.string(), folder: z.string().min(1) })
