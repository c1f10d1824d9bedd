import { fileTypeFromBuffer } from 'file-type'
import { fileLimits, fileTypes, type StoredFile } from '@wuxin/platform/file.schema'
import { DomainError } from '@wuxin/platform/error'
import sharp, { type Sharp } from 'sharp'

/** What is stored of an upload. */
export interface Content extends Omit<StoredFile, 'id' | 'bytes'> {
  bytes: Buffer
}

const quality = 82
type PictureType = Exclude<StoredFile['mime'], 'application/pdf'>
const encoders: Record<PictureType, (image: Sharp) => Sharp> = {
  'image/jpeg': (image) => image.jpeg({ quality }),
  'image/png': (image) => image.png(),
  'image/webp': (image) => image.webp({ quality }),
}

// A server of 350 MB keeps no unpacked pictures for later.
sharp.cache(false)

/**
 * What an upload is, by its content alone. A picture is drawn anew, upright and at most 2560 pixels long: nothing of the
 * file that came is kept, so neither place nor camera nor anything hidden in it. Throws FILE_TYPE with what is allowed,
 * TOO_LARGE for a picture of too many pixels, FILE_BROKEN for what cannot be read to its end.
 */
export async function contentOf(upload: Buffer): Promise<Content> {
  const found = await fileTypeFromBuffer(upload).catch(() => undefined)
  const mime = fileTypes.find((type) => type === found?.mime)
  if (!mime) throw new DomainError('FILE_TYPE', { allowed: fileTypes })
  return mime === 'application/pdf' ? documentOf(upload) : pictureOf(upload, mime)
}

/** A PDF stays as it is; it is only ever given out to be saved, never to run on our pages. */
function documentOf(bytes: Buffer): Content {
  if (!bytes.subarray(-1024).includes('%%EOF')) throw new DomainError('FILE_BROKEN')
  return { mime: 'application/pdf', bytes, width: null, height: null }
}

async function pictureOf(upload: Buffer, mime: PictureType): Promise<Content> {
  const { width = 0, height = 0 } = await readable(sharp(upload, { limitInputPixels: false }).metadata())
  if (width * height > fileLimits.pixels) throw new DomainError('TOO_LARGE', { limit: fileLimits.pixels, of: 'pixels' })
  const image = sharp(upload, { limitInputPixels: fileLimits.pixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: fileLimits.side, height: fileLimits.side, fit: 'inside', withoutEnlargement: true })
  const { data, info } = await readable(encoders[mime](image).toBuffer({ resolveWithObject: true }))
  return { mime, bytes: data, width: info.width, height: info.height }
}

/** A small WebP of a stored picture. */
export const thumbnailOf = (picture: Buffer): Promise<Buffer> =>
  sharp(picture).resize({ width: fileLimits.thumb, height: fileLimits.thumb, fit: 'inside', withoutEnlargement: true }).webp({ quality: 75 }).toBuffer()

const readable = <Result>(reading: Promise<Result>): Promise<Result> =>
  reading.catch((cause: unknown) => {
    throw Object.assign(new DomainError('FILE_BROKEN'), { cause })
  })
