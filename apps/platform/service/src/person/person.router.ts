import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { platformPermissions } from '@wuxin/platform/permissions'
import { addPersonInput, amendPersonInput, peopleList, peopleQuery, personView } from '@wuxin/platform/person.schema'
import { lookInput } from '@wuxin/platform/unit.schema'
import { load } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import { assertInScope } from '@wuxin/service/work'
import { z } from 'zod'
import { assertPlace } from '../area-names.ts'
import { directoryTouched } from '../directory-revision.ts'
import { addPerson } from './person-add.ts'
import { Person } from './person.entity.ts'
import { listPeople, personLike, viewPerson } from './person.queries.ts'

const { permitted, countywide } = procedures(platformPermissions)

const version = z.object({ version: z.int() })

export const personRouter = router({
  list: countywide('person:list').input(peopleQuery).output(peopleList).query(({ ctx: { work }, input }) => listPeople(work, input)),

  get: countywide('person:list')
    .input(z.object({ id: z.uuid() }))
    .output(personView)
    .query(async ({ ctx: { work }, input: { id } }) => {
      const person = await viewPerson(work, id)
      if (!person) throw new DomainError('NOT_FOUND', { id })
      return person
    }),

  /** The number in full, for a reason that stands in the person's history. */
  unmask: countywide('person:unmask')
    .meta({ answerNotKept: true })
    .input(lookInput)
    .output(z.object({ phone: z.string().nullable() }))
    .mutation(async ({ ctx: { work }, input: { id, reason } }) => {
      if (!(await viewPerson(work, id))) throw new DomainError('NOT_FOUND', { id })
      const person = await load(work, Person, id)
      work.note({ record: 'Person', recordId: id, action: 'look', area: person.area, after: { looked: ['phone'] }, reason })
      return { phone: person.phone ?? null }
    }),

  add: countywide('person:edit')
    .input(addPersonInput)
    .output(version.extend({ id: z.uuid() }))
    .mutation(async ({ ctx: { work }, input }) => {
      await assertPlace(work, input.area)
      const like = await personLike(work, input)
      if (like) throw new DomainError('PERSON_EXISTS', { id: like }, 'conflict')
      const person = addPerson(work, input)
      await work.em.flush()
      await directoryTouched(work, countyOf(person.area))
      return { id: person.id, version: person.version }
    }),

  amend: permitted('person:edit')
    .input(amendPersonInput)
    .output(version)
    .mutation(async ({ ctx: { work }, input: { id, version: seen, ...facts } }) => {
      const person = await load(work, Person, id, seen)
      if (facts.area !== person.area) await assertPlace(work, facts.area)
      assertInScope(work, facts.area)
      person.amend(facts, work.now)
      await work.em.flush()
      await directoryTouched(work, countyOf(person.area))
      return { version: person.version }
    }),
})
