import { inflateRawSync } from 'node:zlib'
import { DomainError } from '@wuxin/platform/error'

/** Signatures and places of the parts of an archive (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const entryLength = 46
const localLength = 30
const longestComment = 0xffff
const deflated = 8

/**
 * Unpacks an archive and throws it away, to know that it is no bomb: sizes that its headers claim are not believed.
 * Throws TOO_LARGE where it unpacks to more than `limit` bytes, SHEET_UNREADABLE where it is no archive.
 */
export function assertUnpacksTo(zip: Buffer, limit: number): void {
  let left = limit
  try {
    for (const data of compressedParts(zip)) left -= inflateRawSync(data, { maxOutputLength: left + 1 }).byteLength
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw isTooLarge ? new DomainError('TOO_LARGE', { limit }) : new DomainError('SHEET_UNREADABLE')
  }
  if (left < 0) throw new DomainError('TOO_LARGE', { limit })
}

/** The compressed bytes of every entry. Throws a RangeError where the archive's parts do not lie where it says. */
function* compressedParts(zip: Buffer): Generator<Buffer> {
  let end = zip.length - endLength
  while (end > Math.max(zip.length - endLength - longestComment, 0) && zip.readUInt32LE(end) !== endSignature) end -= 1
  if (end < 0 || zip.readUInt32LE(end) !== endSignature) throw new RangeError('no archive')
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (zip.readUInt32LE(at) !== entrySignature) throw new RangeError('no entry')
    const size = zip.readUInt32LE(at + 20)
    const local = zip.readUInt32LE(at + 42)
    const from = local + localLength + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    if (zip.readUInt16LE(at + 10) === deflated) yield zip.subarray(from, from + size)
    at += entryLength + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}
