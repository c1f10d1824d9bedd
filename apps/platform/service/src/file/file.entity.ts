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
    /** Whether staff or a resident sent it; who it was stands in the audit too. */
    uploadedBy: p.text(),
    /** The account that sent it; null where nobody was signed in. */
    uploaderId: p.text().nullable(),
    attachedAt: p.datetime().nullable(),
    /** The records that keep it, as far as they said which they are, and those that gave it back. */
    keepers: p.array().columnType('text[]').default([]),
    givenBack: p.array().columnType('text[]').default([]),
    /** No record shows it any more: nobody gets it, and it is deleted soon. */
    freedAt: p.datetime().nullable(),
    /** Key of the upload, so that a repeated one stores nothing twice, and SHA-256 of what was sent with it. */
    request: p.uuid().nullable(),
    digest: p.text(),
  },
})

/** An uploaded file (附件). The record that keeps it decides who sees it; one that no record keeps is deleted after a day. */
export class File extends FileSchema.class {
  /** A record keeps it from now on; one that has given it back already does not. */
  attach(now: Date, keeper?: string): void {
    this.attachedAt ??= now
    if (keeper === undefined) return
    if (this.givenBack.includes(keeper)) this.freeUnkept(now)
    else this.keepers = [...new Set([...this.keepers, keeper])]
  }

  /** A record shows it no more: it goes with the last that kept it. */
  giveBack(now: Date, keeper: string): void {
    this.givenBack = [...new Set([...this.givenBack, keeper])]
    this.keepers = this.keepers.filter((each) => each !== keeper)
    if (this.attachedAt !== null) this.freeUnkept(now)
  }

  /** No record shows it any more, whichever did. */
  free(now: Date): void {
    this.freedAt ??= now
  }

  private freeUnkept(now: Date): void {
    if (this.keepers.length === 0) this.free(now)
  }

  /**
   * Whether a record may keep it for an account, null for somebody without one: what was uploaded by an account is that
   * one's alone. What came from nobody signed in belongs to whoever first shows it; until then nobody else knows its id.
   */
  mayBeKept(by: string | null): boolean {
    return this.uploaderId === null ? this.attachedAt === null : this.uploaderId === by
  }

  /** The file as others know it. */
  stored(): StoredFile {
    const { id, mime, bytes, width = null, height = null, digest } = this
    return { id, mime, bytes, width, height, digest }
  }
}
FileSchema.setClass(File)
