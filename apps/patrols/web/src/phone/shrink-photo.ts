import { DomainProblem } from '@wuxin/web/problem'

/** The long side of a photo that is sent, in pixels, and how well it is kept: what a hazard is recognised by. */
const longest = 1600
const quality = 0.8

/** A photo made ready on the phone: small, without where and when it was taken, and what its bytes hash to. */
export interface Taken {
  bytes: Blob
  digest: string
}

/** The SHA-256 of bytes in hex. */
export async function digestOf(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** How large a picture is drawn: as it is, or with its long side cut down. */
export function drawnSize({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** Makes a photo small, upright as it was held. Throws FILE_BROKEN for what is no picture. */
export async function shrinkPhoto(file: Blob): Promise<Taken> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new DomainProblem({ code: 'FILE_BROKEN' })
  })
  const canvas = document.createElement('canvas')
  Object.assign(canvas, drawnSize(picture))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  if (!bytes) throw new DomainProblem({ code: 'FILE_BROKEN' })
  return { bytes, digest: await digestOf(await bytes.arrayBuffer()) }
}
