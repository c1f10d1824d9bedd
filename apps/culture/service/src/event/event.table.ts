import { defineEntity, p } from '@mikro-orm/core'
import type { EventKind, Particulars } from '@wuxin/culture/event-kind.schema'
import type { EventState } from '@wuxin/culture/event.schema'
import type { ScoreCard } from '@wuxin/culture/event-view.schema'
import type { Role } from '@wuxin/platform/role'
import { clocked } from '@wuxin/service/life/clock'
import { record, scoped } from '@wuxin/service/record'
import { told } from '../step/told.table.ts'

/** What is kept of an event (活动); what it does is in `event.entity.ts`. */
export const EventSchema = defineEntity({
  name: 'CultureEvent',
  tableName: 'event',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    ...told,
    number: p.text(),
    title: p.text(),
    kind: p.text().$type<EventKind>(),
    particulars: p.json<Particulars>(),
    state: p.text().$type<EventState>(),
    starts: p.datetime(),
    ends: p.datetime(),
    /** A venue of this module, which holds a booking for it; else a spot in words. */
    venue: p.uuid().strictNullable(),
    /** What it was called when it was booked: the venue may lie above the places of those who read of the event. */
    venueName: p.text().strictNullable(),
    spot: p.text().strictNullable(),
    hasSignUp: p.boolean(),
    signUpFrom: p.datetime().strictNullable(),
    signUpTo: p.datetime().strictNullable(),
    signUpClosed: p.boolean(),
    /** How many may come; null where everybody may. */
    capacity: p.integer().strictNullable(),
    ageFrom: p.integer().strictNullable(),
    ageTo: p.integer().strictNullable(),
    guardianUnder: p.integer().strictNullable(),
    familyMost: p.integer(),
    /** Fen. */
    costPlanned: p.bigint('number').strictNullable(),
    costSpent: p.bigint('number').strictNullable(),
    sponsor: p.text().strictNullable(),
    organiserUnit: p.text().strictNullable(),
    organiserRole: p.text().$type<Role>().strictNullable(),
    partners: p.array().columnType('text[]'),
    words: p.text().strictNullable(),
    photos: p.array().columnType('text[]'),
    /** How it went. */
    summary: p.text().strictNullable(),
    photosAfter: p.array().columnType('text[]'),
    /** Counted by hand, where nobody signed in by the system. */
    attended: p.integer().strictNullable(),
    /** The item of the year plan that it was made of. */
    planItem: p.uuid().strictNullable(),
    scoreCard: p.json<ScoreCard>().strictNullable(),
    reason: p.text().strictNullable(),
    publishedAt: p.datetime().strictNullable(),
    startedAt: p.datetime().strictNullable(),
    finishedAt: p.datetime().strictNullable(),
    closedAt: p.datetime().strictNullable(),
  },
})
