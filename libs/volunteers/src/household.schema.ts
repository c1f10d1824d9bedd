import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { byId, differs, isTermOrdered, personId, personName, phone, photos, reason, reasonStep, span, step, term, termOrder, text, unmask, words } from '@wuxin/platform/input.schema'
import { countsOf, listOf, listQuery } from '@wuxin/platform/list'
import { instant, placeView, standing } from '@wuxin/platform/view.schema'
import { roles } from '@wuxin/platform/role'
import { recordDay } from '@wuxin/platform/working-day'
import { lineView, served } from './field.schema.ts'
import { volunteerFigures } from './figure.rules.ts'
import { careConsents, carerPosts, carerStatuses, consentMeans, endReasons, householdKinds, householdLines, householdStates } from './household.rules.ts'
import { limits } from './limit.rules.ts'

/** Name, number and door: personal data of people in need, kept apart and read by those assigned alone. */
const person = {
  name: personName, phone: phone.nullable().default(null), door: text(limits.door), relative: z.object({ name: personName, phone }).nullable().default(null),
  needs: words.nullable().default(null),
}

/** Opens a file; whoever does keeps it. `people` live there. */
export const registerHouseholdInput = z.object({
  area: areaCode.length(15), building: text(limits.name), kind: z.enum(householdKinds), people: z.int().min(1).max(20).default(1), ...person,
})
/** By those who read it. */
export const amendHouseholdInput = step.extend({ ...person, building: text(limits.name), kind: z.enum(householdKinds), people: z.int().min(1).max(20) })
/** The household's own yes, with the paper where one was signed. */
export const consentInput = step.extend({
  consents: z.array(z.enum(careConsents)).min(1).refine(differs, { error: 'CONSENT_TWICE' }), means: z.enum(consentMeans), day: recordDay, photos,
})
/** Somebody is asked to care; they see the door once they accept. */
export const assignInput = step.extend({ person: personId, post: z.enum(carerPosts), ...term }).refine(isTermOrdered, termOrder)
/** Who can be asked: the nearest to the household first. */
export const carerChoiceInput = byId.extend({ q: z.string().trim().max(60).optional(), post: z.enum(carerPosts), size: z.int().min(1).max(20).default(10) })
/** Somebody who can be asked, by their account, with the post that they hold. */
export const carerChoice = z.object({ id: z.string(), name: z.string(), role: z.enum(roles), place: placeView })
/** 接受结对: from now on name and door are theirs to read. */
export const acceptCareInput = step
/** 婉拒, and why. */
export const declineCareInput = reasonStep
/** Ends somebody's part; the last keeper of a file stays (LAST_KEEPER). */
export const releaseInput = step.extend({ carer: z.uuid(), reason })
/** The plan, and how often somebody visits. */
export const setPlanInput = step.extend({ words, everyDays: z.int().min(1).max(183) })
/** 走访; hours of it are recorded beside, where the visitor wants them counted. */
export const householdVisitInput = step.extend({ day: recordDay, words, photos, needs: reason.nullable().default(null), served })
/** A carer is ill or away: the deputy stands in from the first day to the last. In place of what they had told of days that are not over. */
export const tellAbsenceInput = step.extend({ ...term, reason: reason.nullable().default(null) }).refine(isTermOrdered, termOrder)
/** Visits due and checks stop with it; the answer says which. `words` say how it was heard, where `saysHowHeard`. */
export const withdrawCareConsentInput = step.extend({ consent: z.enum(careConsents), words: reason.nullable().default(null) })
/** Ends the pairing; a withdrawn consent has a step of its own. */
export const endHouseholdInput = step.extend({ because: z.enum(endReasons).exclude(['consent_withdrawn']), reason })
/** Name and door, with the reason; every answer is a line of the audit. */
export const lookAtHouseholdInput = unmask

/** The chips over the list: 我结对的, 待我答复, 待同意, 待结对, 帮扶中, 走访到期, 看窗户, 已结束. */
export const householdChips = ['mine', 'asked', 'to_consent', 'to_pair', 'in_care', 'visit_due', 'curtain', 'ended'] as const
/** Files of the caller's places, and those that they are assigned to. */
export const householdListInput = listQuery(['number', 'nextVisit', 'since']).extend({
  ...span, chip: z.enum(householdChips).optional(), kind: z.enum(householdKinds).optional(), figure: z.enum(volunteerFigures).optional(),
})
export type HouseholdListInput = z.output<typeof householdListInput>

/** A file without its people: what kind, where roughly, who cares, what is due. Search goes by the number alone. */
export const householdRow = z.object({
  id: z.uuid(), version: z.int(), number: z.string(), kind: z.enum(householdKinds), state: z.enum(householdStates), place: placeView, people: z.int(),
  carers: z.array(z.object({ name: z.string(), post: z.enum(carerPosts), status: z.enum(carerStatuses) })),
  since: z.iso.date().nullable(), lastVisit: z.iso.date().nullable(), nextVisit: z.iso.date().nullable(), visitDue: z.boolean(),
  /** Whether its curtain is watched; null for those who may not know. */
  curtain: z.boolean().nullable(),
  dueAt: instant.nullable(),
  /** Whether the caller may look at name and door. */
  mayRead: z.boolean(),
})
export type HouseholdRow = z.infer<typeof householdRow>
/** A page of files, with the count behind each chip. */
export const householdList = listOf(householdRow).extend({ chips: countsOf(householdChips) })

/** What a look shows. */
export const householdPerson = z.object({
  id: z.uuid(), name: z.string(), phone: z.string().nullable(), building: z.string(), door: z.string(),
  relative: z.object({ name: z.string(), phone: z.string() }).nullable(), needs: z.string().nullable(),
})
/** Somebody assigned, with their answer. */
export const carerView = z.object({
  id: z.uuid(), person: z.string(), name: z.string(), post: z.enum(carerPosts), status: z.enum(carerStatuses), from: z.iso.date(), to: z.iso.date().nullable(),
  absent: z.boolean(), reason: z.string().nullable(),
})
/** Days on which a carer is ill or away. */
export const absenceView = z.object({ id: z.uuid(), person: z.string(), name: z.string(), from: z.iso.date(), to: z.iso.date().nullable() })
/** One visit to the household. */
export const careVisit = z.object({ id: z.uuid(), day: z.iso.date(), by: z.string(), words: z.string().nullable(), photos: z.array(z.string()), needs: z.string().nullable() })

/**
 * A household's file. Plan, visits, the words of its lines and all that tells of the curtain or of nobody being at home are
 * null or left out for those who may not read them; so they are in the answer to a step, which is kept with its key.
 */
export const householdRecord = householdRow.omit({ carers: true }).extend({
  ...standing, carers: z.array(carerView), alarmed: z.array(z.string()), today: z.iso.date(),
  consents: z.array(z.object({ consent: z.enum(careConsents), means: z.enum(consentMeans), day: z.iso.date(), withdrawnAt: instant.nullable(), words: z.string().nullable(), photos: z.array(z.string()) })),
  plan: z.object({ words: z.string(), everyDays: z.int() }).nullable(), visits: z.array(careVisit), absences: z.array(absenceView),
  away: z.array(z.object({ id: z.uuid(), from: z.iso.date(), to: z.iso.date().nullable() })),
  ended: z.object({ because: z.enum(endReasons), reason: z.string().nullable(), at: instant }).nullable(), steps: z.array(lineView(householdLines)),
})
export type HouseholdRecord = z.infer<typeof householdRecord>
/** A file of which whoever declined sees no more. */
export const declinedView = householdRecord.pick({ id: true, version: true, number: true })
/** What a withdrawal stopped, and the alarms that go on. */
export const stoppedView = z.object({
  household: householdRecord, stopped: z.object({ visitDue: z.iso.date().nullable(), curtain: z.boolean(), alarms: z.int(), carers: z.int() }),
})
/** The caller's own households on the phone, what is due first. */
export const ownHouseholdsInput = byId.partial()
/** The caller's own households, what is due first. */
export const ownHouseholds = z.array(householdRow)
/** Looks at a household's name and door: who, when, why. For its keeper and the audit. */
export const lookedAtView = z.array(z.object({ at: instant, name: z.string(), reason: z.string() }))
