import { z } from 'zod'

/** What may be uploaded, judged by content; pictures are stored anew and lose everything but the picture. */
export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

/** Bytes of one upload and of one part of it, pixels of the longest side as stored and as a thumbnail, pixels that a picture may unpack to, and hours that an unattached file or an unfinished upload is kept. */
export const fileLimits = { bytes: 10 * 1024 * 1024, part: 1024 * 1024, side: 2560, thumb: 320, pixels: 110_000_000, hours: 24 } as const

/** Uploads of one client address within an hour: thirty residents' reports with all their photos, behind one gateway of a compound. */
export const uploadLimit = { files: 300, minutes: 60 } as const

/** A stored file; width and height are null where it is no picture. */
export const storedFile = z.object({
  id: z.uuid(),
  mime: z.enum(fileTypes),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** SHA-256 in hex of the bytes as they were sent; an older platform does not tell it. */
  digest: z.string().optional(),
})
export type StoredFile = z.infer<typeof storedFile>

/**
 * Which files a service asks about before a record of its own keeps them; those that do not exist are left out of the answer,
 * and so are those that `by` may not keep: the account that wants to, null for somebody without one.
 */
export const filesAsked = z.object({ ids: z.array(z.uuid()).max(100), by: z.string().nullable().optional() })
/** Those of the asked files that exist and may be kept. */
export const filesKnown = z.array(storedFile)

/** How much has come of an upload that is sent in parts, in bytes, and the file once it is whole. */
export const uploadState = z.object({ offset: z.int(), file: storedFile.nullable() })
export type UploadState = z.infer<typeof uploadState>
const bytes = z.string().regex(/^\d{1,9}$/).transform(Number)
/** What a part says of itself in its headers `upload-offset` and `upload-length`: where it begins, and how long the whole is, in bytes. */
export const partSaid = z.object({ offset: bytes, length: bytes.refine((length) => length > 0) })
