import { z } from 'zod'

/** What may be uploaded, judged by content; pictures are stored anew and lose everything but the picture. */
export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

/** Bytes of one upload, pixels of the longest side as stored and as a thumbnail, pixels that a picture may unpack to, and hours that an unattached file is kept. */
export const fileLimits = { bytes: 10 * 1024 * 1024, side: 2560, thumb: 320, pixels: 110_000_000, hours: 24 } as const

/** Uploads of one client address within an hour: thirty residents' reports with all their photos, behind one gateway of a compound. */
export const uploadLimit = { files: 300, minutes: 60 } as const

/** A stored file; width and height are null where it is no picture. */
export const storedFile = z.object({
  id: z.uuid(),
  mime: z.enum(fileTypes),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
})
export type StoredFile = z.infer<typeof storedFile>

/**
 * Which files a service asks about before a record of its own keeps them; those that do not exist are left out of the answer,
 * and so are those that `by` may not keep: the account that wants to, null for somebody without one.
 */
export const filesAsked = z.object({ ids: z.array(z.uuid()).max(100), by: z.string().nullable().optional() })
/** Those of the asked files that exist and may be kept. */
export const filesKnown = z.array(storedFile)
