import { defineEntity, p } from '@mikro-orm/core'
import type { PhotoConsent, PhotoState } from '@wuxin/culture/photo.schema'
import { personal } from '@wuxin/service/audit'
import { record, scoped } from '@wuxin/service/record'
import { told } from '../step/told.table.ts'

/** What is kept of a photo on the wall (照片墙); what it does is in `photo.entity.ts`. */
export const PhotoSchema = defineEntity({
  name: 'EventPhoto',
  tableName: 'photo',
  ...scoped,
  properties: {
    ...record,
    ...told,
    event: p.uuid(),
    /** Of whoever was there and sent it; null for staff. */
    signUp: p.uuid().strictNullable(),
    /** Null once it is taken down: the file went back. */
    file: p.uuid().strictNullable(),
    state: p.text().$type<PhotoState>(),
    words: p.text().strictNullable(),
    consent: p.text().$type<PhotoConsent>(),
    hasMinors: p.boolean(),
    /** Whoever of the staff sent it. */
    addedBy: p.text().strictNullable(),
    addedAt: p.datetime(),
    askedPhone: p.text().strictNullable().comment(personal),
    askedReason: p.text().strictNullable().comment(personal),
    askedAt: p.datetime().strictNullable(),
    reason: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
  },
})
