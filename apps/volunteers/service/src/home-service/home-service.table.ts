import { defineEntity, p } from '@mikro-orm/core'
import { personal } from '@wuxin/service/audit'
import { clocked } from '@wuxin/service/life/clock'
import { record, scoped } from '@wuxin/service/record'
import type { HomeServiceKind, HomeServiceState } from '@wuxin/volunteers/home-service.schema'
import type { Voice } from '@wuxin/volunteers/wish.schema'
import { asked } from '../step/asked.table.ts'
import { told } from '../step/told.table.ts'

/** A call back (回访) as it is kept, every one of them. */
export interface CallBack {
  by: Voice
  mended: boolean
  score: number | null
  words: string | null
  at: string
}

/** What is kept of a matter of the service home (服务之家). */
export const HomeServiceSchema = defineEntity({
  name: 'HomeService',
  tableName: 'home_service',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    ...told,
    ...asked,
    kind: p.text().$type<HomeServiceKind>(),
    state: p.text().$type<HomeServiceState>(),
    /** The compound's property company when it was asked for. */
    unit: p.text().strictNullable(),
    askerName: p.text().strictNullable().comment(personal),
    askerPhone: p.text().strictNullable().comment(personal),
    askedAt: p.datetime(),
    registrarId: p.text().strictNullable(),
    finishedById: p.text().strictNullable(),
    result: p.text().strictNullable(),
    resultPhotos: p.array().columnType('text[]'),
    finishedAt: p.datetime().strictNullable(),
    callBacks: p.json<CallBack[]>().comment(personal),
    reopened: p.integer(),
    reason: p.text().strictNullable(),
    /** When a call back said that it is mended. */
    mendedAt: p.datetime().strictNullable(),
    closedAt: p.datetime().strictNullable(),
  },
})
