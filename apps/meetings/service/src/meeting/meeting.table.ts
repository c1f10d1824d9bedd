import { defineEntity, p } from '@mikro-orm/core'
import type { BodyKind } from '@wuxin/meetings/body.schema'
import type { Count } from '@wuxin/meetings/meeting.rules'
import type { Decision, GuestKind, MeetingState, SeatStatus, SignInMeans, Vote } from '@wuxin/meetings/meeting.schema'
import type { taskGiven } from '@wuxin/meetings/meeting-input.schema'
import type { ReservedMatter } from '@wuxin/meetings/reserved.rules'
import type { ServiceChange } from '@wuxin/meetings/topic.schema'
import type { Role } from '@wuxin/platform/role'
import { personal, type PartOf } from '@wuxin/service/audit'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'
import type { z } from 'zod'

/** What residents read of one item, once the minutes are published. */
export interface PublishedItem {
  item: string
  title: string
  words: string
  resolution: string | null
}

/** What is kept of a meeting (会议); what it does is in `meeting.entity.ts`. */
export const MeetingSchema = defineEntity({
  name: 'Meeting',
  tableName: 'meeting',
  ...scoped,
  properties: {
    ...record,
    number: p.text(),
    body: p.uuid(),
    bodyKind: p.text().$type<BodyKind>(),
    title: p.text(),
    state: p.text().$type<MeetingState>(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    venue: p.text(),
    /** The occurrence of its body's rule that it was made for; null where it was arranged by hand. */
    occurrence: p.datetime().strictNullable(),
    settingsVersion: p.integer(),
    /** On the poster; null until the notice goes out and after the end. No history tells it to those who are not there. */
    signInCode: p.text().strictNullable().comment(personal),
    notifiedAt: p.datetime().strictNullable(),
    openedAt: p.datetime().strictNullable(),
    endedAt: p.datetime().strictNullable(),
    confirmedAt: p.datetime().strictNullable(),
    publishedAt: p.datetime().strictNullable(),
    published: p.json<PublishedItem[]>().strictNullable(),
    /** The deadline of the minutes. */
    dueAt: p.datetime().strictNullable(),
    wakeAt: p.datetime().strictNullable(),
    reason: p.text().strictNullable(),
    seats: () => p.oneToMany(Seat).mappedBy('meeting').orderBy({ name: 'asc', id: 'asc' }).orphanRemoval(),
    items: () => p.oneToMany(Item).mappedBy('meeting').orderBy({ seq: 'asc' }).orphanRemoval(),
    stepCount: p.integer(),
  },
})

const ofMeeting = { ...part, meeting: () => p.manyToOne(MeetingSchema) } as const

const SeatSchema = defineEntity({
  name: 'Seat',
  tableName: 'seat',
  ...scopedPart,
  properties: {
    ...ofMeeting,
    party: p.text().strictNullable(),
    name: p.text().comment(personal),
    user: p.text().strictNullable(),
    role: p.text().$type<Role>().strictNullable(),
    unit: p.text().strictNullable(),
    member: p.uuid().strictNullable(),
    status: p.text().$type<SeatStatus>(),
    receivedAt: p.datetime().strictNullable(),
    /** Why somebody does not come, which may be an illness. */
    reason: p.text().strictNullable().comment(personal),
    delegate: p.text().strictNullable().comment(personal),
    signedInAt: p.datetime().strictNullable(),
    signInMeans: p.text().$type<SignInMeans>().strictNullable(),
  },
})
/** One person's place at the table of one meeting (出席). */
export class Seat extends SeatSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Meeting', id: this.meeting.id }
  }
}
SeatSchema.setClass(Seat)

const GuestSchema = defineEntity({
  name: 'Guest',
  tableName: 'guest',
  ...scopedPart,
  properties: { ...ofMeeting, name: p.text().comment(personal), kind: p.text().$type<GuestKind>(), unit: p.text().strictNullable(), person: p.uuid().strictNullable() },
})
/** Somebody beside the table (列席). */
export class Guest extends GuestSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Meeting', id: this.meeting.id }
  }
}
GuestSchema.setClass(Guest)

const ItemSchema = defineEntity({
  name: 'Item',
  tableName: 'item',
  ...scopedPart,
  properties: {
    ...ofMeeting,
    /** Counts from 1 on the agenda. */
    seq: p.integer(),
    topic: p.uuid().strictNullable(),
    words: p.text().strictNullable(),
    /** Planned length. */
    minutes: p.integer(),
    /** The paragraph of the minutes; its edition counts from 0, the empty one. */
    paragraph: p.text().comment(personal),
    edition: p.integer(),
    writtenById: p.text().strictNullable(),
    writtenBy: p.text().strictNullable(),
    writtenAt: p.datetime().strictNullable(),
    decision: p.text().$type<Decision>().strictNullable(),
    resolution: p.text().strictNullable(),
    change: p.text().$type<ServiceChange>().strictNullable(),
    matter: p.text().$type<ReservedMatter>().strictNullable(),
    count: p.json<Count>().strictNullable(),
    tasks: p.json<z.output<typeof taskGiven>[]>(),
  },
})
/** One item of the agenda with its paragraph of the minutes and its resolution (决议). */
export class Item extends ItemSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Meeting', id: this.meeting.id }
  }
}
ItemSchema.setClass(Item)

const VariantSchema = defineEntity({
  name: 'Variant',
  tableName: 'variant',
  ...scopedPart,
  properties: { ...ofMeeting, item: p.uuid(), words: p.text().comment(personal), seen: p.integer(), byId: p.text(), by: p.text(), at: p.datetime() },
})
/** An edition of a paragraph that was written over another one: kept beside it until somebody settles the two. */
export class Variant extends VariantSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Meeting', id: this.meeting.id }
  }
}
VariantSchema.setClass(Variant)

const BallotSchema = defineEntity({
  name: 'Ballot',
  tableName: 'ballot',
  ...scopedPart,
  /** `seat` is the party, or the id of a member's seat: one vote each, the last one stands. */
  properties: { ...ofMeeting, item: p.uuid(), seat: p.text(), name: p.text(), vote: p.text().$type<Vote>(), by: p.text(), at: p.datetime() },
})
/** The vote of one party or member on one item (表决). */
export class Ballot extends BallotSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Meeting', id: this.meeting.id }
  }
}
BallotSchema.setClass(Ballot)
