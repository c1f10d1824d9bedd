import { defineEntity, p } from '@mikro-orm/core'
import { personal } from '@wuxin/service/audit'
import { clocked } from '@wuxin/service/life/clock'
import { record, scoped } from '@wuxin/service/record'
import type { Voice, WishKind, WishSource, WishState } from '@wuxin/volunteers/wish.schema'
import { asked } from '../step/asked.table.ts'
import { told } from '../step/told.table.ts'

/** What is kept of a wish (微心愿); what it does is in `wish.entity.ts`. */
export const WishSchema = defineEntity({
  name: 'Wish',
  tableName: 'wish',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    ...told,
    ...asked,
    kind: p.text().$type<WishKind>(),
    state: p.text().$type<WishState>(),
    source: p.text().$type<WishSource>(),
    /** The record that it comes from, and the module that it lies in. */
    sourceModule: p.text().strictNullable(),
    sourceId: p.text().strictNullable(),
    sourceLabel: p.text().strictNullable(),
    wisherName: p.text().strictNullable().comment(personal),
    wisherPhone: p.text().strictNullable().comment(personal),
    /** The account that took it down; null where the wisher posted it. */
    registrarId: p.text().strictNullable(),
    registrarName: p.text().strictNullable(),
    postedAt: p.datetime(),
    /** The last day on which it is of use. */
    until: p.text().strictNullable(),
    publicTitle: p.text().strictNullable(),
    publicWords: p.text().strictNullable(),
    publishedAt: p.datetime().strictNullable(),
    /** Counts from 1. */
    round: p.integer(),
    roundUntil: p.datetime().strictNullable(),
    /** Unclaimed for as many rounds as the settings wait. */
    leftOver: p.boolean(),
    claimerId: p.text().strictNullable(),
    claimerName: p.text().strictNullable(),
    claimerUnit: p.text().strictNullable(),
    claimedAt: p.datetime().strictNullable(),
    contactDay: p.text().strictNullable(),
    contactWords: p.text().strictNullable().comment(personal),
    contactedAt: p.datetime().strictNullable(),
    fulfilWords: p.text().strictNullable().comment(personal),
    fulfilPhotos: p.array().columnType('text[]'),
    fulfilledAt: p.datetime().strictNullable(),
    /** Every account that ever fulfilled it. */
    fulfillers: p.array().columnType('text[]'),
    confirmedAt: p.datetime().strictNullable(),
    confirmedBy: p.text().$type<Voice>().strictNullable(),
    confirmWords: p.text().strictNullable().comment(personal),
    score: p.integer().strictNullable(),
    ratedAt: p.datetime().strictNullable(),
    ratedBy: p.text().$type<Voice>().strictNullable(),
    rateWords: p.text().strictNullable().comment(personal),
    /** Why it was declined, withdrawn, released or disputed last. */
    reason: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
  },
})
