import { errorsOf, type Nothing, type SentErrors } from '@wuxin/platform/error'
import type { Colour } from './team.rules.ts'

/** Rules that a step can break, with what the text about it says. Units and people are ids, days are `YYYY-MM-DD`; never personal data. */
export interface VolunteerErrors extends SentErrors {
  /** Neither a unit nor a person, or both. */
  OWNER_WRONG: Nothing
  /** Nobody organises a whole county: a township at least is told. */
  PLACE_TOO_WIDE: { area: string }

  /** The record that it comes from is a wish already. */
  WISH_EXISTS: { number: string }
  /** Somebody was first: the wish has an owner. */
  WISH_CLAIMED: { number: string }
  /** The day until which it was wanted has passed. */
  WISH_EXPIRED: { until: string }
  /** As many wishes are in the claimer's hands as the settings allow. */
  CLAIM_LIMIT: { limit: number }
  /** Whoever fulfilled a wish, served an order or mended something confirms none of it. */
  SELF_CONFIRMATION: Nothing
  /** The words still say who it is: `found` are the kinds of what was found. */
  WORDS_NAME_SOMEBODY: { found: string[] }

  /** A team of this colour stands at the place already. */
  TEAM_EXISTS: { colour: Colour; area: string }
  TEAM_CLOSED: { name: string }
  /** The person is registered at this place already. */
  VOLUNTEER_EXISTS: Nothing
  /** Has left, or withdrew the consent that this needs. */
  VOLUNTEER_LEFT: Nothing
  /** Hours are kept of those who are registered alone. */
  VOLUNTEER_MISSING: Nothing
  CONSENT_MISSING: { purpose: string }
  /** Under the age of the settings, and no guardian has agreed. */
  GUARDIAN_MISSING: { age: number }
  /** Somebody else agrees for whoever is under age. */
  GUARDIAN_SELF: Nothing
  MEMBER_TWICE: { team: string }

  /** Service ends after it began, on the same day: over midnight is two records. */
  HOURS_OVER_MIDNIGHT: Nothing
  /** Nobody serves at two places at once: it overlaps a record of that day. */
  HOURS_OVERLAP: { from: string; to: string }
  HOURS_AHEAD: Nothing
  /** Records are made within so many days of the service. */
  HOURS_TOO_OLD: { days: number }
  /** A correction says something else than what stands. */
  NOTHING_CORRECTED: Nothing
  /** No confirmed service within the period: there is nothing to certify. */
  CERTIFICATE_EMPTY: Nothing
  CERTIFICATE_UNKNOWN: Nothing

  OFFER_CLOSED: { title: string }
  /** As many orders as the offer takes in this month. */
  OFFER_FULL: { capacity: number; month: string }
  OFFER_ELSEWHERE: { title: string }
  /** Somebody was first: the order is no longer to be taken on. */
  ORDER_TAKEN: { number: string }
  /** Nobody of the unit has a post at the place, or the person none there in which orders are served. */
  OWNER_ABSENT: { name: string }
  /** No property manager holds a post at the compound: nobody would answer. */
  HOME_MISSING: { place: string }
  /** Given to the one who has it. */
  HANDED_TO_SAME: Nothing
  /** 双报到 is for those whom the platform's register has as party members. */
  PARTY_MEMBERS_ONLY: Nothing
  REPORT_EXISTS: { kind: string }
  REPORT_LEVEL_WRONG: { area: string }

  LISTING_EXPIRED: { title: string; expiresOn: string }
  LISTING_NOT_OPEN: { title: string }
  /** More than is left: `free` of it. */
  LISTING_FULL: { title: string; free: number }
  LISTING_TWICE: { title: string }
  /** Fewer than the projects hold of it. */
  LISTING_HELD: { held: number }
  /** Stands longer than the county lets a listing. */
  LISTING_TOO_LONG: { latest: string }
  /** A project joins at least one need and one resource. */
  PROJECT_ONE_SIDED: Nothing
  /** One owner has both sides of it: there is nobody to sign with. */
  PROJECT_WITH_ITSELF: Nothing
  /** A need goes with a resource of its own kind. */
  KIND_WRONG: { title: string }
  /** Neither a need nor a resource of the project is the claimer's. */
  NOT_YOUR_LISTING: Nothing
  /** Agreed, signed or evaluated for this side before. */
  SIDE_DONE: Nothing
  /** The contract has a later edition than the one that was read. */
  CONTRACT_CHANGED: { edition: number }
  CONTRACT_MISSING: Nothing
  /** Acted for another side already: a project is made by two. */
  OTHER_SIDE: Nothing
  /** More delivered than was agreed: `left` of it is to come. */
  DELIVERY_TOO_MUCH: { title: string; left: number }
  DELIVERY_MISSING: { title: string; left: number }
  /** A day that has not come. */
  DELIVERY_AHEAD: { day: string }

  /** The unit is paired with another community at that time. */
  ALLIANCE_EXISTS: { community: string }
  /** A compound of another community. */
  COMPOUND_ELSEWHERE: { code: string }
  BUILDING_UNKNOWN: { building: string }
  BUILDING_TAKEN: { building: string; from: string; to: string | null }

  CARER_TWICE: Nothing
  /** Nobody opens a household's door to themselves: somebody else asks them. */
  SELF_ASSIGNED: Nothing
  /** As many as one household can bear. */
  CARERS_FULL: { limit: number }
  /** What was done, or agreed to, is told afterwards. */
  DAY_AHEAD: { day: string }
  /** The household's file, or its door, is for those assigned, after they accepted. */
  NOT_ASSIGNED: Nothing
  LAST_KEEPER: Nothing
  CURTAIN_OFF: Nothing
  CURTAIN_ON: Nothing
  /** A check is told within its window. */
  WINDOW_SHUT: { from: string; to: string }
  CHECKED_ALREADY: { at: string }
  /** The household told that it is away on these days. */
  NOBODY_HOME: Nothing
  ALARM_OPEN: { number: string }

  /** Psychological help: only counts leave the room. */
  NAMES_STAY_INSIDE: Nothing
  ATTENDANCE_MISSING: Nothing
  SESSION_AHEAD: { day: string }
}

/** An error of this module with the parameters that belong to its code. */
export const volunteerError = errorsOf<VolunteerErrors>()
