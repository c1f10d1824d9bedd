import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { differs, personId, personName, phone, reasonStep, span, step, text, unitId, unmask } from '@wuxin/platform/input.schema'
import { listOf, listQuery } from '@wuxin/platform/list'
import { instant, named, placeView } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { volunteerFigures } from './figure.rules.ts'
import { limits } from './limit.rules.ts'
import { colours } from './team.rules.ts'
import { consentPurposes } from './volunteer.rules.ts'

/** 理发, 急救, 修家电, 写春联 … what somebody can do for others. */
const skills = z.array(text(limits.name)).max(20).refine(differs, { error: 'SKILL_TWICE' }).default([])
const consents = z.array(z.enum(consentPurposes)).refine(differs, { error: 'CONSENT_TWICE' })
/** A parent or other guardian (监护人) who agreed. */
const guardian = z.object({ name: personName, phone, relation: text(limits.name) })

const facts = {
  phone: phone.nullable().default(null), born: recordDay, unit: unitId.nullable().default(null), skills,
  guardian: guardian.nullable().default(null),
}

/** Registers somebody of the county's register, by the name that stands there; without `register` among the consents nothing is kept of them. */
export const addVolunteerInput = z.object({
  person: personId, area: areaCode, ...facts, consents: consents.refine((all) => all.includes('register'), { error: 'CONSENT_MISSING' }),
})
/** The same for oneself: who it is, the session says. */
export const registerOwnInput = z.object({ area: areaCode, ...facts, consents: consents.refine((all) => all.includes('register'), { error: 'CONSENT_MISSING' }) })
/** What is left out of phone, birthday and guardian stays as it stands: what a page masks is never sent back. */
export const amendVolunteerInput = step.extend({ ...facts, phone: phone.nullable().optional(), born: recordDay.optional(), guardian: guardian.nullable().optional() })
/** Agrees to one purpose; by the volunteer, or written down for them. */
export const giveConsentInput = step.extend({ purpose: z.enum(consentPurposes) })
/** Withdrawal of `register` ends the registration: memberships end, the name leaves every list, records of service stay for the certificate alone. */
export const withdrawConsentInput = step.extend({ purpose: z.enum(consentPurposes) })
/** 退出, and why. */
export const leaveInput = reasonStep
/** Phone and guardian in full; the reason is logged. */
export const unmaskVolunteerInput = unmask
/** All that is kept of oneself, as a file (个人信息保护法第四十五条). */
export const exportOwnInput = z.object({})

/** Sorted by name, place or the day of registration: never by hours. */
export const volunteerListInput = listQuery(['name', 'area', 'registeredAt']).extend({
  ...span,
  colour: z.enum(colours).optional(),
  partyMember: z.boolean().optional(),
  skill: text(limits.name).optional(),
  left: z.boolean().default(false),
  figure: z.enum(volunteerFigures).optional(),
})
export type VolunteerListInput = z.output<typeof volunteerListInput>
/** Who can be chosen as a doer, carer or member: by name or skill. */
export const volunteerChoiceInput = z.object({ q: z.string().trim().max(60).optional(), area: areaCode.optional(), size: z.int().min(1).max(20).default(10) })
/** A volunteer as pickers show them. */
export const volunteerChoice = z.object({ id: z.uuid(), person: z.string(), name: z.string(), place: placeView, skills: z.array(z.string()), partyMember: z.boolean() })

/** A consent, and its withdrawal. */
export const consentView = z.object({ purpose: z.enum(consentPurposes), givenAt: instant, withdrawnAt: instant.nullable() })

/** One row of the register of volunteers: no hours, and so no order by them. */
export const volunteerRow = z.object({
  id: z.uuid(), version: z.int(), person: z.string(), name: z.string(), place: placeView, partyMember: z.boolean(), unit: named.nullable(), skills: z.array(z.string()),
  teams: z.array(z.object({ id: z.uuid(), colour: z.enum(colours), name: z.string() })),
  registeredAt: instant, left: z.boolean(),
})
export type VolunteerRow = z.infer<typeof volunteerRow>
/** A page of volunteers. */
export const volunteerList = listOf(volunteerRow)

/** A volunteer with phone and guardian masked; `served` is counted from confirmed records. */
export const volunteerRecord = volunteerRow.extend({
  area: areaCode, units: z.array(z.string()), phone: z.string().nullable(), isMinor: z.boolean(),
  guardian: z.object({ name: z.string(), phone: z.string(), relation: z.string(), agreedAt: instant }).nullable(),
  masked: z.boolean(), consents: z.array(consentView), served: z.object({ records: z.int(), minutes: z.int() }), leftReason: z.string().nullable(),
})
export type VolunteerRecord = z.infer<typeof volunteerRecord>
/** One's own page on the phone; null where the caller is registered nowhere. */
export const ownVolunteer = volunteerRecord.nullable()
