import { defineEntity, p } from '@mikro-orm/core'
import type { StoredFile } from '@wuxin/platform/file.schema'
import { randomUUIDv7 } from 'node:crypto'

const FileSchema = defineEntity({
  name: 'File',
  tableName: 'file',
  properties: {
    id: p.uuid().primary().onCreate(() => randomUUIDv7()),
    /** SHA-256 of the bytes as stored: where they lie. */
    hash: p.text(),
    mime: p.text().$type<StoredFile['mime']>(),
    bytes: p.integer(),
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    uploadedAt: p.datetime(),
    /** Whether staff or a resident sent it; who it was of the staff stands in the audit. */
    uploadedBy: p.text(),
    attachedAt: p.datetime().nullable(),
    /** Key of the upload, so that a repeated one stores nothing twice, and SHA-256 of what was sent with it. */
    request: p.uuid().nullable(),
    digest: p.text(),
  },
})

/** An uploaded file (附件). The record that keeps it decides who sees it; one that no record keeps is deleted after a day. */
export class File extends FileSchema.class {
  attach(now: Date): void {
    this.attachedAt ??= now
  }

  /** The file as others know it. */
  stored(): StoredFile {
    const { id, mime, bytes, width = null, height = null, digest } = this
    return { id, mime, bytes, width, height, digest }
  }
}
FileSchema.setClass(File)
