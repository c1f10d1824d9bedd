import { z } from 'zod'
import { areaCode } from './area.ts'
import { listOf, listQuery } from './list.ts'
import { postView } from './post.schema.ts'
import { roles } from './role.ts'
import { phone } from './unit.schema.ts'
import { named } from './view.schema.ts'

/** What a person is beside any post (社工, 两代表一委员, 志愿者, 热心居民); somebody with several is counted once. */
export const personTags = ['social_worker', 'delegate', 'volunteer', 'keen_resident'] as const

const facts = {
  name: z.string().trim().min(2).max(20),
  phone: phone.nullable(),
  area: areaCode,
  tags: z.array(z.enum(personTags)).max(personTags.length),
}

/** A person for the register; an account is a step of its own. */
export const addPersonInput = z.object({ ...facts, phone: facts.phone.default(null), tags: facts.tags.default([]) })

/** The phone number that stands stays where `phone` is left out: a masked one is never sent back. */
export const amendPersonInput = z.object({ id: z.uuid(), version: z.int(), ...facts, phone: facts.phone.optional() })

/** What the list of people is asked by. */
export const peopleQuery = listQuery(['name', 'area', 'createdAt']).extend({
  within: areaCode.optional(),
  tag: z.enum(personTags).optional(),
  role: z.enum(roles).optional(),
})

/** A person with the phone number masked and the posts held today. */
export const personRow = z.object({
  id: z.uuid(),
  name: z.string(),
  phone: z.string().nullable(),
  area: areaCode,
  path: z.string(),
  tags: z.array(z.enum(personTags)),
  posts: z.array(postView.pick({ role: true, area: true, path: true, unit: true })),
})
/** A page of the list of people. */
export const peopleList = listOf(personRow)

/** A person with every post ever held, the latest first. */
export const personView = personRow.omit({ posts: true }).extend({ version: z.int(), posts: z.array(postView) })

/** Whom of a county's register a service asks about before a record of its own names them; whoever is not of the county is left out of the answer. */
export const peopleAsked = z.object({ county: areaCode, ids: z.array(z.string().max(64)).max(100) })
/** Those of the asked people whom the register holds. */
export const peopleKnown = z.array(named)
